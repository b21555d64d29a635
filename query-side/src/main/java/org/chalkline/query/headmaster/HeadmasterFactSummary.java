package org.chalkline.query.headmaster;

import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.procedure.personnel.Matter;

/** Says in one sentence what a fact of a career tells. Its date stands beside it. */
final class HeadmasterFactSummary {

    private HeadmasterFactSummary() {}

    static String of(HeadmasterEvent fact) {
        return switch (fact) {
            case RankTakenOver e ->
                    "Holds rank " + e.rank() + ", taken over from \"" + e.source() + "\".";
            case RankApplied e -> "Applied for rank " + e.rank() + " (" + e.appraisal() + ").";
            case RankEvidenceFiled e ->
                    e.evidence().size() + " documents filed for " + e.appraisal() + ".";
            case RankOutcomesCited e ->
                    e.outcomes().size() + " outcomes of research count for " + e.appraisal() + ".";
            case PanelFormed e ->
                    "Panel of " + e.members().size() + " formed for " + e.appraisal() + ".";
            case PanelTieDeclared e -> e.member() + " declared a tie and is recused.";
            case PanelVoted e ->
                    (e.vote().carried()
                                    ? "Panel voted for the rank: "
                                    : "Panel did not vote for the rank: ")
                            + e.vote().counted()
                            + ".";
            case RankNoticeGiven e -> "Notice until " + e.until() + ": " + e.where() + ".";
            case RankObjectionRaised e -> "Objection " + e.objection() + ".";
            case RankObjectionAnswered e ->
                    "Objection " + e.objection() + (e.upheld() ? " upheld." : " dismissed.");
            case RankConferred e -> "Rank " + e.rank() + " conferred" + by(e);
            case RankRefused e -> "Rank refused" + by(e);
            case AnnuallyAssessed e -> "Year " + e.year() + ": " + e.grade() + by(e);
            case TermAssessed e ->
                    "Term at "
                            + e.school().value()
                            + " until "
                            + e.termUntil()
                            + ": "
                            + e.grade()
                            + by(e);
            case AssessmentRevoked e -> matter(e.assessment()) + " revoked" + by(e);
        };
    }

    private static String matter(Matter matter) {
        var kind =
                switch (matter.kind()) {
                    case SANCTION -> "Sanction ";
                    case ANNUAL_ASSESSMENT -> "The assessment of year ";
                    case TERM_ASSESSMENT -> "The assessment of the term until ";
                };
        return kind + matter.reference();
    }

    private static String by(HeadmasterEvent fact) {
        var decision = fact.decision();
        return decision == null ? "." : " by decision " + decision.documentNumber() + ".";
    }
}
