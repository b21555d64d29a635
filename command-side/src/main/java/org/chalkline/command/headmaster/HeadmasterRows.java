package org.chalkline.command.headmaster;

import org.chalkline.command.headmaster.HeadmasterCommand.TakeOverRank;
import org.chalkline.command.headmaster.HeadshipCommand.TakeOverHead;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.headmaster.Departure;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headmaster.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;

/**
 * Rows that each take over from an older register that somebody headed a school, or holds a rank,
 * as {@code docs/headmasters-csv.md} describes them.
 */
class HeadmasterRows implements IntakeKind {

    /** What a row tells. The words stand in files, and stay. */
    private enum Tells {
        HEADED,
        RANK
    }

    @Override
    public String name() {
        return "headmasters";
    }

    @Override
    public Prepared prepare(RowReader row) {
        return switch (row.word("tells", Tells.class)) {
            case HEADED -> headed(row);
            case RANK -> rank(row);
        };
    }

    private static Prepared headed(RowReader row) {
        var office = new HeadshipId(row.read("school", SchoolId::new));
        var from = row.date("from");
        var command =
                new TakeOverHead(
                        office,
                        row.read("person", PersonId::new),
                        row.flag("acting"),
                        from,
                        row.dateIfAny("until"),
                        row.dateIfAny("termUntil"),
                        row.wordOr("cause", Departure.UNSTATED),
                        row.text("source"));
        return new Prepared(office.toString(), command, from);
    }

    private static Prepared rank(RowReader row) {
        var career = new HeadmasterId(row.read("person", PersonId::new));
        var since = row.date("from");
        var command = new TakeOverRank(career, row.text("rank"), row.text("source"), since);
        return new Prepared(career.toString(), command, since);
    }
}
