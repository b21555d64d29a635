package org.chalkline.command.person;

import java.time.LocalDate;
import org.chalkline.command.intake.PeopleInRows;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes staff on record whom rows of other features tell of. */
@Component
class RegistrationInRow implements PeopleInRows {

    @Override
    public @Nullable Object registration(
            RowReader row, PersonId person, String purpose, LocalDate on) {
        var name = row.textIfAny("name");
        var identityNumber = row.textIfAny("identityNumber");
        var birthDate = row.dateIfAny("birthDate");
        var contact = row.textIfAny("contact");
        if (name == null) return null;
        return new RegisterPerson(
                person,
                new PersonTexts(name, identityNumber, birthDate, contact),
                ProcessingGround.CONTRACT_OR_PERSONNEL,
                purpose,
                null,
                on);
    }
}
