package org.chalkline.query.programme;

import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.programme.LifelongProviderEvent;
import org.chalkline.kernel.programme.LifelongProviderEvent.*;
import org.chalkline.kernel.programme.LifelongProviderId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which college guides which community school, and how providers were evaluated. */
@Configuration(proxyBeanMethods = false)
class LifelongProviderTable {

    static final Table<LifelongProviderRecord> TABLE =
            Table.<LifelongProviderRecord>named(
                            "lifelongProvider", "lifelongProviders", "LifelongProvider")
                    .code("The school's code.", each -> each.school().value())
                    .text("school", "The school.", each -> each.school().value())
                    .text(
                            "college",
                            "The community college that guides it.",
                            each -> each.college() == null ? null : each.college().value())
                    .day("guidedSince", "Since when it does.", LifelongProviderRecord::guidedSince)
                    .number(
                            "openPoints",
                            "How many learning points are open.",
                            each -> (long) each.openPoints())
                    .word(
                            "grade",
                            "ProviderGrade",
                            "The grade of the last evaluation.",
                            LifelongProviderRecord::grade)
                    .day(
                            "evaluatedOn",
                            "The day of the last evaluation.",
                            LifelongProviderRecord::evaluatedOn)
                    .door(TableDoors.SCHOOLS)
                    .ofSchool("school", Power.APPROVE_PROGRAMMES)
                    .standing()
                    .keyedBy(LifelongProviderId::of);

    @Bean
    LifelongProviderView lifelongProviderView() {
        return new LifelongProviderView();
    }

    @Bean
    Projection<LifelongProviderRecord> lifelongProviderProjection(
            ProjectionSource projections, LifelongProviderView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<LifelongProviderRecord> lifelongProviderQueries(
            Projection<LifelongProviderRecord> providers) {
        return TableQueries.of(
                TABLE, providers, LifelongProviderEvent.class, LifelongProviderTable::summary);
    }

    static String summary(LifelongProviderEvent fact) {
        return switch (fact) {
            case GuidanceBegun e -> "Guided by " + e.college().value() + ".";
            case GuidanceEnded e -> "Guided by " + e.college().value() + " no more.";
            case LearningPointOpened e -> "Learning point opened: " + e.name();
            case LearningPointClosed e -> "Learning point " + e.point() + " closed.";
            case ProviderEvaluated e -> "Evaluated for " + e.year() + ": " + e.grade() + ".";
        };
    }
}
