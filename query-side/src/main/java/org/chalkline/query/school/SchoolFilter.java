package org.chalkline.query.school;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.projection.Condition;
import org.jspecify.annotations.Nullable;

/** Which schools a list holds. All conditions that are given must hold. */
public record SchoolFilter(
        @Nullable List<String> id,
        @Nullable String nameContains,
        @Nullable String nameStartsWith,
        @Nullable List<SchoolRecord.Status> status,
        @Nullable List<SchoolKind> kind,
        @Nullable List<Ownership> ownership,
        @Nullable List<String> subdistrict,
        @Nullable Boolean openingDateKnown,
        @Nullable LocalDate openedFrom,
        @Nullable LocalDate openedTo,
        @Nullable LocalDate closedFrom,
        @Nullable LocalDate closedTo,
        @Nullable Integer capacityAtLeast,
        @Nullable Integer capacityAtMost,
        @Nullable Integer postsAtLeast,
        @Nullable Integer postsAtMost) {

    /** The conditions of a filter that may have been left out, always in the same order. */
    static List<Condition> conditions(@Nullable SchoolFilter filter) {
        return filter == null ? List.of() : filter.conditions();
    }

    private List<Condition> conditions() {
        return new Where()
                .in("filter.id", SchoolColumns.ID, id)
                .contains("filter.nameContains", SchoolColumns.NAME, nameContains)
                .startsWith("filter.nameStartsWith", SchoolColumns.NAME, nameStartsWith)
                .oneOf("filter.status", SchoolColumns.STATUS, status)
                .oneOf("filter.kind", SchoolColumns.KIND, kind)
                .oneOf("filter.ownership", SchoolColumns.OWNERSHIP, ownership)
                .in("filter.subdistrict", SchoolColumns.SUBDISTRICT, subdistrict)
                .known(SchoolColumns.OPENED_ON, openingDateKnown)
                .days(SchoolColumns.OPENED_ON, openedFrom, openedTo)
                .days(SchoolColumns.CLOSED_ON, closedFrom, closedTo)
                .numbers(SchoolColumns.CAPACITY, capacityAtLeast, capacityAtMost)
                .numbers(SchoolColumns.POSTS, postsAtLeast, postsAtMost)
                .conditions();
    }
}
