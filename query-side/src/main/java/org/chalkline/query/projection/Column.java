package org.chalkline.query.projection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value drawn from the state, by which lists are filtered, ordered and grouped, or which is added
 * up.
 *
 * @param name lower-case letters and underscores
 * @param type what values it has; text is compared by code point
 * @param use what it is there for
 * @param of the value in a state: a {@link String}, {@link Long} or {@link java.time.LocalDate} as
 *     the type says; absent values stand before all others; see {@link #at} for what depends on the
 *     day
 */
public record Column<S>(String name, Type type, Use use, Function<S, @Nullable Object> of) {

    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        /**
         * A number of days that may go on growing by itself: in a state it is a {@link Long} where
         * it stands, and else the {@link LocalDate} behind which it counts. Asked for, filtered and
         * ordered by and added up it is the number as of the day that is spoken of, never below 0.
         */
        ELAPSED
    }

    /** What a column is there for. */
    public enum Use {
        /** It is sought by: filtered, ordered and grouped by, and an index is kept of it. */
        SOUGHT,
        /**
         * The same, and no index is kept of it: for what is seldom sought by alone, in views of
         * very many rows.
         */
        FILTERED,
        /**
         * It is only added up. No index is kept of it: a figure that changes with every fact would
         * make each of them dearer.
         */
        ADDED_UP
    }

    /** A column that is sought by. A number can be added up as well. */
    public Column(String name, Type type, Function<S, @Nullable Object> of) {
        this(name, type, Use.SOUGHT, of);
    }

    /** The same, where no index is kept of it. */
    public Column<S> withoutIndex() {
        return new Column<>(name, type, Use.FILTERED, of);
    }

    /** Days that go on growing until something ends them, see {@link Type#ELAPSED}. */
    public static <S> Column<S> elapsed(String name, Function<S, @Nullable Object> of) {
        return new Column<>(name, Type.ELAPSED, Use.FILTERED, of);
    }

    /** The value in a state, as of a day. */
    public @Nullable Object at(S state, LocalDate day) {
        var value = of.apply(state);
        boolean counts = type == Type.ELAPSED && value instanceof LocalDate;
        if (!counts) return value;
        return Math.max(0, ChronoUnit.DAYS.between((LocalDate) value, day));
    }

    /** A number that is only added up. Absent values count as 0. */
    public static <S> Column<S> figure(String name, Function<S, @Nullable Object> of) {
        return new Column<>(name, Type.NUMBER, Use.ADDED_UP, of);
    }
}
