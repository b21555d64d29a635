package org.chalkline.command.majordecision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.MajorDecisionFollowed;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.MajorDecisionTaken;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.RoundBegun;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.procedure.decision.Decision;

/**
 * Tells what falls with an act on a major decision: all that came after it, where that fixed the
 * steps or took the decision. The acts of others that cite it, and the matters that its tasks
 * became, don't fall: somebody has to see to each.
 */
final class MajorDecisionDependents {

    private MajorDecisionDependents() {}

    static BitSet of(List<Fact> recorded, int act) {
        if (act == 0) return Dependents.everythingSince(recorded, act);
        return switch (recorded.get(act)) {
            case RoundBegun e -> Dependents.everythingSince(recorded, act);
            case MajorDecisionTaken e -> Dependents.everythingSince(recorded, act);
            default -> Dependents.atOnce(recorded, act);
        };
    }

    /** What was founded upon a fact that fell, and stands so still. */
    static List<String> resting(Fact fallen, FactsOf facts) {
        return switch (fallen) {
            case MajorDecisionFollowed e -> citing(e, facts);
            case MajorDecisionTaken e -> {
                var matters = new ArrayList<String>();
                for (var task : e.tasks()) {
                    var matter = e.majorDecision().matter(e.round(), task.task()).toString();
                    if (!facts.of(matter).isEmpty()) matters.add(matter);
                }
                yield matters;
            }
            default -> List.of();
        };
    }

    private static List<String> citing(MajorDecisionFollowed e, FactsOf facts) {
        boolean stands = facts.of(e.by()).stream().anyMatch(each -> cites(each, e.majorDecision()));
        return stands ? List.of(e.by()) : List.of();
    }

    private static boolean cites(Fact fact, MajorDecisionId cited) {
        Decision decision = fact.decision();
        return decision != null
                && decision.legalBasis().stream()
                        .anyMatch(each -> each.law().equals(cited.toString()));
    }
}
