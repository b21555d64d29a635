package org.chalkline.kernel.procedure.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.clock.Terms.Direction;
import org.chalkline.kernel.procedure.clock.Terms.FirstDay;
import org.chalkline.kernel.procedure.clock.Terms.Roll;
import org.chalkline.kernel.procedure.clock.Terms.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Where a period ends, found without going through its days.
 *
 * @param lastCounted the day with the last number; absent while it isn't known because the period
 *     stands still
 * @param due when the period ends: that day, or where it rolls to
 */
record Reckoning(@Nullable LocalDate lastCounted, Due due) {

    static Reckoning of(StatutoryPeriod period, WorkingDayCalendar calendar) {
        var terms = period.rule().terms();
        var last = lastCounted(period, calendar);
        var rolled =
                last == null || terms.roll() == Roll.NONE ? last : rolled(last, period, calendar);
        if (last == null || rolled == null) {
            return new Reckoning(last, new Due(null, false, calendar.edition()));
        }
        boolean provisional =
                terms.unit() == Unit.WORKING_DAY
                        ? provisional(period.event(), rolled, calendar)
                        : terms.roll() != Roll.NONE && provisional(last, rolled, calendar);
        return new Reckoning(last, new Due(rolled, provisional, calendar.edition()));
    }

    private static boolean provisional(LocalDate a, LocalDate b, WorkingDayCalendar calendar) {
        return a.isAfter(b) ? calendar.provisionalWithin(b, a) : calendar.provisionalWithin(a, b);
    }

    /** The day that bears the first number. */
    static LocalDate firstCounted(StatutoryPeriod period) {
        var terms = period.rule().terms();
        if (terms.firstDay() == FirstDay.COUNTED) return period.event();
        return period.event().plusDays(terms.direction() == Direction.FORWARDS ? 1 : -1);
    }

    private static @Nullable LocalDate lastCounted(
            StatutoryPeriod period, WorkingDayCalendar calendar) {
        var terms = period.rule().terms();
        var extension = period.extension();
        int units = terms.length() + (extension == null ? 0 : extension.length());
        if (units == 0) return period.event();
        var first = firstCounted(period);
        if (terms.direction() == Direction.FORWARDS) {
            return terms.unit() == Unit.WORKING_DAY
                    ? forwards(period, first, units, new WorkingDays(calendar))
                    : forwards(period, first, days(period, first, units), new AllDays());
        }
        return terms.unit() == Unit.WORKING_DAY
                ? calendar.nthWorkingDayBackFrom(first, units)
                : first.minusDays(days(period, first, units) - 1L);
    }

    /**
     * How many calendar days the units make from this event. A month or year runs to the
     * corresponding day, else to the month's last (Civil Code 202), so its days are known before
     * any of them is left out.
     */
    private static int days(StatutoryPeriod period, LocalDate first, int units) {
        var terms = period.rule().terms();
        if (terms.unit() == Unit.CALENDAR_DAY) return units;
        int sign = terms.direction() == Direction.FORWARDS ? 1 : -1;
        var corresponding =
                terms.unit() == Unit.MONTH
                        ? period.event().plusMonths((long) sign * units)
                        : period.event().plusYears((long) sign * units);
        // The corresponding day is the last when the event's own day is left out; else the one
        // before it is.
        int whenFirstIsLeftOut = terms.firstDay() == FirstDay.COUNTED ? 0 : 1;
        return Math.toIntExact(Math.abs(ChronoUnit.DAYS.between(first, corresponding)))
                + whenFirstIsLeftOut;
    }

    /** The n-th day that counts, going over the stretches between the suspensions. */
    private static @Nullable LocalDate forwards(
            StatutoryPeriod period, LocalDate first, int n, Days days) {
        var at = first;
        int left = n;
        for (var suspension : period.suspensions()) {
            int before = days.between(at, suspension.from());
            if (left <= before) return days.nth(at, left);
            left -= before;
            var until = suspension.until();
            if (until == null) return null;
            if (until.isAfter(at)) at = until;
        }
        return days.nth(at, left);
    }

    /**
     * The first working day from the last one counted on, on which the period doesn't stand still.
     */
    private static @Nullable LocalDate rolled(
            LocalDate last, StatutoryPeriod period, WorkingDayCalendar calendar) {
        var day = last;
        while (true) {
            var stopped = suspensionOn(day, period);
            if (stopped == null && calendar.isWorkingDay(day)) return day;
            var until = stopped == null ? day.plusDays(1) : stopped.until();
            if (until == null) return null;
            day = until;
        }
    }

    private static @Nullable Suspension suspensionOn(LocalDate day, StatutoryPeriod period) {
        for (var suspension : period.suspensions()) {
            var until = suspension.until();
            boolean before = day.isBefore(suspension.from());
            if (!before && (until == null || day.isBefore(until))) return suspension;
        }
        return null;
    }

    /** The days that count. */
    private interface Days {
        /** How many lie in {@code [from, to)}; 0 if {@code to} isn't after {@code from}. */
        int between(LocalDate from, LocalDate to);

        LocalDate nth(LocalDate from, int n);
    }

    private record WorkingDays(WorkingDayCalendar calendar) implements Days {
        @Override
        public int between(LocalDate from, LocalDate to) {
            return calendar.workingDaysBetween(from, to);
        }

        @Override
        public LocalDate nth(LocalDate from, int n) {
            return calendar.nthWorkingDayFrom(from, n);
        }
    }

    private record AllDays() implements Days {
        @Override
        public int between(LocalDate from, LocalDate to) {
            return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, to)));
        }

        @Override
        public LocalDate nth(LocalDate from, int n) {
            return from.plusDays(n - 1L);
        }
    }
}
