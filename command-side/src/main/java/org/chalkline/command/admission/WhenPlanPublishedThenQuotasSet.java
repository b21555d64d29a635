package org.chalkline.command.admission;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.admission.SeatBookCommand.SetQuotaOfPlan;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.admission.AdmissionPlanEvent.AdjustmentPublished;
import org.chalkline.kernel.admission.AdmissionPlanEvent.PlanPublished;
import org.chalkline.kernel.admission.AdmissionPlanId;
import org.chalkline.kernel.admission.SchoolQuota;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.Stage;
import org.springframework.stereotype.Component;

/**
 * What a plan publishes is the quota of each school's seat book. A book that refuses is told of.
 */
@Component
class WhenPlanPublishedThenQuotasSet implements Reaction {

    @Override
    public String name() {
        return "quotas-set";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == PlanPublished.class || type == AdjustmentPublished.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case PlanPublished e ->
                    quotas(
                            e.plan(),
                            e.stage(),
                            e.year(),
                            e.quotas(),
                            e.decision(),
                            e.effectiveOn());
            case AdjustmentPublished e ->
                    quotas(
                            e.plan(),
                            e.stage(),
                            e.year(),
                            e.quotas(),
                            e.decision(),
                            e.effectiveOn());
            default -> List.of();
        };
    }

    private static List<Object> quotas(
            AdmissionPlanId plan,
            Stage stage,
            int year,
            List<SchoolQuota> quotas,
            Decision decision,
            LocalDate from) {
        return quotas.stream()
                .<Object>map(
                        each ->
                                new SetQuotaOfPlan(
                                        SeatBookId.of(each.school(), stage, year),
                                        each.seats(),
                                        plan,
                                        decision,
                                        from))
                .toList();
    }
}
