package org.chalkline.query.procedure.clock;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.Due;
import org.chalkline.kernel.procedure.clock.Extension;
import org.chalkline.kernel.procedure.clock.RuleRef;
import org.chalkline.kernel.procedure.clock.RuleVersion;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod.Settled;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod.State;
import org.chalkline.kernel.procedure.clock.Suspension;
import org.chalkline.kernel.procedure.clock.Terms.Outcome;
import org.chalkline.kernel.procedure.clock.Terms.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What the projection keeps of one clock; is what GraphQL calls {@code Clock}. The statute itself
 * is not kept with it: the rule names it, and it never changes.
 *
 * @param of the id of its subject, such as {@code application/2026-001}
 * @param event the day it is counted from
 * @param responsibleUnit the unit of the bureau that has the matter in hand
 * @param openedOn the day from which it was known to run
 * @param extension how it was made longer at last
 * @param extensions how it was made longer each time, in order
 * @param settled what is fixed since it lapsed or was closed
 * @param due when it ends, as last reckoned on record; without a date while it stands still
 * @param lapsedOn the day on which it lapsed in law
 * @param closing how it was closed, absent while it is not
 */
@RecordBuilder
public record ClockRecord(
        ClockId id,
        String of,
        RuleRef rule,
        LocalDate event,
        String responsibleUnit,
        LocalDate openedOn,
        List<Suspension> suspensions,
        @Nullable Extension extension,
        List<Extension> extensions,
        State state,
        @Nullable Settled settled,
        Due due,
        @Nullable LocalDate lapsedOn,
        @Nullable Closing closing)
        implements ClockRecordBuilder.With {

    private static final StatuteBook BOOK = StatuteBook.standard();

    /**
     * How a clock was closed.
     *
     * @param on the day
     * @param by who did the act, where it was done
     * @param why what overtook it, where the act was no longer called for
     * @param exceededBy by how many days, as recorded
     */
    public record Closing(
            LocalDate on, @Nullable String by, @Nullable String why, int exceededBy) {}

    public ClockRecord {
        suspensions = List.copyOf(suspensions);
        extensions = List.copyOf(extensions);
    }

    /** The rule it runs under, in the version of its law that runs. */
    RuleVersion version() {
        return BOOK.version(rule);
    }

    /** The period that it times. */
    StatutoryPeriod period() {
        return new StatutoryPeriod(version(), event, suspensions, extension, state, settled);
    }

    /** What it is counted in. */
    public Unit unit() {
        return version().terms().unit();
    }

    /** What its subject is, such as {@code application}. */
    String kind() {
        return of.substring(0, of.indexOf('/'));
    }

    public @Nullable LocalDate closedOn() {
        return closing == null ? null : closing.on();
    }

    /** How many times it was made longer. */
    public int extendedTimes() {
        return extensions.size();
    }

    /** Who approved the last time. */
    @Nullable String extendedBy() {
        return extensions.isEmpty() ? null : extensions.getLast().approvedBy();
    }

    /** What follows, or would follow, from its lapse. */
    public Outcome lapseMeans() {
        return version().terms().lapse().outcome();
    }

    /** Who did the act. */
    public @Nullable String by() {
        return closing == null ? null : closing.by();
    }

    /** What overtook it. */
    public @Nullable String why() {
        return closing == null ? null : closing.why();
    }

    /**
     * The first day on which it is late; absent where it was closed in time or stands still. One
     * that runs will be late from that day on, unless something happens before. Where the period
     * only bars something, or its end only reminds, nobody is late when it ends.
     */
    @Nullable LocalDate lateFrom() {
        var outcome = version().terms().lapse().outcome();
        if (outcome == Outcome.BAR_ENDED || outcome == Outcome.REMINDED) return null;
        var last = due.date();
        if (last == null || (closing != null && !closing.on().isAfter(last))) return null;
        return last.plusDays(1);
    }

    /** Whether its end has passed without the act on that day, or had before the act. */
    boolean isLateOn(LocalDate day) {
        var late = lateFrom();
        return late != null && !late.isAfter(day);
    }

    /**
     * By how many days: as recorded when it was closed, else up to the day. Absent where the lapse
     * itself settled the matter: no act is awaited then that could be later still.
     *
     * @param calendar asked for only where the days have to be counted
     */
    @Nullable Integer exceededBy(LocalDate day, Supplier<WorkingDayCalendar> calendar) {
        if (closing != null) return closing.exceededBy();
        if (!isLateOn(day)) return 0;
        return isStillAwaited() ? period().exceededBy(calendar.get(), day) : null;
    }

    /** Whether the act is awaited still when it has lapsed, and gets later from day to day. */
    private boolean isStillAwaited() {
        return switch (lapseMeans()) {
            case NOTHING, ORDERED_TO_ACT -> true;
            case DEEMED_ACCEPTED,
                    DEEMED_RENEWED,
                    EXPIRED,
                    RIGHT_LOST,
                    APPLY_AGAIN,
                    BAR_ENDED,
                    DEEMED_ABANDONED,
                    DEEMED_CONSENTED,
                    DEEMED_UNPROVEN,
                    REMINDED ->
                    false;
        };
    }

    /**
     * How many days of the calendar it is late: where it was closed, and where its lapse settled
     * the matter, a number that stands or none; else the day behind which they are counted.
     */
    @Nullable Object daysLate() {
        var last = due.date();
        var outcome = lapseMeans();
        if (last == null || outcome == Outcome.BAR_ENDED || outcome == Outcome.REMINDED) {
            return null;
        }
        if (closing != null) return Math.max(0, ChronoUnit.DAYS.between(last, closing.on()));
        return isStillAwaited() ? last : null;
    }

    /** The earlier of its event and its last day. */
    LocalDate firstDay() {
        var last = due.date();
        return last == null || event.isBefore(last) ? event : last;
    }

    /** The later of its event and its last day. */
    LocalDate lastDay() {
        var last = due.date();
        return last == null || event.isAfter(last) ? event : last;
    }

    /** Its last day, if it runs. */
    @Nullable LocalDate runsUntil() {
        return state == State.RUNNING ? due.date() : null;
    }
}
