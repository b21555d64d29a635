package org.chalkline.kernel.plan;

import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The major decision, and the round of it, on which the decision about a plan rests.
 *
 * @param round as the decision cites it
 */
public record DecidedRound(MajorDecisionId majorDecision, String round) {

    /** The first that the decision cites; absent where it cites none. */
    public static @Nullable DecidedRound of(Decision decision) {
        for (var basis : decision.legalBasis()) {
            var cited = MajorDecisionId.cited(basis.law());
            if (cited.isPresent()) return new DecidedRound(cited.get(), basis.version());
        }
        return null;
    }
}
