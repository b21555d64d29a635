package org.chalkline.command.headmaster;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalField;

/** People on record. */
final class Residents {
    private Residents() {}

    /** The people of the examples. */
    static Stream<Fact> all(PersonalData data) {
        return Stream.of(
                registered(data, Examples.LI, "1975-03-01"),
                registered(data, Examples.WANG, "1968-05-20"),
                registered(data, Examples.ZHAO, "1980-11-11"),
                registered(data, Examples.CHILD, "2018-01-01"));
    }

    @FactType("person.Known")
    record Known(PersonId person, Personal birthDate, LocalDate effectiveOn) implements Fact {
        @Override
        public String subject() {
            return person.toString();
        }
    }

    private static Fact registered(PersonalData data, PersonId person, String born) {
        return new Known(
                person,
                data.seal(person, PersonalField.BIRTH_DATE, born),
                LocalDate.of(2015, 1, 1));
    }
}
