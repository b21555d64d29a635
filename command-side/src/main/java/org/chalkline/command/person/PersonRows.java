package org.chalkline.command.person;

import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;

/**
 * Rows that each take a person on record, whom rows of other kinds then name by their code. What is
 * said of them is sealed before anything is recorded.
 */
class PersonRows implements IntakeKind {

    @Override
    public String name() {
        return "people";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var person = row.read("person", PersonId::new);
        var texts =
                new PersonTexts(
                        row.text("name"),
                        row.textIfAny("identityNumber"),
                        row.dateIfAny("birthDate"),
                        row.textIfAny("contact"));
        var on = row.date("effectiveOn");
        return new Prepared(
                person.toString(),
                new RegisterPerson(
                        person,
                        texts,
                        row.word("ground", ProcessingGround.class),
                        row.text("purpose"),
                        row.textIfAny("consent"),
                        on),
                on);
    }
}
