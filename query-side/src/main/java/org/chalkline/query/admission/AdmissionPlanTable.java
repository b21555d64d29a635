package org.chalkline.query.admission;

import org.chalkline.kernel.admission.AdmissionPlanEvent;
import org.chalkline.kernel.admission.AdmissionPlanEvent.*;
import org.chalkline.kernel.admission.AdmissionPlanId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.admission.AdmissionPlanRecord.PlannedSchool;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells what was planned for the admissions of each year and stage, and how far that has come. */
@Configuration(proxyBeanMethods = false)
class AdmissionPlanTable {

    static final Table<AdmissionPlanRecord> TABLE =
            Table.<AdmissionPlanRecord>named("admissionPlan", "admissionPlans", "AdmissionPlan")
                    .code("Its code.", plan -> plan.plan().value())
                    .number("year", "The year in which pupils begin.", AdmissionPlanRecord::year)
                    .ordered()
                    .word("stage", "Stage", "The stage.", AdmissionPlanRecord::stage)
                    .word(
                            "status",
                            "AdmissionPlanStatus",
                            "How far it has come.",
                            AdmissionPlanRecord::status)
                    .text("unit", "The unit that has it in hand.", AdmissionPlanRecord::unit)
                    .texts(
                            "school",
                            "A school that it names.",
                            plan -> plan.schools().stream().map(PlannedSchool::school).toList())
                    .number(
                            "seats",
                            "How many seats it has in all its schools.",
                            AdmissionPlanRecord::seats)
                    .day("publishedOn", "The day.", AdmissionPlanRecord::publishedOn)
                    .door(TableDoors.BUREAU)
                    .ofBureauUnit("unit", Power.PLAN_ADMISSIONS, Power.PLACE_PUPILS)
                    .ofYear("year")
                    .keyedBy(AdmissionPlanId::new);

    @Bean
    AdmissionPlanView admissionPlanView() {
        return new AdmissionPlanView();
    }

    @Bean
    Projection<AdmissionPlanRecord> admissionPlanProjection(
            ProjectionSource projections, AdmissionPlanView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<AdmissionPlanRecord> admissionPlanQueries(Projection<AdmissionPlanRecord> plans) {
        return TableQueries.of(TABLE, plans, AdmissionPlanEvent.class, AdmissionPlanTable::summary);
    }

    private static String summary(AdmissionPlanEvent fact) {
        return switch (fact) {
            case PlanDrafted e -> "Drafted: " + e.title();
            case SchoolPlanned e -> e.seats() + " for " + e.school() + ", by " + e.ways() + ".";
            case PlanApproved e -> "Approved by decision " + e.decision().documentNumber() + ".";
            case PlanPublished e -> "Published in " + e.publishedIn() + ".";
            case PlanBegun e -> "Schools admit by it.";
            case PlanAdjusted e ->
                    "Adjusted to "
                            + e.seats()
                            + " for "
                            + e.school()
                            + " by decision "
                            + e.decision().documentNumber()
                            + ".";
            case AdjustmentPublished e ->
                    "What was adjusted was published in " + e.publishedIn() + ".";
            case PlanClosed e -> "Closed.";
            case PlanReviewed e -> "Looked back on: " + e.findings();
        };
    }
}
