package org.chalkline.query.teacher;

import java.util.Set;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.RegisterFields;
import org.chalkline.query.personal.People;
import org.chalkline.query.register.Register;
import org.chalkline.query.teacher.qualification.QualificationRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of teachers known, and which queries are answered from its register. */
@Configuration(proxyBeanMethods = false)
class TeacherConfiguration {

    /** Teachers are shown with who they are, their qualifications and their clocks. */
    private static final Set<String> WITH_MORE = Set.of("teacher", "teachers");

    @Bean
    TeacherView teacherView() {
        return new TeacherView();
    }

    @Bean
    RegisterFields teacherFields(Register<TeacherRecord> teachers) {
        return new RegisterFields(
                teachers,
                Set.of("teacher", "teachers", "teacherCounts", "teacherHistory", "teacherChanges"));
    }

    @Bean
    RegisterFields teacherQualificationFields(Register<QualificationRecord> qualifications) {
        return new RegisterFields(qualifications, WITH_MORE);
    }

    @Bean
    RegisterFields teacherClockFields(Register<ClockRecord> clocks) {
        return new RegisterFields(clocks, WITH_MORE);
    }

    @Bean
    RegisterFields teacherCalendarFields(Register<CalendarRecord> calendars) {
        return new RegisterFields(calendars, WITH_MORE);
    }

    @Bean
    RegisterFields teacherPeopleFields(People people) {
        return new RegisterFields(people.register(), WITH_MORE);
    }
}
