package org.chalkline.command.penalty;

import java.util.Arrays;
import java.util.List;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.money.Amounts;
import org.chalkline.command.penalty.PenaltyCommand.TakeOverPenalty;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.chalkline.kernel.person.PersonId;

/**
 * Rows of the publicity file of penalties (行政处罚双公示), as {@code docs/penalties-csv.md} describes
 * them: what was imposed in past years.
 */
class PenaltyRows implements IntakeKind {
    private static final String KINDS =
            "kinds with semicolons between them, each one of "
                    + String.join(
                            ", ", Arrays.stream(PenaltyKind.values()).map(Enum::name).toList());

    @Override
    public String name() {
        return "penalties";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var id = row.read("code", PenaltyCaseId::new);
        var person = row.readIfAny("person", PersonId::new);
        var party = new Offender(person, row.textIfAny("party"), row.textIfAny("creditCode"));
        var decidedOn = row.date("decidedOn");
        var command =
                new TakeOverPenalty(
                        id,
                        party,
                        row.text("offence"),
                        row.text("law"),
                        kinds(row),
                        row.text("content"),
                        row.readIfAny("fine", Amounts::yuan),
                        row.readIfAny("confiscated", Amounts::yuan),
                        row.text("documentNumber"),
                        row.text("body"),
                        decidedOn,
                        row.dateIfAny("shownUntil"));
        return new Prepared(id.toString(), command, decidedOn);
    }

    private static List<PenaltyKind> kinds(RowReader row) {
        var kinds =
                row.list("kinds").stream()
                        .map(kind -> row.word("kinds", kind, PenaltyKind.class))
                        .toList();
        if (kinds.isEmpty()) throw RowReader.malformed("kinds", KINDS);
        return kinds;
    }
}
