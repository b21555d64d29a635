package org.chalkline.command.budget;

import java.time.LocalDate;
import java.util.TreeMap;

/**
 * What is left of a line on each day: available, less committed, less paid. It keeps one sum for
 * each day on which something changed, of which a year has 366 at the most, however many movements
 * there are. An act that is recorded late is measured against every later day too, so that nothing
 * on record is over-spent on any day.
 */
final class Headroom {
    private final TreeMap<LocalDate, Long> changes = new TreeMap<>();

    /** More, or less, is left from that day on. */
    void change(LocalDate from, long fen) {
        changes.merge(from, fen, Math::addExact);
    }

    /** What is left on the day, in fen. */
    long on(LocalDate day) {
        long left = 0;
        for (var change : changes.headMap(day, true).values()) left += change;
        return left;
    }

    /** The least that is left on that day or any later one, in fen. */
    long leastFrom(LocalDate day) {
        long left = on(day);
        long least = left;
        for (var change : changes.tailMap(day, false).values()) {
            left += change;
            least = Math.min(least, left);
        }
        return least;
    }
}
