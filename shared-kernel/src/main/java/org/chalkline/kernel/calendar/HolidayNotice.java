package org.chalkline.kernel.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusalException;
import org.jspecify.annotations.Nullable;

/**
 * A notice of the State Council that says which days of a year differ from the plain week.
 *
 * @param reference what identifies it: its document number, or the address at which it stands
 * @param year the year it arranges; its days may begin in December of the year before
 * @param title its title
 * @param days the days it sets, at least one, each once
 * @param amends the reference of the notice whose days it may change; absent for a year's own
 *     notice
 */
public record HolidayNotice(
        String reference, int year, String title, List<Day> days, @Nullable String amends) {

    /** What a notice makes of a day. */
    public enum Kind {
        /** A holiday, or a rest day moved next to one. */
        OFF,
        /** A day of the weekend that is worked instead; rarely, a weekday on which work resumes. */
        WORKDAY
    }

    /**
     * One day that a notice sets.
     *
     * @param holiday the festival it belongs to, such as 春节
     */
    public record Day(LocalDate date, Kind kind, String holiday) {}

    /**
     * @throws RefusalException {@code NOTICE_UNUSABLE} if it has no reference, title or days, names
     *     a day twice, or a day outside its year and the December before
     */
    public HolidayNotice {
        days = List.copyOf(days);
        if (reference.isBlank() || title.isBlank())
            throw unusable("it needs a reference and title");
        if (days.isEmpty()) throw unusable("it names no day");
        var firstPossible = LocalDate.of(year - 1, Month.DECEMBER, 1);
        var seen = new HashSet<LocalDate>();
        for (var day : days) {
            if (day.date().isBefore(firstPossible) || day.date().getYear() > year) {
                throw unusable(day.date() + " lies outside " + year + " and the December before");
            }
            if (!seen.add(day.date())) throw unusable("it names " + day.date() + " twice");
        }
    }

    private static RefusalException unusable(String why) {
        return new RefusalException(
                Refusal.of("NOTICE_UNUSABLE", "the holiday notice can't be used: " + why));
    }
}
