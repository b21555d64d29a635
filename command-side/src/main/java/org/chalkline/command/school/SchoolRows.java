package org.chalkline.command.school;

import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.school.SchoolCommand.RegisterSchool;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;

/** Rows that each take over a school from an older register. */
class SchoolRows implements IntakeKind {
    static final String KIND = "schools";

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Prepared prepare(RowReader row) {
        var id = row.read("school", SchoolId::new);
        var particulars =
                new Particulars(
                        row.text("name"),
                        row.wordOr("kind", SchoolKind.UNSTATED),
                        row.wordOr("ownership", Ownership.UNSTATED),
                        new Site(row.text("address"), row.textIfAny("subdistrict")));
        return new Prepared(
                id.toString(),
                new RegisterSchool(
                        id,
                        particulars,
                        row.dateIfAny("openedOn"),
                        row.dateIfAny("closedOn"),
                        row.text("source")));
    }
}
