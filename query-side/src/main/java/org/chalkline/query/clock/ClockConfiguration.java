package org.chalkline.query.clock;

import java.util.Set;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the views of clocks and calendars known, and which queries are answered from them. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    ClockView clockView() {
        return new ClockView();
    }

    @Bean
    CalendarView calendarView() {
        return new CalendarView();
    }

    @Bean
    ProjectionFields clockFields(Projection<ClockRecord> clocks) {
        return new ProjectionFields(clocks, Set.of("clock", "clocks", "clockHistory"));
    }

    @Bean
    ProjectionFields calendarFields(Projection<CalendarRecord> calendars) {
        return new ProjectionFields(calendars, Set.of("clock", "clocks"));
    }
}
