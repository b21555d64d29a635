package org.chalkline.query.projection.engine;

import java.time.LocalDate;

/**
 * One state of one entity over a stretch of both clocks: {@code [knownFrom, knownTo)} in positions
 * and {@code [from, to)} in days since 1970-01-01. The rectangles of an entity never overlap.
 */
public record Rect(String entity, int knownFrom, int knownTo, int from, int to, Encoded state) {

    /** The end of what has no end. Positions and days are below it. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** The day as rectangles count it; days beyond the range count as its ends. */
    public static int day(LocalDate date) {
        return (int) Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, OPEN - 1L);
    }
}
