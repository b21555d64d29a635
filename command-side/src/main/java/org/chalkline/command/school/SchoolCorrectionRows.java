package org.chalkline.command.school;

import org.chalkline.command.intake.DecisionRow;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.school.SchoolCommand.CorrectSchoolRecord;
import org.chalkline.kernel.school.RecordField;
import org.chalkline.kernel.school.SchoolId;

/**
 * Rows that each put one field of a school's record right: of which school, which field, what it
 * says, what it should say, and why. Those that rest on a decision have its columns as well.
 */
class SchoolCorrectionRows implements IntakeKind {

    @Override
    public String name() {
        return "school-corrections";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var school = row.read("school", SchoolId::new);
        var from = row.dateIfAny("effectiveOn");
        var decided = row.dateIfAny("decidedOn");
        var was = row.textIfAny("was");
        var is = row.textIfAny("is");
        return new Prepared(
                school.toString(),
                new CorrectSchoolRecord(
                        school,
                        row.word("field", RecordField.class),
                        was == null ? "" : was,
                        is == null ? "" : is,
                        row.text("why"),
                        row.list("evidence"),
                        row.text("officer"),
                        decided == null ? null : DecisionRow.of(row, decided),
                        from));
    }
}
