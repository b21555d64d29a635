package org.chalkline.query.headmaster;

import java.util.Set;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.RegisterFields;
import org.chalkline.query.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the views of offices and careers known, and which queries their registers answer. */
@Configuration(proxyBeanMethods = false)
class HeadmasterConfiguration {

    private static final Set<String> WITH_CLOCKS =
            Set.of("headship", "headships", "headmaster", "headmasters");

    @Bean
    HeadshipView headshipView() {
        return new HeadshipView();
    }

    @Bean
    HeadmasterView headmasterView() {
        return new HeadmasterView();
    }

    @Bean
    RegisterFields headshipFields(Register<HeadshipRecord> headships) {
        return new RegisterFields(
                headships,
                Set.of(
                        "headship",
                        "headships",
                        "headshipCounts",
                        "headshipHistory",
                        "headshipChanges"));
    }

    @Bean
    RegisterFields headmasterFields(Register<HeadmasterRecord> headmasters) {
        return new RegisterFields(
                headmasters,
                Set.of(
                        "headmaster",
                        "headmasters",
                        "headmasterCounts",
                        "headmasterHistory",
                        "headmasterChanges"));
    }

    /** Both are shown with their clocks. */
    @Bean
    RegisterFields headmasterClockFields(Register<ClockRecord> clocks) {
        return new RegisterFields(clocks, WITH_CLOCKS);
    }

    /** Their clocks are explained by the calendar. */
    @Bean
    RegisterFields headmasterCalendarFields(Register<CalendarRecord> calendars) {
        return new RegisterFields(calendars, WITH_CLOCKS);
    }
}
