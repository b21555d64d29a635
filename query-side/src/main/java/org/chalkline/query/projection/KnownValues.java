package org.chalkline.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some columns ever said of some entities, at whatever point on both clocks: under names too
 * that they no longer have, and in states that were set aside.
 *
 * @param all each value of an entity's column once, by entity in the order of its UTF-8 bytes
 * @param last the last entity that was looked at, whether it has a value or not; absent when there
 *     are no more
 */
public record KnownValues(List<Known> all, @Nullable String last) {

    public KnownValues {
        all = List.copyOf(all);
    }

    /**
     * A value of one entity.
     *
     * @param column the column's name
     * @param value a {@link String}, {@link Long} or {@link java.time.LocalDate}
     * @param since the first position at which it was known
     */
    public record Known(String entity, String column, Object value, long since) {}
}
