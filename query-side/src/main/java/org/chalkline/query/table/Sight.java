package org.chalkline.query.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees of one table.
 *
 * @param extent all of it, nothing, or what the column or the columns say
 * @param column of {@link Extent#BY_SUBJECT} alone
 * @param kind what comes before the column's value in the id of a subject
 * @param ways of {@link Extent#BY_COLUMNS} alone: a record is seen if it is within all limits of
 *     one of them
 */
record Sight<S>(Extent extent, @Nullable Column<S> column, String kind, List<List<Limit<S>>> ways) {

    enum Extent {
        ALL,
        NOTHING,
        /** Records whose columns are within limits. */
        BY_COLUMNS,
        /** Records that belong to a record that is seen itself. */
        BY_SUBJECT
    }

    /**
     * What a column may hold.
     *
     * @param test {@code IN}, {@code AT_LEAST} or {@code AT_MOST}
     * @param values as a condition has them
     */
    record Limit<S>(Column<S> column, Test test, List<Object> values) {

        /** The codes, in an order of their own. */
        static <S> Limit<S> in(Column<S> column, Set<String> codes) {
            return new Limit<>(column, Test.IN, List.copyOf(new TreeSet<>(codes)));
        }

        Condition condition() {
            return new Condition(column.name(), test, values);
        }

        boolean holds(S state) {
            var value = column.of().apply(state);
            if (value == null) return false;
            return switch (test) {
                case IN -> values.contains(value);
                case AT_LEAST -> compare(value) >= 0;
                case AT_MOST -> compare(value) <= 0;
                default -> throw new IllegalStateException("nothing is limited by " + test);
            };
        }

        private int compare(Object value) {
            var bound = values.getFirst();
            return value instanceof LocalDate day
                    ? day.compareTo((LocalDate) bound)
                    : Long.compare((Long) value, (Long) bound);
        }
    }

    static <S> Sight<S> all() {
        return new Sight<>(Extent.ALL, null, "", List.of());
    }

    static <S> Sight<S> nothing() {
        return new Sight<>(Extent.NOTHING, null, "", List.of());
    }

    static <S> Sight<S> of(Column<S> column, Set<String> codes) {
        return codes.isEmpty() ? nothing() : within(List.of(List.of(Limit.in(column, codes))));
    }

    /** What is within one of these; all, where one of them has no limit. */
    static <S> Sight<S> within(List<List<Limit<S>>> ways) {
        if (ways.isEmpty()) return nothing();
        if (ways.stream().anyMatch(List::isEmpty)) return all();
        return new Sight<>(Extent.BY_COLUMNS, null, "", ways);
    }

    static <S> Sight<S> bySubject(Column<S> column, String kind) {
        return new Sight<>(Extent.BY_SUBJECT, column, kind, List.of());
    }

    boolean is(Extent other) {
        return extent == other;
    }

    /** The id of the record that a record belongs to; absent where it belongs to none. */
    @Nullable String subject(S state) {
        if (column == null) return null;
        var value = column.of().apply(state);
        return value == null ? null : kind + value;
    }

    /** Whether a record whose columns are looked at is seen. */
    boolean holds(S state) {
        return switch (extent) {
            case ALL -> true;
            case NOTHING -> false;
            case BY_COLUMNS ->
                    ways.stream().anyMatch(way -> way.stream().allMatch(one -> one.holds(state)));
            case BY_SUBJECT -> throw new IllegalStateException("its subject has to be asked");
        };
    }

    /** What a store is asked, for each of the ways. */
    List<List<Condition>> conditions() {
        return ways.stream().map(way -> way.stream().map(Limit::condition).toList()).toList();
    }
}
