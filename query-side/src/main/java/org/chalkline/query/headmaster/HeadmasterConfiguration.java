package org.chalkline.query.headmaster;

import java.util.Set;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the views of offices and careers known, and which queries their projections answer. */
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
    ProjectionFields headshipFields(Projection<HeadshipRecord> headships) {
        return new ProjectionFields(
                headships,
                Set.of(
                        "headship",
                        "headships",
                        "headshipCounts",
                        "headshipHistory",
                        "headshipChanges"));
    }

    @Bean
    ProjectionFields headmasterFields(Projection<HeadmasterRecord> headmasters) {
        return new ProjectionFields(
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
    ProjectionFields headmasterClockFields(Projection<ClockRecord> clocks) {
        return new ProjectionFields(clocks, WITH_CLOCKS);
    }

    /** Their clocks are explained by the calendar. */
    @Bean
    ProjectionFields headmasterCalendarFields(Projection<CalendarRecord> calendars) {
        return new ProjectionFields(calendars, WITH_CLOCKS);
    }
}
