package org.chalkline.query.table;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees of one table.
 *
 * @param extent all of it, nothing, or what the column says
 * @param column absent for all and nothing
 * @param kind what comes before the column's value in the id of a subject
 * @param codes the values of the column that are theirs; of {@link Extent#BY_SUBJECT} none
 */
record Sight<S>(Extent extent, @Nullable Column<S> column, String kind, Set<String> codes) {

    enum Extent {
        ALL,
        NOTHING,
        /** Records whose column holds one of the codes. */
        BY_CODE,
        /** Records that belong to a record that is seen itself. */
        BY_SUBJECT
    }

    static <S> Sight<S> all() {
        return new Sight<>(Extent.ALL, null, "", Set.of());
    }

    static <S> Sight<S> nothing() {
        return new Sight<>(Extent.NOTHING, null, "", Set.of());
    }

    static <S> Sight<S> of(Column<S> column, Set<String> codes) {
        return codes.isEmpty() ? nothing() : new Sight<>(Extent.BY_CODE, column, "", codes);
    }

    static <S> Sight<S> bySubject(Column<S> column, String kind) {
        return new Sight<>(Extent.BY_SUBJECT, column, kind, Set.of());
    }

    boolean is(Extent other) {
        return extent == other;
    }

    /** What the column holds of a record; absent where it holds nothing. */
    @Nullable String value(S state) {
        if (column == null) return null;
        var value = column.of().apply(state);
        return value == null ? null : value.toString();
    }

    /** The id of the record that a record belongs to; absent where it belongs to none. */
    @Nullable String subject(S state) {
        var value = value(state);
        return value == null ? null : kind + value;
    }

    /** Whether a record whose column is looked at is seen. */
    boolean holds(S state) {
        return switch (extent) {
            case ALL -> true;
            case NOTHING -> false;
            case BY_CODE -> {
                var value = value(state);
                yield value != null && codes.contains(value);
            }
            case BY_SUBJECT -> throw new IllegalStateException("its subject has to be asked");
        };
    }

    /** The codes in an order of their own. */
    List<Object> sortedCodes() {
        return List.copyOf(new TreeSet<>(codes));
    }
}
