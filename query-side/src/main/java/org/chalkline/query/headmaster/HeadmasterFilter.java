package org.chalkline.query.headmaster;

import java.util.List;
import org.chalkline.kernel.headmaster.HeadmasterEvent.AnnualGrade;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.headmaster.HeadmasterRecord.Status;
import org.chalkline.query.projection.Condition;
import org.jspecify.annotations.Nullable;

/** Which careers a list holds. All conditions that are given must hold. */
public record HeadmasterFilter(
        @Nullable List<String> id,
        @Nullable List<Status> status,
        @Nullable List<String> school,
        @Nullable List<String> rank,
        @Nullable DayRange sanctionedUntil,
        @Nullable List<AnnualGrade> lastGrade) {

    /** The conditions of a filter that may have been left out, always in the same order. */
    static List<Condition> conditions(@Nullable HeadmasterFilter filter) {
        return filter == null ? List.of() : filter.conditions();
    }

    private List<Condition> conditions() {
        return new Where()
                .in("filter.id", HeadmasterView.ID, id)
                .oneOf("filter.status", HeadmasterView.STATUS, status)
                .in("filter.school", HeadmasterView.SCHOOL, school)
                .in("filter.rank", HeadmasterView.RANK, rank)
                .days(HeadmasterView.SANCTIONED_UNTIL, sanctionedUntil)
                .oneOf("filter.lastGrade", HeadmasterView.LAST_GRADE, lastGrade)
                .conditions();
    }
}
