package org.chalkline.command.plan;

import java.util.BitSet;
import java.util.List;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.plan.PlanEvent.*;
import org.chalkline.kernel.plan.TargetId;
import org.jspecify.annotations.Nullable;

/**
 * Tells what falls with an act on a plan: without its adoption, or a new version, all that came
 * after it; without a target, what was said of it; without a figure, what revised it.
 */
final class PlanDependents {

    private PlanDependents() {}

    static BitSet of(List<Fact> recorded, int act) {
        return switch (recorded.get(act)) {
            case PlanAdopted e -> Dependents.everythingSince(recorded, act);
            case PlanRevised e -> version(recorded, act);
            case TargetSet e -> target(recorded, act, e.target(), null);
            case ActualRecorded e -> target(recorded, act, e.target(), e.year());
            default -> Dependents.atOnce(recorded, act);
        };
    }

    /** Figures don't rest on a version: what was reached was reached. */
    private static BitSet version(List<Fact> recorded, int act) {
        var falling = Dependents.atOnce(recorded, act);
        for (int i = act + 1; i < recorded.size(); i++) {
            boolean rests =
                    switch (recorded.get(i)) {
                        case PlanRevised e -> true;
                        case TargetAdjusted e -> true;
                        case PlanMadePublic e -> true;
                        case PlanEvaluated e -> true;
                        default -> false;
                    };
            if (rests) {
                falling.set(i);
                falling.or(Dependents.atOnce(recorded, i));
            }
        }
        return falling;
    }

    private static BitSet target(
            List<Fact> recorded, int act, TargetId target, @Nullable Integer year) {
        var falling = Dependents.atOnce(recorded, act);
        for (int i = act + 1; i < recorded.size(); i++) {
            boolean rests =
                    switch (recorded.get(i)) {
                        case TargetAdjusted e -> year == null && e.target().equals(target);
                        case ActualRecorded e -> year == null && e.target().equals(target);
                        case ActualRevised e ->
                                e.target().equals(target) && (year == null || e.year() == year);
                        default -> false;
                    };
            if (rests) falling.set(i);
        }
        return falling;
    }
}
