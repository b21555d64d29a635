package org.chalkline.query.projection.engine;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.query.projection.Condition.Test;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, checked and ready for a store. Rows are ordered by the column at {@code
 * orderBy}, then by further ones, and then by entity; absent values come first, and last when
 * descending.
 *
 * @param then the further columns
 * @param after the last row of the page before; of an order by several columns it is part of {@code
 *     where}
 */
public record Page(
        List<Filter> where,
        int orderBy,
        boolean descending,
        List<Then> then,
        @Nullable After after,
        int limit) {

    /** A further column of an order. */
    public record Then(int place, boolean descending) {}

    /**
     * That a row comes after another in an order by several columns: it is beyond it in one, and
     * the same in all before.
     *
     * @param values of the other row, in stored form
     */
    static Filter beyond(List<Then> order, List<@Nullable Object> values, String entity) {
        var branches = new ArrayList<List<Filter>>();
        var same = new ArrayList<Filter>();
        for (int i = 0; i < order.size(); i++) {
            int place = order.get(i).place();
            var value = values.get(i);
            if (order.get(i).descending()) {
                if (value != null) {
                    branches.add(and(same, new Filter(place, Test.LESS_THAN, List.of(value))));
                    branches.add(and(same, new Filter(place, Test.ABSENT, List.of())));
                }
            } else {
                branches.add(
                        and(
                                same,
                                value == null
                                        ? new Filter(place, Test.PRESENT, List.of())
                                        : new Filter(place, Test.MORE_THAN, List.of(value))));
            }
            same.add(
                    value == null
                            ? new Filter(place, Test.ABSENT, List.of())
                            : new Filter(place, Test.IN, List.of(value)));
        }
        var further = order.getFirst().descending() ? Test.LESS_THAN : Test.MORE_THAN;
        branches.add(and(same, new Filter(Columns.ENTITY, further, List.of(entity))));
        return new Filter(Columns.NONE, Test.ANY_OF, List.of(), branches);
    }

    private static List<Filter> and(List<Filter> same, Filter last) {
        var all = new ArrayList<>(same);
        all.add(last);
        return all;
    }

    /** A row's place; its value in stored form. */
    public record After(@Nullable Object value, String entity) {}

    /** How a part of a page compares with the row after which it begins. */
    public enum Part {
        /** Every row. */
        ALL,
        /** Rows with the same value (or none, as it has none), beyond its entity. */
        SAME_VALUE,
        /** Rows whose value lies beyond it, with values. */
        BEYOND,
        /** Rows with any value. */
        PRESENT,
        /** Rows without a value. */
        ABSENT
    }

    /**
     * The parts that make up the rest of the list, in order. Each is one stretch of an index on
     * (column, entity), which a single condition with OR would not be to most stores.
     */
    public List<Part> parts() {
        if (after == null) return List.of(Part.ALL);
        if (descending) {
            return after.value() == null
                    ? List.of(Part.SAME_VALUE)
                    : List.of(Part.SAME_VALUE, Part.BEYOND, Part.ABSENT);
        }
        return after.value() == null
                ? List.of(Part.SAME_VALUE, Part.PRESENT)
                : List.of(Part.SAME_VALUE, Part.BEYOND);
    }
}
