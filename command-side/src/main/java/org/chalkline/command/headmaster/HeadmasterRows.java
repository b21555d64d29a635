package org.chalkline.command.headmaster;

import org.chalkline.command.headmaster.HeadmasterCommand.TakeOverRank;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.person.PersonId;

/**
 * Rows that each take over from an older register that somebody holds a rank, as {@code
 * docs/headmasters-csv.md} describes them.
 */
class HeadmasterRows implements IntakeKind {

    @Override
    public String name() {
        return "headmasters";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var career = new HeadmasterId(row.read("headmaster", PersonId::new));
        var since = row.date("from");
        var command = new TakeOverRank(career, row.text("rank"), row.text("source"), since);
        return new Prepared(career.toString(), command, since);
    }
}
