package org.chalkline.command.research;

import java.util.BitSet;
import java.util.List;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.budget.BudgetEvent.FundsKept;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.research.ResearchProjectEvent.*;

/**
 * Tells what falls with an act on a project: with its submission, its screening, its grant or its
 * start all that came after. What a line keeps doesn't fall with it: it becomes a follow-up.
 */
final class ResearchDependents {

    private ResearchDependents() {}

    static BitSet of(List<Fact> recorded, int act) {
        if (act == 0) return Dependents.everythingSince(recorded, act);
        return switch (recorded.get(act)) {
            case ProjectScreened e -> Dependents.everythingSince(recorded, act);
            case ProjectGranted e -> Dependents.everythingSince(recorded, act);
            case ProjectStarted e -> Dependents.everythingSince(recorded, act);
            default -> Dependents.atOnce(recorded, act);
        };
    }

    /** The line that still keeps what was granted. */
    static List<String> resting(Fact fallen, FactsOf facts) {
        if (!(fallen instanceof ProjectGranted e)) return List.of();
        boolean keeps =
                facts.of(e.line().toString()).stream()
                        .anyMatch(
                                each ->
                                        each instanceof FundsKept kept
                                                && kept.project().equals(e.project()));
        return keeps ? List.of(e.line().toString()) : List.of();
    }
}
