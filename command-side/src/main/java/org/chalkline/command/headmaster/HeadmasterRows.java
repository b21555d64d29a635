package org.chalkline.command.headmaster;

import static org.chalkline.command.headmaster.Ids.headmaster;
import static org.chalkline.command.headmaster.Ids.headship;
import static org.chalkline.command.headmaster.Ids.person;

import org.chalkline.command.headmaster.HeadmasterCommand.TakeOverRank;
import org.chalkline.command.headmaster.HeadshipCommand.TakeOverHead;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.headmaster.Departure;
import org.springframework.stereotype.Component;

/**
 * Rows that each take over from an older register that somebody headed a school, or holds a rank,
 * as {@code docs/headmasters-csv.md} describes them.
 */
@Component
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
        var office = headship(row.text("schoolId"));
        var from = row.date("from");
        var command =
                new TakeOverHead(
                        office,
                        person(row.text("personId")),
                        row.flag("acting"),
                        from,
                        row.dateIfAny("until"),
                        row.dateIfAny("termUntil"),
                        row.wordOr("cause", Departure.UNSTATED),
                        row.text("source"));
        return new Prepared(office.toString(), command, from);
    }

    private static Prepared rank(RowReader row) {
        var career = headmaster(row.text("personId"));
        var since = row.date("from");
        var command = new TakeOverRank(career, row.text("rank"), row.text("source"), since);
        return new Prepared(career.toString(), command, since);
    }
}
