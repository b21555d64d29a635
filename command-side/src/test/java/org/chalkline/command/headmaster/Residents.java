package org.chalkline.command.headmaster;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;

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

    private static Fact registered(PersonalData data, PersonId person, String born) {
        return new PersonRegistered(
                person,
                data.seal(person, PersonalField.NAME, "somebody"),
                null,
                data.seal(person, PersonalField.BIRTH_DATE, born),
                null,
                ProcessingGround.CONTRACT_OR_PERSONNEL,
                "personnel",
                null,
                LocalDate.of(2015, 1, 1));
    }
}
