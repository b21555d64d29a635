package org.chalkline.query.budget;

import java.util.Set;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of budget lines known, and which queries are answered from its projection. */
@Configuration(proxyBeanMethods = false)
class BudgetConfiguration {

    private static final Set<String> WITH_CLOCKS = Set.of("budgetLine", "budgetLines");

    @Bean
    BudgetLineView budgetLineView() {
        return new BudgetLineView();
    }

    @Bean
    ProjectionFields budgetFields(Projection<BudgetLineRecord> lines) {
        return new ProjectionFields(
                lines,
                Set.of(
                        "budgetLine",
                        "budgetLines",
                        "budgetLineCounts",
                        "budgetLineHistory",
                        "budgetLineChanges",
                        "budgetExecution",
                        "finalAccounts"));
    }

    @Bean
    OutlayView outlayView() {
        return new OutlayView();
    }

    @Bean
    ProjectionFields outlayFields(Projection<OutlayRecord> outlays) {
        return new ProjectionFields(outlays, Set.of("budgetOutlays"));
    }

    /** Lines are shown with their clocks. */
    @Bean
    ProjectionFields budgetClockFields(Projection<ClockRecord> clocks) {
        return new ProjectionFields(clocks, WITH_CLOCKS);
    }

    /** Their clocks are explained by the calendar. */
    @Bean
    ProjectionFields budgetCalendarFields(Projection<CalendarRecord> calendars) {
        return new ProjectionFields(calendars, WITH_CLOCKS);
    }
}
