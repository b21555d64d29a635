package org.chalkline.query.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list. Rows are ordered by the column, then by further ones, and then by entity, in
 * the direction of the first.
 *
 * @param where conditions that all must hold
 * @param orderBy the column's name
 * @param then by what rows are ordered that have the same value there
 * @param after the last row of the page before: its values in the columns and its entity
 * @param limit how many rows at the most, from 1
 */
public record Query(
        List<Condition> where,
        String orderBy,
        boolean descending,
        List<Then> then,
        @Nullable Key after,
        int limit) {

    public Query {
        where = List.copyOf(where);
        then = List.copyOf(then);
    }

    /** A page of a list that is ordered by one column. */
    public Query(
            List<Condition> where,
            String orderBy,
            boolean descending,
            @Nullable Key after,
            int limit) {
        this(where, orderBy, descending, List.of(), after, limit);
    }

    /** A further column of an order. */
    public record Then(String column, boolean descending) {}

    /**
     * A row's place in an order.
     *
     * @param then its values in the further columns
     */
    public record Key(@Nullable Object value, List<@Nullable Object> then, String entity) {

        public Key {
            then = Collections.unmodifiableList(new ArrayList<>(then));
        }

        /** A row's place in an order by one column. */
        public Key(@Nullable Object value, String entity) {
            this(value, List.of(), entity);
        }
    }
}
