package org.chalkline.command.personal;

import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;

/** What a licence says, or is to say, as a row of an intake has it. */
public final class LicenceContentInRow {

    private LicenceContentInRow() {}

    /** The content, of a school that this organiser runs. */
    public static LicenceContent of(RowReader row, Organiser organiser) {
        return new LicenceContent(
                row.text("name"),
                row.word("schoolKind", SchoolKind.class),
                ownership(row),
                row.flag("forProfit"),
                organiser,
                new Site(row.text("address"), row.textIfAny("subdistrict")));
    }

    /** Private, where the row says nothing of it: such are all but some kindergartens. */
    public static Ownership ownership(RowReader row) {
        return row.textIfAny("ownership") == null
                ? Ownership.PRIVATE
                : row.word("ownership", Ownership.class);
    }
}
