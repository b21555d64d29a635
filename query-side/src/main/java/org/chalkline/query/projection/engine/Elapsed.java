package org.chalkline.query.projection.engine;

import java.time.LocalDate;
import org.chalkline.query.projection.Column;

/**
 * The stored form of {@link Column.Type#ELAPSED}: the number of days where it stands, from 0; and
 * below 0, where it goes on growing, the day behind which it counts. Stores work out of it what it
 * is on a day.
 */
public final class Elapsed {
    /** Later than any day that is stored, so that days less this are below 0. */
    public static final long ORIGIN = 10_000_000;

    private Elapsed() {}

    static long since(LocalDate day) {
        return day.toEpochDay() - ORIGIN;
    }
}
