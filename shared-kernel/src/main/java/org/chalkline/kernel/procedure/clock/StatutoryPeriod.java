package org.chalkline.kernel.procedure.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.command.RefusalException;
import org.jspecify.annotations.Nullable;

/**
 * One statutory period, from the event that opens it until the act is done. A value: each change
 * gives another period, and nothing is looked up. Until it lapses or is closed, its last day
 * follows the calendar that is asked; from then on it never moves.
 *
 * @param rule the rule it runs under, in the version in force on the day it was opened
 * @param event the day of the event it is counted from, which for a period counted backwards lies
 *     ahead
 * @param suspensions the times it leaves out, in order
 * @param extension its extension, if it was extended
 * @param state where it stands
 * @param settled when it ended, once that is fixed
 */
public record StatutoryPeriod(
        RuleVersion rule,
        LocalDate event,
        List<Suspension> suspensions,
        @Nullable Extension extension,
        State state,
        @Nullable Settled settled) {

    /** Where a period stands. */
    public enum State {
        RUNNING,
        SUSPENDED,
        /** It ended without the act; the act may still be done, late. */
        LAPSED,
        /** The act was done, in time or late. */
        MET,
        /** The act is no longer called for, as when an application is withdrawn. */
        OVERTAKEN
    }

    /**
     * What is fixed for good.
     *
     * @param due when it ended, as reckoned on the day it lapsed or was closed
     * @param closedOn the day on which it was met or overtaken; absent while it has only lapsed
     * @param calendarEdition the edition of the calendar by which a delay is counted
     */
    public record Settled(Due due, @Nullable LocalDate closedOn, int calendarEdition) {}

    public StatutoryPeriod {
        suspensions = List.copyOf(suspensions);
    }

    /**
     * A period that begins to run.
     *
     * @throws RefusalException {@code DATE_OUTSIDE_CALENDAR}
     */
    public static StatutoryPeriod open(RuleVersion rule, LocalDate event) {
        WorkingDayCalendar.requireWithin(event);
        return new StatutoryPeriod(rule, event, List.of(), null, State.RUNNING, null);
    }

    /**
     * Refuses an act that comes after the end, such as an extension or a suspension decided too
     * late. It depends on the calendar, so the one who decides asks it, and the changes below
     * don't.
     *
     * @throws RefusalException {@code PERIOD_ENDED} if the period had ended before that day
     */
    public void requireNotEndedBefore(LocalDate day, WorkingDayCalendar calendar) {
        var last = due(calendar).date();
        if (last != null && day.isAfter(last)) {
            throw rule.refused("PERIOD_ENDED", "the period ended on " + last);
        }
    }

    /**
     * The period standing still from a day on.
     *
     * @throws RefusalException {@code PERIOD_NOT_RUNNING}; {@code GROUND_NOT_IN_LAW} if the statute
     *     doesn't name the ground; {@code NOTICE_MISSING} if the applicant must be told in writing;
     *     {@code SUSPENSION_OVERLAPS} if it begins before the event or within another
     */
    public StatutoryPeriod suspended(LocalDate from, Terms.Ground ground, String notice) {
        requireState("suspended", State.RUNNING);
        var stopping = rule.terms().suspension();
        if (stopping == null || !stopping.grounds().contains(ground)) {
            throw rule.refused("GROUND_NOT_IN_LAW", ground + " does not stop " + rule.id());
        }
        if (stopping.writtenNotice() && notice.isBlank()) {
            throw rule.refused(
                    "NOTICE_MISSING", "the applicant must be told in writing how long it takes");
        }
        var earliest = suspensions.isEmpty() ? event : suspensions.getLast().until();
        if (earliest != null && from.isBefore(earliest)) {
            throw rule.refused("SUSPENSION_OVERLAPS", "it can be suspended from " + earliest);
        }
        WorkingDayCalendar.requireWithin(from);
        var all = new ArrayList<>(suspensions);
        all.add(new Suspension(from, null, ground, notice));
        return with(all, extension, State.SUSPENDED);
    }

    /**
     * The period running again.
     *
     * @param on the first day that counts again
     * @throws RefusalException {@code PERIOD_NOT_SUSPENDED}; {@code RESUMED_BEFORE_SUSPENDED}
     */
    public StatutoryPeriod resumed(LocalDate on) {
        if (state != State.SUSPENDED) {
            throw rule.refused("PERIOD_NOT_SUSPENDED", "the period is " + state);
        }
        var open = suspensions.getLast();
        if (on.isBefore(open.from())) {
            throw rule.refused("RESUMED_BEFORE_SUSPENDED", "it stands still since " + open.from());
        }
        WorkingDayCalendar.requireWithin(on);
        return with(suspendedUntil(on), extension, State.RUNNING);
    }

    /**
     * The period, closed while it stood still, with the first day that would have counted again:
     * that may be known already when the day comes on which it was closed, as after a hearing held
     * on that very day. It stays closed as it was.
     */
    StatutoryPeriod stoodStillUntil(LocalDate on) {
        if (suspensions.isEmpty() || suspensions.getLast().until() != null) return this;
        return with(suspendedUntil(on), extension, state);
    }

    private List<Suspension> suspendedUntil(LocalDate on) {
        var open = suspensions.getLast();
        var all = new ArrayList<>(suspensions);
        all.set(all.size() - 1, new Suspension(open.from(), on, open.ground(), open.notice()));
        return all;
    }

    /**
     * The period made longer.
     *
     * @throws RefusalException {@code PERIOD_NOT_RUNNING}; {@code EXTENSION_NOT_IN_LAW}; {@code
     *     EXTENDED_ALREADY}; {@code EXTENSION_TOO_LONG}; {@code EXTENSION_NOT_APPROVED_BY_HEAD} if
     *     the approver is not the one the law names; {@code EXTENSION_WITHOUT_REASONS}; {@code
     *     EXTENSION_TOO_EARLY} if it was approved before the event
     */
    public StatutoryPeriod extended(Extension wanted) {
        requireState("extended", State.RUNNING, State.SUSPENDED);
        var allowed = rule.terms().extension();
        if (allowed == null) {
            throw rule.refused("EXTENSION_NOT_IN_LAW", "the law does not extend " + rule.id());
        }
        if (extension != null) throw rule.refused("EXTENDED_ALREADY", "it is extended once only");
        if (wanted.length() < 1 || wanted.length() > allowed.length()) {
            throw rule.refused(
                    "EXTENSION_TOO_LONG", "it can be extended by 1 to " + allowed.length());
        }
        if (wanted.capacity() != allowed.approver() || wanted.approvedBy().isBlank()) {
            throw rule.refused("EXTENSION_NOT_APPROVED_BY_HEAD", "it takes " + allowed.approver());
        }
        if (allowed.reasonsTold() && wanted.reasons().isBlank()) {
            throw rule.refused(
                    "EXTENSION_WITHOUT_REASONS", "the applicant must be told the reasons");
        }
        if (wanted.approvedOn().isBefore(event)) {
            throw rule.refused("EXTENSION_TOO_EARLY", "the period was opened by " + event);
        }
        return with(suspensions, wanted, state);
    }

    /**
     * The period ended without the act.
     *
     * @param due when it ended, as {@link #due} answered the one who decides
     * @throws RefusalException {@code PERIOD_NOT_RUNNING}
     */
    public StatutoryPeriod lapsed(Due due) {
        requireState("lapsed", State.RUNNING);
        return settledAs(State.LAPSED, new Settled(due, null, due.calendarEdition()));
    }

    /**
     * The act was done: in time, or late.
     *
     * @param due when the period ends, as {@link #due} answered the one who decides
     * @throws RefusalException {@code PERIOD_NOT_RUNNING} if it is closed
     */
    public StatutoryPeriod met(LocalDate on, Due due) {
        return closed("met", State.MET, on, due);
    }

    /**
     * The act is no longer called for.
     *
     * @param due when the period ends, as {@link #due} answered the one who decides
     * @throws RefusalException {@code PERIOD_NOT_RUNNING} if it is closed
     */
    public StatutoryPeriod overtaken(LocalDate on, Due due) {
        return closed("overtaken", State.OVERTAKEN, on, due);
    }

    private StatutoryPeriod closed(String what, State as, LocalDate on, Due due) {
        requireState(what, State.RUNNING, State.SUSPENDED, State.LAPSED);
        WorkingDayCalendar.requireWithin(on);
        var fixed = settled == null ? due : settled.due();
        return settledAs(as, new Settled(fixed, on, due.calendarEdition()));
    }

    /** Whether it still counts: it has neither lapsed nor been closed. */
    public boolean open() {
        return settled == null;
    }

    /** When it ends: by this calendar while it is open, as it was fixed from then on. */
    public Due due(WorkingDayCalendar calendar) {
        return settled != null ? settled.due() : Reckoning.of(this, calendar).due();
    }

    /**
     * The day on which it lapsed in law, the one after its last; absent if it was closed in time or
     * hasn't ended by the given day.
     */
    public Optional<LocalDate> lapsedOn(WorkingDayCalendar calendar, LocalDate today) {
        var last = due(calendar).date();
        if (last == null || !until(today).isAfter(last)) return Optional.empty();
        return Optional.of(last.plusDays(1));
    }

    /**
     * By how many days it was exceeded, up to the day it was closed or the given one: working days
     * where it counts those, calendar days else. 0 if it wasn't.
     */
    public int exceededBy(WorkingDayCalendar calendar, LocalDate today) {
        var last = due(calendar).date();
        var end = until(today);
        if (last == null || !end.isAfter(last)) return 0;
        if (rule.terms().unit() != Terms.Unit.WORKING_DAY) {
            return Math.toIntExact(ChronoUnit.DAYS.between(last, end));
        }
        var days =
                settled != null && settled.closedOn() != null
                        ? calendar.atEdition(settled.calendarEdition())
                        : calendar;
        return days.workingDaysBetween(last.plusDays(1), end.plusDays(1));
    }

    private LocalDate until(LocalDate today) {
        var closedOn = settled == null ? null : settled.closedOn();
        return closedOn == null ? today : closedOn;
    }

    /**
     * How it was counted, day by day: by this calendar while it is open, by the edition it was
     * fixed by from then on.
     *
     * @throws IllegalStateException if the account of a fixed period doesn't end on the day that
     *     was fixed
     */
    public Explanation explain(WorkingDayCalendar calendar) {
        var by = settled == null ? calendar : calendar.atEdition(settled.due().calendarEdition());
        var explanation = Explainer.explain(this, by);
        if (settled != null && !settled.due().equals(explanation.due())) {
            throw new IllegalStateException(
                    rule.id()
                            + " was fixed as "
                            + settled.due()
                            + ", yet counts as "
                            + explanation.due());
        }
        return explanation;
    }

    private void requireState(String what, State... any) {
        if (!List.of(any).contains(state)) {
            throw rule.refused("PERIOD_NOT_RUNNING", "it is " + state + " and can't be " + what);
        }
    }

    private StatutoryPeriod with(List<Suspension> times, @Nullable Extension by, State next) {
        return new StatutoryPeriod(rule, event, times, by, next, settled);
    }

    private StatutoryPeriod settledAs(State next, Settled fixed) {
        return new StatutoryPeriod(rule, event, suspensions, extension, next, fixed);
    }
}
