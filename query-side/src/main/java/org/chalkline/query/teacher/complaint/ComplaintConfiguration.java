package org.chalkline.query.teacher.complaint;

import java.util.Set;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.RegisterFields;
import org.chalkline.query.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of complaints known, and which queries are answered from its register. */
@Configuration(proxyBeanMethods = false)
class ComplaintConfiguration {

    private static final Set<String> WITH_CLOCKS = Set.of("complaint", "complaints");

    @Bean
    ComplaintView complaintView() {
        return new ComplaintView();
    }

    @Bean
    RegisterFields complaintFields(Register<ComplaintRecord> complaints) {
        return new RegisterFields(
                complaints, Set.of("complaint", "complaints", "complaintHistory"));
    }

    @Bean
    RegisterFields complaintClockFields(Register<ClockRecord> clocks) {
        return new RegisterFields(clocks, WITH_CLOCKS);
    }

    @Bean
    RegisterFields complaintCalendarFields(Register<CalendarRecord> calendars) {
        return new RegisterFields(calendars, WITH_CLOCKS);
    }
}
