package org.chalkline.command.inspection;

import org.chalkline.command.inspection.SupervisedSchoolCommand.RecordSchoolVisit;
import org.chalkline.command.inspection.SupervisedSchoolCommand.SuperviseSchool;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.inspection.SupervisedSchoolId;

/**
 * The schools that are under supervision, and the visits to them: one act a row, as {@code
 * docs/supervised-schools-csv.md} describes them.
 */
final class SupervisedSchoolRows implements IntakeKind {

    /** Tells what a row does. The words stand in files, and stay. */
    private enum Act {
        SUPERVISE(SuperviseSchool.class),
        VISIT(RecordSchoolVisit.class);

        private final Class<? extends Record> command;

        Act(Class<? extends Record> command) {
            this.command = command;
        }
    }

    @Override
    public String name() {
        return "supervised-schools";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var act = row.word("act", Act.class);
        var id = row.read("supervised", SupervisedSchoolId::of);
        var day = row.date("effectiveOn");
        return new Prepared(id.toString(), row.record(act.command), day);
    }
}
