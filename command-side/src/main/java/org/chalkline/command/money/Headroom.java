package org.chalkline.command.money;

import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is left of some money on each day, as of a budget line: available, less committed, less
 * paid. It keeps one sum for each day on which something changed, however many movements there are.
 * An act that is recorded late is measured against every later day too, so that nothing on record
 * is over-spent on any day.
 */
public final class Headroom {
    private final TreeMap<LocalDate, Long> changes = new TreeMap<>();

    /** More, or less, is left from that day on. */
    public void change(LocalDate from, long fen) {
        changes.merge(from, fen, Math::addExact);
    }

    /** The money that is left on the day, in fen. */
    public long on(LocalDate day) {
        long left = 0;
        for (var change : changes.headMap(day, true).values()) left += change;
        return left;
    }

    /** The least that is left on that day or any later one, in fen. */
    public long leastFrom(LocalDate day) {
        long left = on(day);
        long least = left;
        for (var change : changes.tailMap(day, false).values()) {
            left += change;
            least = Math.min(least, left);
        }
        return least;
    }

    /** The first day, that one or a later one, on which less than so many fen are left. */
    public @Nullable LocalDate firstBelow(LocalDate day, long fen) {
        long left = on(day);
        if (left < fen) return day;
        for (var change : changes.tailMap(day, false).entrySet()) {
            left += change.getValue();
            if (left < fen) return change.getKey();
        }
        return null;
    }
}
