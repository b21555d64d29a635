package org.chalkline.command.application;

import java.util.List;
import org.chalkline.command.gateway.InField;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.personal.LicenceContentInRow;
import org.chalkline.command.personal.OrganiserInput;
import org.chalkline.kernel.application.ApplicationKind;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Proposal.Formed;
import org.chalkline.kernel.application.Proposal.Subject;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.jspecify.annotations.Nullable;

/** Who applies and for what, as a row says it. */
final class ProposalRow {
    private static final String FORMED =
            "schools with semicolons between them, each school|licence|name|kind|address"
                    + " or with |subdistrict";

    private ProposalRow() {}

    static Organiser applicant(RowReader row) {
        return OrganiserInput.inRow(row, "applicant").organiser();
    }

    static Proposal proposal(RowReader row) {
        return switch (row.word("kind", ApplicationKind.class)) {
            case PREPARATION -> new Proposal.Preparation(content(row), row.flag("donated"));
            case ESTABLISHMENT -> establishment(row);
            case CHANGE ->
                    new Proposal.Change(
                            row.read("licence", LicenceId::new),
                            row.list("subject").stream()
                                    .map(word -> row.word("subject", word, Subject.class))
                                    .toList(),
                            content(row));
            case DIVISION ->
                    new Proposal.Division(
                            row.read("licence", LicenceId::new),
                            formed(row),
                            row.flag("dissolved"),
                            resettlement(row));
            case MERGER ->
                    new Proposal.Merger(
                            row.read("licence", LicenceId::new), absorbed(row), resettlement(row));
            case RENEWAL ->
                    new Proposal.Renewal(
                            row.read("licence", LicenceId::new), row.date("validUntil"));
            case TERMINATION ->
                    new Proposal.Termination(
                            row.read("licence", LicenceId::new), resettlement(row));
        };
    }

    private static List<LicenceId> absorbed(RowReader row) {
        return row.list("absorbed").stream()
                .map(text -> InField.read("absorbed", () -> new LicenceId(text)))
                .toList();
    }

    private static Proposal establishment(RowReader row) {
        return new Proposal.Establishment(
                row.read("school", SchoolId::new),
                row.read("licence", LicenceId::new),
                content(row),
                row.flag("donated"),
                row.readIfAny("preparation", ApplicationId::new),
                row.date("validUntil"));
    }

    private static LicenceContent content(RowReader row) {
        return LicenceContentInRow.of(row, organiser(row));
    }

    /** Who applies, where the row names no other organiser. */
    private static Organiser organiser(RowReader row) {
        return row.textIfAny("organiser") == null
                ? applicant(row)
                : OrganiserInput.inRow(row, "organiser").organiser();
    }

    /** The formed schools are run by the same organiser, and on the same footing. */
    private static List<Formed> formed(RowReader row) {
        var organiser = organiser(row);
        var ownership = LicenceContentInRow.ownership(row);
        boolean forProfit = row.flag("forProfit");
        return row.list("formed").stream()
                .map(
                        text -> {
                            var parts = text.split("\\|");
                            if (parts.length < 5 || parts.length > 6) {
                                throw RowReader.malformed("formed", FORMED);
                            }
                            return new Formed(
                                    InField.read("formed", () -> new SchoolId(parts[0].strip())),
                                    InField.read("formed", () -> new LicenceId(parts[1].strip())),
                                    new LicenceContent(
                                            parts[2].strip(),
                                            row.word("formed", parts[3].strip(), SchoolKind.class),
                                            ownership,
                                            forProfit,
                                            organiser,
                                            new Site(
                                                    parts[4].strip(),
                                                    parts.length == 6 ? parts[5].strip() : null)));
                        })
                .toList();
    }

    private static @Nullable ResettlementPlan resettlement(RowReader row) {
        var summary = row.textIfAny("resettlement");
        var document = row.textIfAny("resettlementPlan");
        if (summary == null && document == null) return null;
        return new ResettlementPlan(row.text("resettlement"), row.text("resettlementPlan"));
    }
}
