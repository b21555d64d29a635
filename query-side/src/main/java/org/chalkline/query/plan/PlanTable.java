package org.chalkline.query.plan;

import org.chalkline.kernel.plan.PlanEvent;
import org.chalkline.kernel.plan.PlanEvent.*;
import org.chalkline.kernel.plan.PlanId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which plans there are, which of them are in force on a day, and how far each has come. */
@Configuration(proxyBeanMethods = false)
class PlanTable {

    static final Table<PlanRecord> TABLE =
            Table.<PlanRecord>named("plan", "plans", "Plan")
                    .code("Its code.", plan -> plan.plan().value())
                    .word("kind", "PlanKind", "The kind of plan.", PlanRecord::kind)
                    .text("title", "Its title.", PlanRecord::title)
                    .contains()
                    .word(
                            "status",
                            "PlanStatus",
                            "The state that it has come to.",
                            PlanRecord::status)
                    .text("unit", "The unit that has it in hand.", PlanRecord::unit)
                    .text(
                            "majorDecision",
                            "The major decision on which the version that stands rests.",
                            PlanTable::majorDecision)
                    .number("version", "The version that stands.", plan -> (long) plan.version())
                    .day("runsFrom", "The first day that it is for.", PlanRecord::runsFrom)
                    .orderedDescending()
                    .day("runsUntil", "The last day that it is for.", PlanRecord::runsUntil)
                    .day(
                            "publishedOn",
                            "The day on which the version that stands was made public.",
                            PlanRecord::publishedOn)
                    .door(TableDoors.BUREAU)
                    .ofBureauUnit(
                            "unit",
                            Power.DECIDE_MATTERS,
                            Power.EVALUATE_PLANS,
                            Power.REPORT_ACTUALS)
                    .ofYear("runsFrom")
                    .keyedBy(PlanId::new);

    private static @Nullable String majorDecision(PlanRecord plan) {
        var cited = plan.majorDecision();
        return cited == null ? null : cited.value();
    }

    @Bean
    PlanView planView() {
        return new PlanView();
    }

    @Bean
    Projection<PlanRecord> planProjection(ProjectionSource projections, PlanView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<PlanRecord> planQueries(Projection<PlanRecord> plans, ClockNodes clocks) {
        return TableQueries.of(TABLE, plans, PlanEvent.class, PlanTable::summary)
                .withClocks(clocks);
    }

    static String summary(PlanEvent fact) {
        return switch (fact) {
            case PlanAdopted e ->
                    "Adopted for %d to %d: %s".formatted(e.firstYear(), e.lastYear(), e.title());
            case TargetSet e -> "Target %s (%s): %s".formatted(e.target(), e.measure(), e.title());
            case PlanMadePublic e ->
                    "Version %d was published in %s.".formatted(e.version(), e.publishedIn());
            case ActualRecorded e ->
                    "Target %s came to %s in %d.".formatted(e.target(), e.value(), e.year());
            case ActualRevised e ->
                    "What target %s came to in %d was revised from %s to %s: %s"
                            .formatted(e.target(), e.year(), e.was(), e.value(), e.reason());
            case PlanEvaluated e ->
                    switch (e.stage()) {
                        case MID_TERM -> "Evaluated half way by " + e.evaluator() + ".";
                        case FINAL -> "Evaluated in the end by " + e.evaluator() + ".";
                    };
            case PlanRevised e ->
                    "Version %d stands by decision %s: %s"
                            .formatted(e.version(), e.decision().documentNumber(), e.reasons());
            case TargetAdjusted e ->
                    "Target %s has other values with version %d."
                            .formatted(e.target(), e.version());
        };
    }
}
