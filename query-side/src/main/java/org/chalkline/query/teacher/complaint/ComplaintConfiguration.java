package org.chalkline.query.teacher.complaint;

import java.util.Set;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of complaints known, and which queries are answered from its projection. */
@Configuration(proxyBeanMethods = false)
class ComplaintConfiguration {

    private static final Set<String> WITH_CLOCKS = Set.of("complaint", "complaints");

    @Bean
    ComplaintView complaintView() {
        return new ComplaintView();
    }

    @Bean
    ProjectionFields complaintFields(Projection<ComplaintRecord> complaints) {
        return new ProjectionFields(
                complaints, Set.of("complaint", "complaints", "complaintHistory"));
    }

    @Bean
    ProjectionFields complaintClockFields(Projection<ClockRecord> clocks) {
        return new ProjectionFields(clocks, WITH_CLOCKS);
    }

    @Bean
    ProjectionFields complaintCalendarFields(Projection<CalendarRecord> calendars) {
        return new ProjectionFields(calendars, WITH_CLOCKS);
    }
}
