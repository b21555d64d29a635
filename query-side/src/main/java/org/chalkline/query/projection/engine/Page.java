package org.chalkline.query.projection.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, checked and ready for a store. Rows are ordered by the column at {@code
 * orderBy} and then by entity; absent values come first, and last when descending.
 *
 * @param after the last row of the page before
 */
public record Page(
        List<Filter> where, int orderBy, boolean descending, @Nullable After after, int limit) {

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
