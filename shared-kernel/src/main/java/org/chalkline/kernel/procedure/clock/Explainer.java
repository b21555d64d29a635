package org.chalkline.kernel.procedure.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.calendar.DayStatus;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.clock.Explanation.Kind;
import org.chalkline.kernel.procedure.clock.Explanation.Run;
import org.chalkline.kernel.procedure.clock.Terms.Direction;
import org.chalkline.kernel.procedure.clock.Terms.FirstDay;
import org.chalkline.kernel.procedure.clock.Terms.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a period's days and gathers equal neighbours into runs. Days are numbers here: three
 * years of them are gone through each time somebody asks.
 */
final class Explainer {
    private final StatutoryPeriod period;
    private final WorkingDayCalendar calendar;
    private final int step;
    private final List<Run> runs = new ArrayList<>();

    private int nextSuspension;
    private int counted;

    private long runFirst;
    private long runLast;
    private @Nullable Kind kind;
    private int number;
    private @Nullable DayStatus status;
    private @Nullable Suspension suspension;

    private Explainer(StatutoryPeriod period, WorkingDayCalendar calendar) {
        this.period = period;
        this.calendar = calendar;
        this.step = period.rule().terms().direction() == Direction.FORWARDS ? 1 : -1;
    }

    static Explanation explain(StatutoryPeriod period, WorkingDayCalendar calendar) {
        var reckoning = Reckoning.of(period, calendar);
        var runs = new Explainer(period, calendar).runs(reckoning);
        return new Explanation(
                period.rule(),
                period.event(),
                period.suspensions(),
                period.extension(),
                reckoning.due(),
                runs);
    }

    private List<Run> runs(Reckoning reckoning) {
        var terms = period.rule().terms();
        long event = period.event().toEpochDay();
        if (terms.firstDay() == FirstDay.NOT_COUNTED || terms.length() == 0) {
            stretch(event, event, Kind.EVENT_DAY, null, null);
        }
        var last = reckoning.lastCounted();
        var due = reckoning.due().date();
        if (last == null) {
            count(standsStillFrom() - 1);
        } else if (terms.length() > 0 && last.equals(due)) {
            count(last.toEpochDay());
        } else if (terms.length() > 0) {
            count(last.toEpochDay() - 1);
            rollForward(last.toEpochDay(), due == null ? standsStillFrom() : due.toEpochDay());
        }
        flush();
        if (due == null) {
            var open = period.suspensions().getLast();
            var first = Reckoning.firstCounted(period);
            var from = open.from().isBefore(first) ? first : open.from();
            runs.add(new Run(from, null, Kind.SUSPENDED, 0, null, open));
        }
        return runs;
    }

    private long standsStillFrom() {
        return period.suspensions().getLast().from().toEpochDay();
    }

    /** From the first day counted to this one. */
    private void count(long last) {
        boolean working = period.rule().terms().unit() == Unit.WORKING_DAY;
        long end = last + step;
        long day = Reckoning.firstCounted(period).toEpochDay();
        while ((end - day) * step > 0) {
            var stopped = suspensionOn(day);
            if (stopped != null) {
                long until = Math.min(firstRunning(stopped, end), end);
                stretch(day, until - step, Kind.SUSPENDED, null, stopped);
                day = until;
            } else if (working) {
                var of = calendar.status(day);
                stretch(day, day, of.working() ? Kind.COUNTED : Kind.NOT_A_WORKING_DAY, of, null);
                day += step;
            } else {
                long until = nextStop(end);
                stretch(day, until - step, Kind.COUNTED, null, null);
                day = until;
            }
        }
    }

    private static long firstRunning(Suspension stopped, long end) {
        return stopped.until() == null ? end : stopped.until().toEpochDay();
    }

    /** Where the stretch that runs now stops; only a period forwards is ever suspended. */
    private long nextStop(long end) {
        if (nextSuspension == period.suspensions().size()) return end;
        return Math.min(period.suspensions().get(nextSuspension).from().toEpochDay(), end);
    }

    /**
     * The last day with a number is no working day: what follows until one is, or until the period
     * stands still.
     */
    private void rollForward(long last, long end) {
        stretch(last, last, Kind.COUNTED, calendar.status(last), null);
        for (long day = last + 1; day <= end; day++) {
            var stopped = suspensionOn(day);
            if (stopped == null) {
                var to = day < end ? Kind.ROLLED_OVER : Kind.ROLLED_TO;
                stretch(day, day, to, calendar.status(day), null);
            } else if (stopped.until() != null) {
                stretch(day, day, Kind.SUSPENDED, null, stopped);
            }
        }
    }

    /** Suspensions are in order and only ever asked for in order. */
    private @Nullable Suspension suspensionOn(long day) {
        var all = period.suspensions();
        while (nextSuspension < all.size()) {
            var next = all.get(nextSuspension);
            if (day < next.from().toEpochDay()) return null;
            var until = next.until();
            if (until == null || day < until.toEpochDay()) return next;
            nextSuspension++;
        }
        return null;
    }

    /** Takes in days of which the same is to be said, from the first to the last in order. */
    private void stretch(
            long first,
            long last,
            Kind of,
            @Nullable DayStatus because,
            @Nullable Suspension stopped) {
        if (of != kind || !same(because, status) || !same(stopped, suspension)) {
            flush();
            runFirst = first;
            kind = of;
            number = of == Kind.COUNTED ? counted + 1 : 0;
            status = because;
            suspension = stopped;
        }
        runLast = last;
        if (of == Kind.COUNTED) counted += (int) Math.abs(last - first) + 1;
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return a == null ? b == null : a.equals(b);
    }

    private void flush() {
        if (kind == null) return;
        var first = LocalDate.ofEpochDay(runFirst);
        var last = runFirst == runLast ? first : LocalDate.ofEpochDay(runLast);
        runs.add(new Run(first, last, kind, number, status, suspension));
        kind = null;
    }
}
