package org.chalkline.command.majordecision;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.majordecision.MajorDecisionRefusal.CITED_DECISION_NOT_IN_FORCE;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.BeforeRecording;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.majordecision.DecisionInForce;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.springframework.stereotype.Component;

/**
 * Sees to it that no decision, of whatever feature, rests on a major decision that wasn't taken by
 * its day, was halted or had ended: the closing of a school, the publication of a catchment, the
 * issue of a document. It cites one in place of a law, and in place of the version the round. Looks
 * at every fact that is about to be recorded.
 */
@Component
class MajorDecisionsOfDecisions implements BeforeRecording {
    private final FactsOf facts;

    MajorDecisionsOfDecisions(FactsOf facts) {
        this.facts = facts;
    }

    @Override
    public void look(List<Fact> recording, Map<String, ?> context) {
        // Most commands repeat one decision in all their facts.
        var seen = new HashSet<Decision>();
        for (var fact : recording) {
            var decision = fact.decision();
            if (decision != null && seen.add(decision)) look(decision);
        }
    }

    private void look(Decision decision) {
        for (var basis : decision.legalBasis()) {
            if (!basis.law().startsWith(MajorDecisionId.KIND + "/")) continue;
            var cited = MajorDecisionId.cited(basis.law());
            refuseIf(cited.isEmpty(), CITED_DECISION_NOT_IN_FORCE);
            var stands = DecisionInForce.on(decision.decidedOn(), facts.of(basis.law()));
            boolean sameRound = Integer.toString(stands.round()).equals(basis.version());
            refuseIf(!stands.carries() || !sameRound, CITED_DECISION_NOT_IN_FORCE);
        }
    }
}
