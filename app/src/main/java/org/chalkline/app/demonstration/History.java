package org.chalkline.app.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The made-up history, week by week: what has been taken of it is let go. */
final class History {
    private final List<Chapter> untold;
    private final Predicate<Act> hasPassed;

    /** Of the chapters that are told, by the Mondays of the weeks. */
    private final TreeMap<LocalDate, List<Act>> weeks = new TreeMap<>();

    private int acts;
    private LocalDate firstWeek = LocalDate.MAX;
    private LocalDate lastWeek = LocalDate.MIN;

    /**
     * @param hasPassed whether an act has been recorded by now; the others are left out
     * @throws IllegalArgumentException if a chapter has an act that is recorded before it begins
     */
    History(List<Chapter> chapters, Predicate<Act> hasPassed) {
        this.untold = new ArrayList<>(chapters);
        this.hasPassed = hasPassed;
        for (var chapter : chapters) chapter.acts().get().forEach(act -> count(chapter, act));
    }

    private void count(Chapter chapter, Act act) {
        var day = act.at().toLocalDate();
        if (day.isBefore(chapter.from())) {
            throw new IllegalArgumentException(
                    "%s is recorded before %s, when its chapter begins"
                            .formatted(act.commandId(), chapter.from()));
        }
        if (!hasPassed.test(act)) return;
        acts++;
        var week = monday(day);
        if (week.isBefore(firstWeek)) firstWeek = week;
        if (week.isAfter(lastWeek)) lastWeek = week;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** How many acts there are in all. */
    int acts() {
        return acts;
    }

    /** The Monday of the first week in which there is one. */
    LocalDate firstWeek() {
        return firstWeek;
    }

    /** The Monday of the last week in which there is one; before the first where there is none. */
    LocalDate lastWeek() {
        return lastWeek;
    }

    /**
     * Leaves out the weeks before this one, which are never taken.
     *
     * @return how many acts they had
     */
    int skipTo(LocalDate monday) {
        tell(monday);
        var before = weeks.headMap(monday);
        int skipped = before.values().stream().mapToInt(List::size).sum();
        before.clear();
        return skipped;
    }

    /**
     * Takes out the acts of a week; those of one moment stand in the order in which they were told.
     *
     * @param monday when the week begins; never before that of an earlier call
     */
    List<Act> take(LocalDate monday) {
        tell(monday);
        var taken = weeks.remove(monday);
        return taken == null ? List.of() : taken;
    }

    /** Has told what begins before that week is over. */
    private void tell(LocalDate monday) {
        var next = monday.plusWeeks(1);
        for (var chapters = untold.iterator(); chapters.hasNext(); ) {
            var chapter = chapters.next();
            if (!chapter.from().isBefore(next)) continue;
            chapters.remove();
            for (var act : chapter.acts().get()) {
                if (!hasPassed.test(act)) continue;
                weeks.computeIfAbsent(monday(act.at().toLocalDate()), week -> new ArrayList<>())
                        .add(act);
            }
        }
    }
}
