package org.chalkline.query.plan;

import java.util.List;
import java.util.Set;
import org.chalkline.kernel.plan.PlanEvent;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.plan.PlanTargetRecord.TargetYear;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells what plans want to reach, what was reached, and which targets are behind. */
@Configuration(proxyBeanMethods = false)
class PlanTargetTable {

    static final Table<PlanTargetRecord> TABLE =
            Table.<PlanTargetRecord>named("planTarget", "planTargets", "PlanTarget")
                    .code("The plan's code, a slash, and the target's.", PlanTargetRecord::code)
                    .text("plan", "The plan.", each -> each.plan().value())
                    .text("title", "Its title.", PlanTargetRecord::title)
                    .contains()
                    .text("measure", "The unit in which it is counted.", PlanTargetRecord::measure)
                    .word(
                            "direction",
                            "TargetDirection",
                            "The way in which it lies.",
                            PlanTargetRecord::direction)
                    .word(
                            "sourceKind",
                            "TargetSourceKind",
                            "The kind of source that its figures come from.",
                            PlanTargetRecord::sourceKind)
                    .flag(
                            "behind",
                            "Whether it was behind in the last year of which a figure is recorded.",
                            PlanTargetRecord::behind)
                    .texts("behindIn", "A year in which it was behind.", PlanTargetTable::behindIn)
                    .number(
                            "reportedFor",
                            "The last year of which a figure is recorded.",
                            PlanTargetTable::last)
                    .number(
                            "revised",
                            "How often figures of it were revised.",
                            each -> (long) each.revised())
                    .day("setOn", "The day on which it was set.", PlanTargetRecord::setOn)
                    .door(TableDoors.BUREAU)
                    .ofHolders(Power.DECIDE_MATTERS, Power.EVALUATE_PLANS, Power.REPORT_ACTUALS)
                    .ofYear("setOn")
                    .keyedBy(code -> code);

    private static List<String> behindIn(PlanTargetRecord target) {
        return target.years().stream()
                .filter(TargetYear::behind)
                .map(each -> String.valueOf(each.year()))
                .toList();
    }

    private static @Nullable Long last(PlanTargetRecord target) {
        var last = target.last();
        return last == null ? null : (long) last.year();
    }

    @Bean
    PlanTargetView planTargetView() {
        return new PlanTargetView();
    }

    @Bean
    Projection<PlanTargetRecord> planTargetProjection(
            ProjectionSource projections, PlanTargetView view) {
        return projections.of(view);
    }

    @Bean
    ProjectionFields planTargetFields(Projection<PlanTargetRecord> targets) {
        return new ProjectionFields(targets, Set.of("targetCheck"));
    }

    @Bean
    TableQueries<PlanTargetRecord> planTargetQueries(Projection<PlanTargetRecord> targets) {
        return TableQueries.of(TABLE, targets, PlanEvent.class, PlanTable::summary);
    }
}
