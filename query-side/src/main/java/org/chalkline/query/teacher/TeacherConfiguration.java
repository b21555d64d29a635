package org.chalkline.query.teacher;

import java.util.Set;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.personal.People;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.teacher.qualification.QualificationRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of teachers known, and which queries are answered from its projection. */
@Configuration(proxyBeanMethods = false)
class TeacherConfiguration {

    /** Teachers are shown with who they are, their qualifications and their clocks. */
    private static final Set<String> WITH_MORE = Set.of("teacher", "teachers");

    @Bean
    TeacherView teacherView() {
        return new TeacherView();
    }

    @Bean
    ProjectionFields teacherFields(Projection<TeacherRecord> teachers) {
        return new ProjectionFields(
                teachers,
                Set.of("teacher", "teachers", "teacherCounts", "teacherHistory", "teacherChanges"));
    }

    @Bean
    ProjectionFields teacherQualificationFields(Projection<QualificationRecord> qualifications) {
        return new ProjectionFields(qualifications, WITH_MORE);
    }

    @Bean
    ProjectionFields teacherClockFields(Projection<ClockRecord> clocks) {
        return new ProjectionFields(clocks, WITH_MORE);
    }

    @Bean
    ProjectionFields teacherCalendarFields(Projection<CalendarRecord> calendars) {
        return new ProjectionFields(calendars, WITH_MORE);
    }

    @Bean
    ProjectionFields teacherPeopleFields(People people) {
        return new ProjectionFields(people.projection(), WITH_MORE);
    }
}
