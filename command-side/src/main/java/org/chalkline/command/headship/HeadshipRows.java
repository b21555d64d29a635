package org.chalkline.command.headship;

import org.chalkline.command.headship.HeadshipCommand.TakeOverHead;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;

/**
 * Rows that each take over from an older register that somebody headed a school, as {@code
 * docs/headships-csv.md} describes them.
 */
class HeadshipRows implements IntakeKind {

    @Override
    public String name() {
        return "headships";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var office = new HeadshipId(row.read("school", SchoolId::new));
        var from = row.date("from");
        var command =
                new TakeOverHead(
                        office,
                        row.read("head", PersonId::new),
                        row.flag("acting"),
                        from,
                        row.dateIfAny("until"),
                        row.dateIfAny("termUntil"),
                        row.wordOr("cause", Departure.UNSTATED),
                        row.text("source"));
        return new Prepared(office.toString(), command, from);
    }
}
