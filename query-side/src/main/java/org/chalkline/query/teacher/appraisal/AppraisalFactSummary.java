package org.chalkline.query.teacher.appraisal;

import org.chalkline.kernel.teacher.AppraisalEvent;
import org.chalkline.kernel.teacher.AppraisalEvent.*;

/** Says in one sentence what a fact of an appraisal tells. Its date stands beside it. */
final class AppraisalFactSummary {

    private AppraisalFactSummary() {}

    static String of(AppraisalEvent fact) {
        return switch (fact) {
            case TitleDeclared e -> e.person().value() + " declared for " + e.title() + ".";
            case TitlePostSecured e -> "A post of the title is kept.";
            case OutcomesCited e -> e.outcomes().size() + " outcomes of research count in it.";
            case SchoolRecommended e -> "Recommended by " + e.recommender() + ".";
            case NoticePublished e -> "Made public until " + e.until() + ": " + e.where() + ".";
            case ObjectionRaised e -> "Objection " + e.objection() + " raised.";
            case ObjectionSettled e ->
                    "Objection " + e.objection() + (e.upheld() ? " upheld." : " dismissed.");
            case PanelFormed e -> "Panel of " + e.members().size() + " formed.";
            case MemberRecused e -> e.member() + " withdrew from the panel.";
            case VoteCast e ->
                    e.vote().member()
                            + switch (e.vote().ballot()) {
                                case FOR -> " voted in favour.";
                                case AGAINST -> " voted against.";
                                case ABSTAINED -> " abstained.";
                            };
            case PanelConcluded e ->
                    (e.vote().carried() ? "Passed, " : "Not passed, ")
                            + e.vote().counted()
                            + ", by decision "
                            + e.decision().documentNumber()
                            + ".";
            case TitleAppointed e ->
                    "Appointed to "
                            + e.title()
                            + " by decision "
                            + e.decision().documentNumber()
                            + ".";
            case AppraisalEnded e -> "Ended: " + e.why() + ".";
        };
    }
}
