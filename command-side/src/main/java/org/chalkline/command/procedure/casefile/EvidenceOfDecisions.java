package org.chalkline.command.procedure.casefile;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.casefile.CaseFileRefusal.EVIDENCE_AFTER_DECISION;

import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.BeforeRecording;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/**
 * Sees to it that no decision rests on what was collected after it: looks up in the case file what
 * the decision cites.
 */
@Component
class EvidenceOfDecisions implements BeforeRecording {
    private final FactsOf facts;

    EvidenceOfDecisions(FactsOf facts) {
        this.facts = facts;
    }

    @Override
    public void look(List<Fact> recording, Map<String, ?> context) {
        for (var fact : recording) {
            var decision = fact.decision();
            if (decision == null || decision.evidence().isEmpty()) continue;
            var file = CaseOnFile.of(facts.of(fact.subject()));
            for (var digest : decision.evidence()) {
                var filed = file.find(digest);
                refuseIf(
                        filed != null && PaperRules.cannotSupport(filed.paper(), decision),
                        EVIDENCE_AFTER_DECISION);
            }
        }
    }
}
