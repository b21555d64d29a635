package org.chalkline.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: so many from the beginning or behind a cursor, or so many from
 * the end or before one.
 *
 * @param size 1 to 100
 * @param backward whether it is counted from the end
 * @param cursor the text of the cursor at which it begins, or ends; absent at either end of the
 *     list
 */
record PageRequest(int size, boolean backward, @Nullable String cursor) {

    /**
     * What the arguments {@code first}, {@code after}, {@code last} and {@code before} say. A list
     * that only goes forward has only the first two.
     *
     * @throws RequestException if they contradict each other, or the size is out of range
     */
    static PageRequest of(DataFetchingEnvironment env) {
        Integer first = env.getArgument("first");
        Integer last = env.getArgument("last");
        String after = env.getArgument("after");
        String before = env.getArgument("before");
        var size = first != null ? first : last;
        if (size == null || first != null && last != null) {
            throw new RequestException(
                    "FIRST_OUT_OF_RANGE",
                    "A page is so many from the beginning or so many from the end: give one of 'first' and 'last', from 1 to 100.");
        }
        if (first != null && before != null || last != null && after != null) {
            throw RequestException.badValue(
                    "'first' goes with 'after', and 'last' with 'before': don't mix them.");
        }
        ListConnection.checkSize(first != null ? "first" : "last", size);
        return new PageRequest(size, last != null, first != null ? after : before);
    }

    /** The cursor read; absent if none was given. */
    @Nullable Cursor read(Cursors cursors, String list, List<Column.Type> types) {
        return cursor == null ? null : cursors.read(cursor, list, types);
    }
}
