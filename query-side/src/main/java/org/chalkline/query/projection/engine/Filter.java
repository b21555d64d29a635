package org.chalkline.query.projection.engine;

import java.util.List;
import org.chalkline.query.projection.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A condition ready for a store.
 *
 * @param place the column's place, from 0, or {@link Columns#ENTITY}; {@link Columns#NONE} of
 *     branches
 * @param values in stored form: text, or {@link Long}
 * @param branches see {@link Condition#branches}
 */
public record Filter(
        int place, Condition.Test test, List<Object> values, List<List<Filter>> branches) {

    /** A test on one column. */
    public Filter(int place, Condition.Test test, List<Object> values) {
        this(place, test, values, List.of());
    }

    /**
     * For {@code STARTS_WITH}: the first text after all that start with the value, by code point;
     * absent if there is none. With it the test is a stretch of an index.
     */
    public @Nullable String endOfPrefix() {
        var points = ((String) values.getFirst()).codePoints().toArray();
        for (int i = points.length - 1; i >= 0; i--) {
            if (points[i] == Character.MAX_CODE_POINT) continue;
            // Surrogates stand for no character of their own, and stores hold none.
            points[i] = points[i] + 1 == Character.MIN_SURROGATE ? 0xE000 : points[i] + 1;
            return new String(points, 0, i + 1);
        }
        return null;
    }
}
