package org.chalkline.query.teacher;

import java.util.List;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.teacher.TeacherRecord.RegistrationStatus;
import org.chalkline.query.teacher.TeacherRecord.Status;
import org.jspecify.annotations.Nullable;

/** Which teachers a list holds. All conditions that are given must hold. */
public record TeacherFilter(
        @Nullable List<String> id,
        @Nullable List<Status> status,
        @Nullable List<String> school,
        @Nullable List<Staffing> staffing,
        @Nullable Boolean confirmed,
        @Nullable List<Title> title,
        @Nullable List<RegistrationStatus> registration,
        @Nullable DayRange registeredUntil,
        @Nullable DayRange contractUntil,
        @Nullable DayRange employedFrom,
        @Nullable Integer trainingHoursAtLeast,
        @Nullable Integer trainingHoursAtMost,
        @Nullable Integer sanctionsRunningAtLeast) {

    /** The conditions of a filter that may have been left out, always in the same order. */
    static List<Condition> conditions(@Nullable TeacherFilter filter) {
        return filter == null ? List.of() : filter.conditions();
    }

    private List<Condition> conditions() {
        return new Where()
                .in("filter.id", TeacherColumns.ID, id)
                .oneOf("filter.status", TeacherColumns.STATUS, status)
                .in("filter.school", TeacherColumns.SCHOOL, school)
                .oneOf("filter.staffing", TeacherColumns.STAFFING, staffing)
                .numbers(
                        TeacherColumns.CONFIRMED,
                        Boolean.TRUE.equals(confirmed) ? 1 : null,
                        Boolean.FALSE.equals(confirmed) ? 0 : null)
                .oneOf("filter.title", TeacherColumns.TITLE, title)
                .oneOf("filter.registration", TeacherColumns.REGISTRATION, registration)
                .days(TeacherColumns.REGISTERED_UNTIL, registeredUntil)
                .days(TeacherColumns.CONTRACT_UNTIL, contractUntil)
                .days(TeacherColumns.EMPLOYED_FROM, employedFrom)
                .numbers(TeacherColumns.TRAINING_HOURS, trainingHoursAtLeast, trainingHoursAtMost)
                .numbers(TeacherColumns.SANCTIONS, sanctionsRunningAtLeast, null)
                .conditions();
    }
}
