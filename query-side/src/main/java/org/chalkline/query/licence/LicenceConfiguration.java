package org.chalkline.query.licence;

import java.util.Set;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.RegisterFields;
import org.chalkline.query.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of licences known, and which queries are answered from its register. */
@Configuration(proxyBeanMethods = false)
class LicenceConfiguration {

    private static final Set<String> WITH_CLOCKS = Set.of("licence", "licences");

    @Bean
    LicenceView licenceView() {
        return new LicenceView();
    }

    @Bean
    RegisterFields licenceFields(Register<LicenceRecord> licences) {
        return new RegisterFields(
                licences,
                Set.of("licence", "licences", "licenceCounts", "licenceHistory", "licenceChanges"));
    }

    /** Licences are shown with their clocks. */
    @Bean
    RegisterFields licenceClockFields(Register<ClockRecord> clocks) {
        return new RegisterFields(clocks, WITH_CLOCKS);
    }

    /** Their clocks are explained by the calendar. */
    @Bean
    RegisterFields licenceCalendarFields(Register<CalendarRecord> calendars) {
        return new RegisterFields(calendars, WITH_CLOCKS);
    }
}
