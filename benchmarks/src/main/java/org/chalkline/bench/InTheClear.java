package org.chalkline.bench;

import java.util.List;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalField;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What commands and projections would be without sealing: every text is kept as it was said. */
final class InTheClear implements PersonalData {

    /**
     * Puts it in the place of people's keys where it is named as a source. It bears no annotation
     * of a component: every program that is measured would find it.
     */
    static class Instead {
        @Bean
        @Primary
        PersonalData inTheClear() {
            return new InTheClear();
        }
    }

    @Override
    public Personal seal(PersonId person, PersonalField field, String text) {
        return new Personal(person, field, text);
    }

    @Override
    public Opened open(Personal text) {
        return new Opened.Readable(text.sealed());
    }

    @Override
    public KeyStanding standing(PersonId person) {
        return KeyStanding.OPEN;
    }

    @Override
    public List<Personal> sealedAs(PersonalField field, String text) {
        return List.of(new Personal(new PersonId("anybody"), field, text));
    }
}
