package org.chalkline.query.register;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value drawn from the state, by which lists are filtered, ordered and grouped.
 *
 * @param name lower-case letters and underscores
 * @param type what values it has; text is compared by code point
 * @param of the value in a state: a {@link String}, {@link Long} or {@link java.time.LocalDate} as
 *     the type says; absent values stand before all others
 */
public record Column<S>(String name, Type type, Function<S, @Nullable Object> of) {

    public enum Type {
        TEXT,
        NUMBER,
        DATE
    }
}
