package org.chalkline.command.procedure.correction;

import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;

/**
 * Rows that each put one value right in one fact: which fact, by its position; where in its stored
 * form; what was, what is, and why. A value that is missing, or to be removed, is left empty.
 */
class CorrectionRows implements IntakeKind {

    @Override
    public String name() {
        return "corrections";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var on = row.date("correctedOn");
        var command =
                new CorrectValue(
                        row.read("fact", CorrectionRows::position),
                        row.text("path"),
                        row.textIfAny("was"),
                        row.textIfAny("is"),
                        row.flag("back"),
                        row.text("why"),
                        row.list("evidence"),
                        row.text("officer"),
                        on);
        return new Prepared("fact at " + command.act(), command, on);
    }

    private static Long position(String text) {
        if (text.matches("[0-9]{1,18}")) return Long.valueOf(text);
        throw new IllegalArgumentException(
                "a fact is named by its position, as results and histories tell it");
    }
}
