package org.chalkline.query.application;

import java.util.Set;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.RegisterFields;
import org.chalkline.query.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of applications known, and which queries are answered from its register. */
@Configuration(proxyBeanMethods = false)
class ApplicationConfiguration {

    private static final Set<String> WITH_CLOCKS =
            Set.of("licenceApplication", "licenceApplications");

    @Bean
    ApplicationView applicationView() {
        return new ApplicationView();
    }

    @Bean
    RegisterFields applicationFields(Register<ApplicationRecord> applications) {
        return new RegisterFields(
                applications,
                Set.of(
                        "licenceApplication",
                        "licenceApplications",
                        "licenceApplicationCounts",
                        "licenceApplicationHistory",
                        "licenceApplicationChanges"));
    }

    /** Applications are shown with their clocks. */
    @Bean
    RegisterFields applicationClockFields(Register<ClockRecord> clocks) {
        return new RegisterFields(clocks, WITH_CLOCKS);
    }

    /** Their clocks are explained by the calendar. */
    @Bean
    RegisterFields applicationCalendarFields(Register<CalendarRecord> calendars) {
        return new RegisterFields(calendars, WITH_CLOCKS);
    }
}
