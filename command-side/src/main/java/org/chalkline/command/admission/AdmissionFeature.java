package org.chalkline.command.admission;

import java.util.List;
import org.chalkline.command.admission.AdmissionPlanCommand.*;
import org.chalkline.command.admission.CatchmentCommand.*;
import org.chalkline.command.admission.SeatBookCommand.*;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.admission.AdmissionPlanEvent.PlanDrafted;
import org.chalkline.kernel.admission.AdmissionPlanId;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.Fact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Admissions, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class AdmissionFeature {

    @Bean
    Feature featureOfAdmissions() {
        return Feature.named("admissions")
                .acts(
                        DraftAdmissionPlan.class,
                        PlanSchool.class,
                        ApproveAdmissionPlan.class,
                        PublishAdmissionPlan.class,
                        BeginAdmissions.class,
                        AdjustAdmissionPlan.class,
                        CloseAdmissionPlan.class,
                        ReviewAdmissionPlan.class,
                        DraftCatchment.class,
                        DrawZone.class,
                        EnterAddress.class,
                        TakeOutAddress.class,
                        PublishCatchment.class,
                        SetQuota.class,
                        GrantException.class,
                        WithdrawOffer.class)
                .subject(AdmissionPlanId.KIND, AdmissionPlan.class, AdmissionPlanDependents::of)
                .restsOn(AdmissionPlanDependents::books)
                .subject(CatchmentId.KIND, Catchment.class, Dependents.FOUNDED)
                .subject(SeatBookId.KIND, SeatBook.class, new SeatBookDependents())
                .takesIn(new AdmissionPlanRows())
                .takesIn(new CatchmentRows());
    }

    /** The unit that drafted a plan acts on it. */
    @Bean
    BelongingOf belongingOfAdmissionPlans() {
        return BelongingOf.units(AdmissionPlanId.KIND, AdmissionFeature::belonging)
                .begunBy(DraftAdmissionPlan.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging belonging(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) if (fact instanceof PlanDrafted e) unit = e.unit();
        return new Belonging(unit, null);
    }
}
