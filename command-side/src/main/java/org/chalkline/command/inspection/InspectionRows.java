package org.chalkline.command.inspection;

import org.chalkline.command.inspection.InspectionCommand.TakeOverInspection;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;

/**
 * Inspections of past years, each by its opinion letter, as {@code docs/inspections-csv.md}
 * describes them.
 */
final class InspectionRows implements IntakeKind {

    @Override
    public String name() {
        return "inspections";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var command = row.record(TakeOverInspection.class);
        return new Prepared(command.inspection().toString(), command, command.effectiveOn());
    }
}
