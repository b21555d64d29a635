package org.chalkline.command.licence;

import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.licence.LicenceCommand.TakeOverLicence;
import org.chalkline.command.personal.LicenceContentInRow;
import org.chalkline.command.personal.OrganiserInput;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.school.SchoolId;

/**
 * Rows that each take over a licence from the register that was kept before, as {@code
 * docs/licences-csv.md} describes them. One row is one command.
 */
class LicenceRows implements IntakeKind {

    @Override
    public String name() {
        return "licences";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var licence = row.read("licence", LicenceId::new);
        var from = row.date("from");
        var organiser = OrganiserInput.inRow(row, "organiser").organiser();
        return new Prepared(
                licence.toString(),
                new TakeOverLicence(
                        licence,
                        row.read("school", SchoolId::new),
                        LicenceContentInRow.of(row, organiser),
                        row.date("validUntil"),
                        row.text("unit"),
                        row.text("source"),
                        from),
                from);
    }
}
