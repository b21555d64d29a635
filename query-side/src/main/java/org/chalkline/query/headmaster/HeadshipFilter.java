package org.chalkline.query.headmaster;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.headmaster.HeadshipRecord.Status;
import org.chalkline.query.projection.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which offices a list holds. All conditions that are given must hold.
 *
 * @param vacantForDays nobody appointed is in office for so many days or more, on the day spoken of
 */
public record HeadshipFilter(
        @Nullable List<String> school,
        @Nullable List<Status> status,
        @Nullable List<String> head,
        @Nullable DayRange since,
        @Nullable DayRange termUntil,
        @Nullable Integer vacantForDays) {

    /** The conditions on that day of a filter that may have been left out. */
    static List<Condition> conditions(@Nullable HeadshipFilter filter, LocalDate day) {
        return filter == null ? List.of() : filter.conditions(day);
    }

    private List<Condition> conditions(LocalDate day) {
        var where =
                new Where()
                        .in("filter.school", HeadshipView.SCHOOL, school)
                        .oneOf("filter.status", HeadshipView.STATUS, status)
                        .in("filter.head", HeadshipView.HEAD, head)
                        .days(HeadshipView.SINCE, since)
                        .days(HeadshipView.TERM_UNTIL, termUntil);
        if (vacantForDays == null) return where.conditions();
        if (vacantForDays < 0) throw RequestException.badValue("filter.vacantForDays is from 0.");
        // A vacancy that arose that day has lasted for no day yet.
        var latest = day.minusDays(vacantForDays);
        return where.days(HeadshipView.VACANT_SINCE, null, latest)
                .known(HeadshipView.VACANT_SINCE, true)
                .conditions();
    }
}
