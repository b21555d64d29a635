package org.chalkline.command.application;

import static org.chalkline.command.application.ApplicationRefusal.Laws.LICENSING;
import static org.chalkline.command.application.ApplicationRefusal.Laws.PRIVATE;
import static org.chalkline.command.application.ApplicationRefusal.Laws.PRIVATE_REGULATIONS;
import static org.chalkline.command.application.ApplicationRefusal.PAPERS_INCOMPLETE;
import static org.chalkline.kernel.application.PaperKind.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.command.Refusal;

/** Which papers the law requires of an application. */
final class RequiredPapers {

    /** A paper that must be there, and the article that says so. */
    record Required(PaperKind paper, String law, String article) {}

    private RequiredPapers() {}

    /** All papers that the proposal's article requires. */
    static List<Required> of(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Preparation p -> toPrepare(p.donated(), "");
            case Proposal.Establishment p ->
                    p.preparation() == null ? directly(p.donated()) : afterPreparation();
            case Proposal.Change p ->
                    p.of().stream()
                            .flatMap(subject -> toChange(subject).stream())
                            .distinct()
                            .toList();
            case Proposal.Division p -> reorganising();
            case Proposal.Merger p -> reorganising();
            case Proposal.Renewal p -> List.of(new Required(RENEWAL_REQUEST, LICENSING, "50"));
            case Proposal.Termination p ->
                    List.of(
                            new Required(TERMINATION_RESOLUTION, PRIVATE, "56(1)"),
                            new Required(RESETTLEMENT_PLAN, PRIVATE, "57"));
        };
    }

    private static List<Required> toPrepare(boolean donated, String citedBy) {
        var papers =
                new ArrayList<>(
                        List.of(
                                new Required(APPLICATION_REPORT, PRIVATE, citedBy + "13(1)"),
                                new Required(ORGANISER_IDENTITY, PRIVATE, citedBy + "13(2)"),
                                new Required(SOURCE_OF_ASSETS, PRIVATE, citedBy + "13(3)")));
        if (donated) papers.add(new Required(DONATION_AGREEMENT, PRIVATE, citedBy + "13(4)"));
        return papers;
    }

    private static List<Required> afterPreparation() {
        var papers =
                new ArrayList<>(
                        List.of(
                                new Required(PREPARATION_APPROVAL, PRIVATE, "15(1)"),
                                new Required(PREPARATION_REPORT, PRIVATE, "15(2)")));
        papers.addAll(toOpen(""));
        return papers;
    }

    /** Article 16 requires what 13 does, and items 3 to 5 of article 15. */
    private static List<Required> directly(boolean donated) {
        var papers = new ArrayList<>(toPrepare(donated, "16, "));
        papers.addAll(toOpen("16, "));
        return papers;
    }

    private static List<Required> toOpen(String citedBy) {
        return List.of(
                new Required(CHARTER_AND_BOARD, PRIVATE, citedBy + "15(3)"),
                new Required(PROOF_OF_ASSETS, PRIVATE, citedBy + "15(4)"),
                new Required(STAFF_QUALIFICATIONS, PRIVATE, citedBy + "15(5)"));
    }

    private static List<Required> toChange(Proposal.Subject subject) {
        return switch (subject) {
            case NAME, LEVEL, TYPE -> List.of(new Required(BOARD_RESOLUTION, PRIVATE, "55"));
            case ORGANISER ->
                    List.of(
                            new Required(LIQUIDATION_REPORT, PRIVATE, "54"),
                            new Required(BOARD_RESOLUTION, PRIVATE, "54"),
                            new Required(ORGANISER_AGREEMENT, PRIVATE_REGULATIONS, "12"));
            // No article names the papers for another address; the report is the application.
            case ADDRESS -> List.of(new Required(APPLICATION_REPORT, LICENSING, "49"));
        };
    }

    private static List<Required> reorganising() {
        return List.of(
                new Required(LIQUIDATION_REPORT, PRIVATE, "53"),
                new Required(BOARD_RESOLUTION, PRIVATE, "53"));
    }

    /**
     * Refuses where a required paper is missing: names all that are, and cites the first one's
     * article.
     *
     * @throws RefusedException {@code PAPERS_INCOMPLETE}
     */
    static void require(Proposal proposal, Collection<Paper> papers) {
        var there = papers.stream().map(Paper::kind).collect(Collectors.toSet());
        var missing = of(proposal).stream().filter(r -> !there.contains(r.paper())).toList();
        if (missing.isEmpty()) return;
        var names =
                missing.stream()
                        .map(r -> r.paper() + " (" + r.law() + ", " + r.article() + ")")
                        .collect(Collectors.joining(", "));
        throw new RefusedException(
                new Refusal(
                        PAPERS_INCOMPLETE.name(),
                        "Papers that the law requires are missing: " + names + ".",
                        missing.getFirst().law(),
                        missing.getFirst().article()));
    }
}
