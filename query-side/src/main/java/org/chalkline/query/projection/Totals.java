package org.chalkline.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows share the same values, and the figures about them.
 *
 * @param values one per grouping column, in their order
 * @param figures one per tally, in their order; days as days since 1970-01-01
 */
public record Totals(List<@Nullable Object> values, long count, List<@Nullable Long> figures) {

    /**
     * By what rows are grouped.
     *
     * @param byMonth of a column of days, whether those of a month are one group, whose value is
     *     then the first of that month
     */
    public record Key(String column, boolean byMonth) {

        /** By the values of these columns. */
        public static List<Key> of(List<String> columns) {
            return columns.stream().map(column -> new Key(column, false)).toList();
        }
    }
}
