package org.chalkline.query.budget;

import java.util.Set;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.RegisterFields;
import org.chalkline.query.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of budget lines known, and which queries are answered from its register. */
@Configuration(proxyBeanMethods = false)
class BudgetConfiguration {

    private static final Set<String> WITH_CLOCKS = Set.of("budgetLine", "budgetLines");

    @Bean
    BudgetLineView budgetLineView() {
        return new BudgetLineView();
    }

    @Bean
    RegisterFields budgetFields(Register<BudgetLineRecord> lines) {
        return new RegisterFields(
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
    RegisterFields outlayFields(Register<OutlayRecord> outlays) {
        return new RegisterFields(outlays, Set.of("budgetOutlays"));
    }

    /** Lines are shown with their clocks. */
    @Bean
    RegisterFields budgetClockFields(Register<ClockRecord> clocks) {
        return new RegisterFields(clocks, WITH_CLOCKS);
    }

    /** Their clocks are explained by the calendar. */
    @Bean
    RegisterFields budgetCalendarFields(Register<CalendarRecord> calendars) {
        return new RegisterFields(calendars, WITH_CLOCKS);
    }
}
