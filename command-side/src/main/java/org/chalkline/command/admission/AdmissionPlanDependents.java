package org.chalkline.command.admission;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.admission.AdmissionPlanEvent.AdjustmentPublished;
import org.chalkline.kernel.admission.AdmissionPlanEvent.PlanAdjusted;
import org.chalkline.kernel.admission.AdmissionPlanEvent.PlanApproved;
import org.chalkline.kernel.admission.AdmissionPlanEvent.PlanPublished;
import org.chalkline.kernel.admission.AdmissionPlanId;
import org.chalkline.kernel.admission.SchoolQuota;
import org.chalkline.kernel.admission.SeatBookEvent.QuotaSet;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.school.Stage;

/**
 * Tells what falls with an act on an admission plan: without its approval, all that came after it;
 * without an adjustment, its publication. The quotas of the seat books don't fall with them, since
 * children have seats: each book becomes a follow-up.
 */
final class AdmissionPlanDependents {

    private AdmissionPlanDependents() {}

    static BitSet of(List<Fact> recorded, int act) {
        return switch (recorded.get(act)) {
            case PlanApproved e -> Dependents.everythingSince(recorded, act);
            case PlanPublished e -> Dependents.everythingSince(recorded, act);
            case PlanAdjusted e -> withPublication(recorded, act);
            default -> Dependents.atOnce(recorded, act);
        };
    }

    private static BitSet withPublication(List<Fact> recorded, int act) {
        var falling = Dependents.atOnce(recorded, act);
        for (int i = act + 1; i < recorded.size(); i++) {
            if (!(recorded.get(i) instanceof AdjustmentPublished)) continue;
            falling.set(i);
            break;
        }
        return falling;
    }

    /** The seat books whose quota still comes from what fell. */
    static List<String> books(Fact fallen, FactsOf facts) {
        return switch (fallen) {
            case PlanPublished e -> books(e.plan(), e.stage(), e.year(), e.quotas(), facts);
            case AdjustmentPublished e -> books(e.plan(), e.stage(), e.year(), e.quotas(), facts);
            default -> List.of();
        };
    }

    private static List<String> books(
            AdmissionPlanId plan, Stage stage, int year, List<SchoolQuota> quotas, FactsOf facts) {
        return quotas.stream()
                .map(each -> SeatBookId.of(each.school(), stage, year).toString())
                .filter(book -> last(facts.of(book)).anyMatch(e -> plan.equals(e.plan())))
                .toList();
    }

    private static Stream<QuotaSet> last(List<Fact> facts) {
        return facts.reversed().stream()
                .filter(QuotaSet.class::isInstance)
                .map(QuotaSet.class::cast)
                .limit(1);
    }
}
