package org.chalkline.query.projection.engine;

import java.time.LocalDate;

/**
 * One state of one entity over a stretch of both clocks: {@code [knownFrom, knownTo)} in positions
 * and {@code [from, to)} in days since 1970-01-01. The rectangles of an entity never overlap.
 *
 * @param setAside whether its entity has no founding fact left there: the state is the last that
 *     was known of it, and whoever asks for the entity sees it, but no list and no figure holds it
 */
public record Rect(
        String entity,
        int knownFrom,
        int knownTo,
        int from,
        int to,
        Encoded state,
        boolean setAside) {

    /** Where a rectangle is filed that no list and no count finds. */
    public static final long UNLISTED = -1;

    public Rect(String entity, int knownFrom, int knownTo, int from, int to, Encoded state) {
        this(entity, knownFrom, knownTo, from, to, state, false);
    }

    /** The number under which it is filed for questions about many, see {@link Forks}. */
    public long filed() {
        return setAside ? UNLISTED : Forks.of(knownFrom, knownTo, from, to);
    }

    /** The end of what has no end. Positions and days are below it. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** The day as rectangles count it; days beyond the range count as its ends. */
    public static int day(LocalDate date) {
        return (int) Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, OPEN - 1L);
    }
}
