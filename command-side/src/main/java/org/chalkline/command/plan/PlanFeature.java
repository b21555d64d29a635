package org.chalkline.command.plan;

import java.util.List;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.plan.PlanCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.plan.PlanEvent.PlanAdopted;
import org.chalkline.kernel.plan.PlanId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plans, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class PlanFeature {

    @Bean
    Feature featureOfPlans() {
        return Feature.named("plans")
                .acts(
                        AdoptPlan.class,
                        SetTarget.class,
                        PublishPlan.class,
                        RecordActual.class,
                        ReviseActual.class,
                        EvaluatePlan.class,
                        AdjustPlan.class)
                .clocks(PlanId.KIND, PlanId::new, SettlePlanClocks::new, ReckonPlanClocksAnew::new)
                .subject(PlanId.KIND, DevelopmentPlan.class, PlanDependents::of)
                .takesIn(new TargetRows())
                .takesIn(new ActualRows());
    }

    /** The unit that has a plan in hand acts on it. */
    @Bean
    BelongingOf belongingOfPlans() {
        return BelongingOf.units(PlanId.KIND, PlanFeature::belonging)
                .begunBy(AdoptPlan.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging belonging(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) if (fact instanceof PlanAdopted e) unit = e.unit();
        return new Belonging(unit, null);
    }
}
