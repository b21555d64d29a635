package org.chalkline.query.clock;

import java.util.Set;
import org.chalkline.query.graphql.RegisterFields;
import org.chalkline.query.register.Register;
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
    RegisterFields clockFields(Register<ClockRecord> clocks) {
        return new RegisterFields(clocks, Set.of("clock", "clocks", "clockHistory"));
    }

    @Bean
    RegisterFields calendarFields(Register<CalendarRecord> calendars) {
        return new RegisterFields(calendars, Set.of("clock", "clocks"));
    }
}
