package org.chalkline.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list. Rows are ordered by the column, then by entity, both in the same direction.
 *
 * @param where conditions that all must hold
 * @param orderBy the column's name
 * @param after the last row of the page before: its value in the column and its entity
 * @param limit how many rows at the most, from 1
 */
public record Query(
        List<Condition> where, String orderBy, boolean descending, @Nullable Key after, int limit) {

    public Query {
        where = List.copyOf(where);
    }

    /** A row's place in an order. */
    public record Key(@Nullable Object value, String entity) {}
}
