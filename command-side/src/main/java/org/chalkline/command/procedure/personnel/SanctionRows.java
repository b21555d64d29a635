package org.chalkline.command.procedure.personnel;

import org.chalkline.command.intake.DecisionRow;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.procedure.personnel.PersonnelCommand.ImposeSanction;
import org.chalkline.command.procedure.personnel.PersonnelCommand.LiftSanction;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Capacity;
import org.chalkline.kernel.procedure.personnel.PersonnelFileId;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.school.SchoolId;

/**
 * Rows that each take in one act on a sanction of a member of staff, as {@code
 * docs/sanctions-csv.md} describes them. Every act occurred on its day, whenever it is taken in.
 */
final class SanctionRows implements IntakeKind {

    /** What a row does. The words stand in files, and stay. */
    private enum Act {
        IMPOSE,
        LIFT
    }

    @Override
    public String name() {
        return "sanctions";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var person = new PersonnelFileId(row.read("person", PersonId::new));
        var sanction = row.text("sanction");
        var on = row.date("effectiveOn");
        PersonnelCommand command =
                switch (row.word("act", Act.class)) {
                    case IMPOSE ->
                            new ImposeSanction(
                                    person,
                                    sanction,
                                    row.word("kind", Sanction.class),
                                    row.number("item"),
                                    row.word("capacity", Capacity.class),
                                    row.read("school", SchoolId::new),
                                    row.text("preparer"),
                                    DecisionRow.of(row, on),
                                    on);
                    case LIFT ->
                            new LiftSanction(
                                    person,
                                    sanction,
                                    row.text("notice"),
                                    DecisionRow.of(row, on),
                                    on);
                };
        return new Prepared(person.toString(), command, on);
    }
}
