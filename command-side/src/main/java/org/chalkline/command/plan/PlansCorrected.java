package org.chalkline.command.plan;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.plan.PlanRefusal.ACTUAL_DIFFERS;
import static org.chalkline.command.plan.PlanRefusal.YEAR_OUTSIDE_PLAN;

import java.util.List;
import java.util.Objects;
import org.chalkline.command.procedure.correction.Correctable;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.plan.PlanEvent.PlanAdopted;
import org.chalkline.kernel.plan.PlanEvent.TargetSet;
import org.chalkline.kernel.plan.PlanId;
import org.springframework.stereotype.Component;

/**
 * No target of a corrected plan has a value for a year outside it, and no figure that was asked for
 * is put right by hand: the registers answer, and they answer the same.
 */
@Component
class PlansCorrected implements Correctable {
    private final PlanOffice office;

    PlansCorrected(PlanOffice office) {
        this.office = office;
    }

    @Override
    public String kind() {
        return PlanId.KIND;
    }

    @Override
    public void require(List<Fact> facts) {
        PlanAdopted plan = null;
        for (var fact : facts) {
            if (fact instanceof PlanAdopted e) plan = e;
            if (plan == null || !(fact instanceof TargetSet e)) continue;
            for (var each : e.values()) {
                boolean within = each.year() >= plan.firstYear() && each.year() <= plan.lastYear();
                refuseIf(!within, YEAR_OUTSIDE_PLAN);
            }
        }
        for (var said : PlanState.asked(facts)) {
            var source = said.source();
            var query = Objects.requireNonNull(source.query());
            if (source.position() == null || source.day() == null) continue;
            var answer = office.ask(query, source.position(), source.day());
            refuseIf(!answer.equals(said.value()), ACTUAL_DIFFERS);
        }
    }
}
