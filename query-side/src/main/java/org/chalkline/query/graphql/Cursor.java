package org.chalkline.query.graphql;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row's place in a list. It carries the basis of its page, so that all pages of a list speak of
 * one point, and says which list it belongs to. {@link Cursors} writes it for callers.
 *
 * @param list what {@link Cursors#list} calls the list
 * @param named whether the caller had named the point, and the page is not about now
 * @param value the row's value in the order's column
 * @param entity the row's entity
 * @param then its values in the further columns of the order
 */
record Cursor(
        String list,
        long position,
        LocalDate effectiveOn,
        boolean named,
        @Nullable Object value,
        String entity,
        List<@Nullable Object> then) {

    /** A row's place in a list that is ordered by one column. */
    Cursor(
            String list,
            long position,
            LocalDate effectiveOn,
            boolean named,
            @Nullable Object value,
            String entity) {
        this(list, position, effectiveOn, named, value, entity, List.of());
    }
}
