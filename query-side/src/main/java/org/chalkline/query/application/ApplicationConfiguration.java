package org.chalkline.query.application;

import java.util.Set;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of applications known, and which queries are answered from its projection. */
@Configuration(proxyBeanMethods = false)
class ApplicationConfiguration {

    private static final Set<String> WITH_CLOCKS =
            Set.of("licenceApplication", "licenceApplications");

    @Bean
    ApplicationView applicationView() {
        return new ApplicationView();
    }

    @Bean
    ProjectionFields applicationFields(Projection<ApplicationRecord> applications) {
        return new ProjectionFields(
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
    ProjectionFields applicationClockFields(Projection<ClockRecord> clocks) {
        return new ProjectionFields(clocks, WITH_CLOCKS);
    }

    /** Their clocks are explained by the calendar. */
    @Bean
    ProjectionFields applicationCalendarFields(Projection<CalendarRecord> calendars) {
        return new ProjectionFields(calendars, WITH_CLOCKS);
    }
}
