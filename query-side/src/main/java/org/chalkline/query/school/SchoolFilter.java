package org.chalkline.query.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.register.Column;
import org.chalkline.query.register.Condition;
import org.chalkline.query.register.Condition.Test;
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

    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST_TEXT = 200;

    /** The conditions of a filter that may have been left out, always in the same order. */
    static List<Condition> conditions(@Nullable SchoolFilter filter) {
        return filter == null ? List.of() : filter.conditions();
    }

    private List<Condition> conditions() {
        var all = new ArrayList<Condition>();
        in(all, "id", SchoolColumns.ID, id);
        text(all, "nameContains", Test.CONTAINS, nameContains);
        text(all, "nameStartsWith", Test.STARTS_WITH, nameStartsWith);
        in(all, "status", SchoolColumns.STATUS, names(status));
        in(all, "kind", SchoolColumns.KIND, names(kind));
        in(all, "ownership", SchoolColumns.OWNERSHIP, names(ownership));
        in(all, "subdistrict", SchoolColumns.SUBDISTRICT, subdistrict);
        if (openingDateKnown != null) {
            all.add(
                    openingDateKnown
                            ? condition(SchoolColumns.OPENED_ON, Test.AT_LEAST, Fact.SINCE_EVER)
                            : new Condition(
                                    SchoolColumns.OPENED_ON.name(), Test.ABSENT, List.of()));
        }
        bound(all, SchoolColumns.OPENED_ON, Test.AT_LEAST, openedFrom);
        bound(all, SchoolColumns.OPENED_ON, Test.AT_MOST, openedTo);
        bound(all, SchoolColumns.CLOSED_ON, Test.AT_LEAST, closedFrom);
        bound(all, SchoolColumns.CLOSED_ON, Test.AT_MOST, closedTo);
        bound(all, SchoolColumns.CAPACITY, Test.AT_LEAST, number(capacityAtLeast));
        bound(all, SchoolColumns.CAPACITY, Test.AT_MOST, number(capacityAtMost));
        bound(all, SchoolColumns.POSTS, Test.AT_LEAST, number(postsAtLeast));
        bound(all, SchoolColumns.POSTS, Test.AT_MOST, number(postsAtMost));
        return all;
    }

    private static Condition condition(Column<SchoolRecord> column, Test test, Object value) {
        return new Condition(column.name(), test, List.of(value));
    }

    private static void bound(
            List<Condition> all, Column<SchoolRecord> column, Test test, @Nullable Object value) {
        if (value != null) all.add(condition(column, test, value));
    }

    private static void text(List<Condition> all, String field, Test test, @Nullable String value) {
        if (value == null) return;
        if (value.isEmpty() || value.length() > LONGEST_TEXT) {
            throw RequestException.badValue(
                    "filter." + field + " must have 1 to " + LONGEST_TEXT + " characters.");
        }
        all.add(condition(SchoolColumns.NAME, test, value));
    }

    /** Sorted and each once: the same choice is the same list, in whatever order it is given. */
    private static void in(
            List<Condition> all,
            String field,
            Column<SchoolRecord> column,
            @Nullable List<String> values) {
        if (values == null) return;
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            throw RequestException.badValue(
                    "filter."
                            + field
                            + " must have 1 to "
                            + MOST_VALUES
                            + " values; leave it out to choose all.");
        }
        all.add(
                new Condition(
                        column.name(),
                        Test.IN,
                        values.stream().distinct().sorted().map(Object.class::cast).toList()));
    }

    private static @Nullable List<String> names(@Nullable List<? extends Enum<?>> values) {
        return values == null ? null : values.stream().<String>map(Enum::name).toList();
    }

    private static @Nullable Long number(@Nullable Integer value) {
        return value == null ? null : Long.valueOf(value);
    }
}
