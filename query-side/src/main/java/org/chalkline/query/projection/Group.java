package org.chalkline.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many entities share the same values, and what their figures come to.
 *
 * @param values one per grouping column, in their order
 * @param sums one per column that was to be added up, in their order
 */
public record Group(List<@Nullable Object> values, long count, List<Long> sums) {

    /** A group of which nothing is added up. */
    public Group(List<@Nullable Object> values, long count) {
        this(values, count, List.of());
    }
}
