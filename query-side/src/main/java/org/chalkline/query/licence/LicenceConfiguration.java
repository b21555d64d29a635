package org.chalkline.query.licence;

import java.util.Set;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of licences known, and which queries are answered from its projection. */
@Configuration(proxyBeanMethods = false)
class LicenceConfiguration {

    private static final Set<String> WITH_CLOCKS = Set.of("licence", "licences");

    @Bean
    LicenceView licenceView() {
        return new LicenceView();
    }

    @Bean
    ProjectionFields licenceFields(Projection<LicenceRecord> licences) {
        return new ProjectionFields(
                licences,
                Set.of("licence", "licences", "licenceCounts", "licenceHistory", "licenceChanges"));
    }

    /** Licences are shown with their clocks. */
    @Bean
    ProjectionFields licenceClockFields(Projection<ClockRecord> clocks) {
        return new ProjectionFields(clocks, WITH_CLOCKS);
    }

    /** Their clocks are explained by the calendar. */
    @Bean
    ProjectionFields licenceCalendarFields(Projection<CalendarRecord> calendars) {
        return new ProjectionFields(calendars, WITH_CLOCKS);
    }
}
