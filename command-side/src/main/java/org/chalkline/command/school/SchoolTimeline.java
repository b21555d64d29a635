package org.chalkline.command.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a field says on each day. Of two values with effect from the same day, the one recorded
 * later counts: the same order in which registers fold facts.
 */
final class SchoolTimeline<T> {

    /** A value, the day it has effect from, and the mark of the act that gave it. */
    private record Entry<T>(LocalDate on, T value, int mark) {}

    private final List<Entry<T>> entries = new ArrayList<>();

    /** Records a value with effect from a day; the mark tells acts of equal content apart. */
    void put(LocalDate on, T value, int mark) {
        entries.add(firstAfter(on), new Entry<>(on, value, mark));
    }

    /** The value in effect on that day; absent before the first. */
    @Nullable T at(LocalDate day) {
        int next = firstAfter(day);
        return next == 0 ? null : entries.get(next - 1).value();
    }

    /** Whether this value is in effect on that day. */
    boolean says(LocalDate day, T value) {
        return Objects.equals(at(day), value);
    }

    /** Whether an act of that mark gave this value with effect from exactly this day. */
    boolean holds(LocalDate on, T value, int mark) {
        for (int i = firstAfter(on) - 1; i >= 0 && entries.get(i).on().equals(on); i--) {
            var entry = entries.get(i);
            if (entry.mark() == mark && entry.value().equals(value)) return true;
        }
        return false;
    }

    /** Histories run to thousands of entries, nearly all of them added at the end. */
    private int firstAfter(LocalDate day) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).on().isAfter(day)) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
