package org.chalkline.command.gateway;

import java.util.function.Function;

/**
 * How something is read from what a caller gives, where that isn't a record of the same fields.
 *
 * @param type what it becomes
 * @param given what the caller gives
 * @param read makes one of the other; it refuses with a reason, or with an {@link
 *     IllegalArgumentException} where the text has not the form
 */
public record Reading<T, I>(Class<T> type, Class<I> given, Function<I, T> read) {

    T of(Object value) {
        return read.apply(given.cast(value));
    }
}
