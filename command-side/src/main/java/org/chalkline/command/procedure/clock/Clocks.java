package org.chalkline.command.procedure.clock;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.archive.RetentionRules;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockExtended;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockReckonedAnew;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockResumed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockSuspended;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.Due;
import org.chalkline.kernel.procedure.clock.Extension;
import org.chalkline.kernel.procedure.clock.Inaction;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.RuleVersion;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.clock.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The statutory clocks of one aggregate, folded from their facts. What changes one is applied as a
 * fact of the aggregate that is handling a command; so the aggregate has an event sourcing handler
 * that hands every {@link ClockEvent} to {@link #on}.
 *
 * <p>A rule can run several times for one subject; asked by its rule, a clock is the latest.
 */
public final class Clocks {
    private static final StatuteBook BOOK = StatuteBook.standard();

    /**
     * A clock as it stands.
     *
     * @param due when it ends as last recorded; without a date while it stands still
     * @param since the day of effect of its last fact: none of its facts has effect before
     */
    private record Running(ClockId id, StatutoryPeriod period, Due due, LocalDate since) {}

    private final Map<RuleId, List<Running>> byRule = new LinkedHashMap<>();

    /** Takes in a fact of one of the clocks. */
    public void on(ClockEvent fact) {
        if (fact instanceof ClockOpened opened) {
            var running =
                    new Running(
                            opened.clockId(),
                            opened.after(null, BOOK),
                            opened.due(),
                            opened.effectiveOn());
            byRule.computeIfAbsent(opened.rule().rule(), rule -> new ArrayList<>()).add(running);
            return;
        }
        for (var clocks : byRule.values()) {
            clocks.replaceAll(was -> was.id().equals(fact.clockId()) ? after(was, fact) : was);
        }
    }

    private static Running after(Running was, ClockEvent fact) {
        var due =
                switch (fact) {
                    case ClockOpened e -> e.due();
                    case ClockSuspended e -> new Due(null, was.due().provisional(), edition(was));
                    case ClockResumed e -> e.due();
                    case ClockExtended e -> e.due();
                    case ClockReckonedAnew e -> e.due();
                    case ClockLapsed e -> e.due();
                    case ClockMet e -> was.due();
                    case ClockOvertaken e -> was.due();
                };
        return new Running(was.id(), fact.after(was.period(), BOOK), due, fact.effectiveOn());
    }

    private static int edition(Running clock) {
        return clock.due().calendarEdition();
    }

    /**
     * Whether a clock among these facts of one aggregate runs, or stands still for a while. That
     * its file rests in the archive until it goes to the state archive keeps no matter open.
     */
    public static boolean anyRuns(List<? extends Fact> facts) {
        var clocks = new Clocks();
        for (var fact : facts) {
            if (fact instanceof ClockEvent event) clocks.on(event);
        }
        return clocks.all().stream()
                .filter(clock -> !clock.period().rule().id().equals(RetentionRules.TRANSFER))
                .anyMatch(clock -> clock.period().open());
    }

    /**
     * Whether a period among these facts of one aggregate waits for its act: it runs, or it has
     * lapsed and the bureau's duty stands all the same.
     */
    public static boolean anyAwaitsItsAct(List<? extends Fact> facts) {
        var clocks = new Clocks();
        for (var fact : facts) {
            if (fact instanceof ClockEvent event) clocks.on(event);
        }
        return anyRuns(facts)
                || clocks.all().stream().anyMatch(clock -> isOverdueDuty(clock.period()));
    }

    private static boolean isOverdueDuty(StatutoryPeriod period) {
        return period.state() == StatutoryPeriod.State.LAPSED
                && period.rule().actor() == RuleVersion.Actor.AUTHORITY
                && period.rule().terms().lapse().outcome() == Terms.Outcome.NOTHING
                && !period.rule().id().equals(RetentionRules.TRANSFER);
    }

    /** The latest period under the rule, if one was ever opened. */
    public Optional<StatutoryPeriod> find(RuleId rule) {
        return latest(rule).map(Running::period);
    }

    /** The period of this clock, if it was ever opened. */
    public Optional<StatutoryPeriod> find(ClockId id) {
        return all().stream()
                .filter(clock -> clock.id().equals(id))
                .map(Running::period)
                .findFirst();
    }

    /** Whether a clock of this id was ever opened. */
    public boolean knows(String id) {
        return all().stream().anyMatch(clock -> clock.id().value().equals(id));
    }

    /** All clocks that were opened under the rule, in their order. */
    public List<ClockId> under(RuleId rule) {
        return byRule.getOrDefault(rule, List.of()).stream().map(Running::id).toList();
    }

    /** Whether the latest period under the rule waits for its act: it may have lapsed. */
    public boolean pending(RuleId rule) {
        return latest(rule).filter(clock -> pending(clock.period())).isPresent();
    }

    private static boolean pending(StatutoryPeriod period) {
        return switch (period.state()) {
            case RUNNING, SUSPENDED, LAPSED -> true;
            case MET, OVERTAKEN -> false;
        };
    }

    private Optional<Running> latest(RuleId rule) {
        var clocks = byRule.get(rule);
        return clocks == null ? Optional.empty() : Optional.of(clocks.getLast());
    }

    /**
     * Opens a clock under the version of the rule that is in force on the day of its event, or on
     * the day it is opened where the event lies ahead.
     *
     * @param subject the aggregate's id
     * @param unit the unit of the bureau that has the matter in hand
     * @param event the day from which the period is counted
     * @param on the day from which it is known to run
     * @return the fact that was applied
     */
    public ClockOpened open(
            String subject,
            RuleId rule,
            String unit,
            LocalDate event,
            LocalDate on,
            WorkingDayCalendar calendar) {
        var version = BOOK.inForce(rule, dayOf(event, on));
        int time = byRule.getOrDefault(rule, List.of()).size() + 1;
        var due = StatutoryPeriod.open(version, event).due(calendar);
        var opened =
                new ClockOpened(
                        ClockId.of(subject, rule, time),
                        subject,
                        version.ref(),
                        event,
                        unit,
                        due,
                        on);
        apply(opened);
        return opened;
    }

    /**
     * Opens a clock as {@link #open} does, unless no version of the rule was in force then: what is
     * older than its law has no such period.
     *
     * @return the fact that was applied; empty if none was
     */
    public Optional<ClockOpened> openIfInForce(
            String subject,
            RuleId rule,
            String unit,
            LocalDate event,
            LocalDate on,
            WorkingDayCalendar calendar) {
        boolean inForce =
                BOOK.find(rule).flatMap(each -> each.inForceOn(dayOf(event, on))).isPresent();
        return inForce
                ? Optional.of(open(subject, rule, unit, event, on, calendar))
                : Optional.empty();
    }

    /** The day whose version of a rule counts. */
    private static LocalDate dayOf(LocalDate event, LocalDate on) {
        return event.isAfter(on) ? on : event;
    }

    /** The act was done. Does nothing where no clock of the rule waits for it. */
    public void meet(RuleId rule, LocalDate on, String by, WorkingDayCalendar calendar) {
        for (var clock : waiting(rule)) meet(clock, on, by, calendar);
    }

    /** The act that this one clock waits for was done; nothing where it waits no longer. */
    public void meet(ClockId id, LocalDate on, String by, WorkingDayCalendar calendar) {
        for (var clock : waiting(id)) meet(clock, on, by, calendar);
    }

    private static void meet(Running clock, LocalDate on, String by, WorkingDayCalendar calendar) {
        var due = clock.period().due(calendar);
        var met = clock.period().met(on, due);
        int late = met.exceededBy(calendar, on);
        apply(
                new ClockMet(
                        clock.id(), subject(clock), by, late, due, on, lapseRecorded(clock, late)));
    }

    /** The act is no longer called for. Does nothing where no clock of the rule waits for it. */
    public void overtake(RuleId rule, LocalDate on, String why, WorkingDayCalendar calendar) {
        for (var clock : waiting(rule)) overtake(clock, on, why, calendar);
    }

    /** What this one clock waits for is no longer called for. */
    public void overtake(ClockId id, LocalDate on, String why, WorkingDayCalendar calendar) {
        for (var clock : waiting(id)) overtake(clock, on, why, calendar);
    }

    /** None of the acts is called for any longer. */
    public void overtakeAll(LocalDate on, String why, WorkingDayCalendar calendar) {
        for (var clock : all()) {
            if (pending(clock.period())) overtake(clock, on, why, calendar);
        }
    }

    private static void overtake(
            Running clock, LocalDate on, String why, WorkingDayCalendar calendar) {
        var due = clock.period().due(calendar);
        var overtaken = clock.period().overtaken(on, due);
        int late = overtaken.exceededBy(calendar, on);
        apply(
                new ClockOvertaken(
                        clock.id(),
                        subject(clock),
                        why,
                        late,
                        due,
                        on,
                        lapseRecorded(clock, late)));
    }

    private static @Nullable Boolean lapseRecorded(Running clock, int late) {
        boolean recorded = clock.period().state() == StatutoryPeriod.State.LAPSED && late == 0;
        return recorded ? true : null;
    }

    /**
     * The clock stands still from that day.
     *
     * @throws org.chalkline.kernel.command.RefusalException if the law doesn't let it, or it has
     *     ended
     */
    public void suspend(
            RuleId rule,
            LocalDate from,
            Terms.Ground ground,
            String notice,
            WorkingDayCalendar calendar) {
        for (var clock : waiting(rule)) {
            clock.period().requireNotEndedBefore(from, calendar);
            var unused = clock.period().suspended(from, ground, notice);
            apply(new ClockSuspended(clock.id(), subject(clock), ground, notice, from));
        }
    }

    /** The clock runs again from that day, where it stands still. */
    public void resume(RuleId rule, LocalDate on, WorkingDayCalendar calendar) {
        for (var clock : waiting(rule)) {
            if (clock.period().state() != StatutoryPeriod.State.SUSPENDED) continue;
            var due = clock.period().resumed(on).due(calendar);
            apply(new ClockResumed(clock.id(), subject(clock), due, on));
        }
    }

    /**
     * The clock is made longer, once.
     *
     * @throws org.chalkline.kernel.command.RefusalException if the law doesn't let it, or it has
     *     ended
     */
    public void extend(RuleId rule, Extension extension, WorkingDayCalendar calendar) {
        for (var clock : waiting(rule)) {
            clock.period().requireNotEndedBefore(extension.approvedOn(), calendar);
            var due = clock.period().extended(extension).due(calendar);
            apply(
                    new ClockExtended(
                            clock.id(), subject(clock), extension, due, extension.approvedOn()));
        }
    }

    /** Records every clock that ended before that day without its act. */
    public void settle(LocalDate day, WorkingDayCalendar calendar) {
        settle(day, calendar, lapse -> {});
    }

    /**
     * The same, in the order of the days on which they ended. A rule that nobody has read has no
     * effect by itself: {@link WhenPeriodEndsThenDeciderReminded} reminds of it instead.
     *
     * @param then records what a lapse means, which may open or close other clocks
     */
    public void settle(LocalDate day, WorkingDayCalendar calendar, Consumer<ClockLapsed> then) {
        for (var next = nextLapse(day, calendar);
                next.isPresent();
                next = nextLapse(day, calendar)) {
            boolean read = find(next.get().clockId()).filter(Clocks::wasRead).isPresent();
            apply(next.get());
            if (read) then.accept(next.get());
        }
    }

    /** The same for clocks that take in nothing by themselves of what is applied. */
    public void settleTakingIn(LocalDate day, WorkingDayCalendar calendar) {
        for (var next = nextLapse(day, calendar);
                next.isPresent();
                next = nextLapse(day, calendar)) {
            apply(next.get());
            on(next.get());
        }
    }

    private static boolean wasRead(StatutoryPeriod period) {
        return BOOK.wasRead(period.rule().ref());
    }

    private Optional<ClockLapsed> nextLapse(LocalDate today, WorkingDayCalendar calendar) {
        return all().stream()
                .filter(clock -> clock.period().state() == StatutoryPeriod.State.RUNNING)
                .flatMap(clock -> lapse(clock, today, calendar).stream())
                .min(Comparator.comparing(ClockLapsed::effectiveOn));
    }

    private static Optional<ClockLapsed> lapse(
            Running clock, LocalDate today, WorkingDayCalendar calendar) {
        var due = clock.period().due(calendar);
        return clock.period()
                .lapsedOn(calendar, today)
                .map(
                        on ->
                                new ClockLapsed(
                                        clock.id(),
                                        subject(clock),
                                        due,
                                        on.isBefore(clock.since()) ? clock.since() : on,
                                        inaction(clock, due, calendar)));
    }

    private static @Nullable Inaction inaction(
            Running clock, Due due, WorkingDayCalendar calendar) {
        var last = due.date();
        return last == null ? null : Inaction.of(clock.period().rule(), last, calendar);
    }

    /** The rule under which the clock of this id runs. */
    public RuleId ruleOf(ClockId id) {
        return all().stream()
                .filter(clock -> clock.id().equals(id))
                .map(clock -> clock.period().rule().id())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no clock " + id));
    }

    /**
     * Reckons anew what a notice may have moved: clocks that haven't lapsed or been closed. One
     * that ends on the same day, as surely as before, gets no fact.
     *
     * @param notice the reference of the notice
     * @param on the day of its publication
     */
    public void reckonAnew(String notice, LocalDate on, WorkingDayCalendar calendar) {
        for (var clock : all()) {
            if (!clock.period().open() || clock.due().date() == null) continue;
            var due = clock.period().due(calendar);
            var was = clock.due();
            boolean same =
                    due.provisional() == was.provisional() && sameDay(due.date(), was.date());
            if (same) continue;
            var effective = on.isBefore(clock.since()) ? clock.since() : on;
            apply(new ClockReckonedAnew(clock.id(), subject(clock), was, due, notice, effective));
        }
    }

    private static boolean sameDay(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null ? b == null : a.equals(b);
    }

    /** A copy, because applying a fact changes what is gone through. */
    private List<Running> all() {
        return byRule.values().stream().flatMap(List::stream).toList();
    }

    private List<Running> waiting(RuleId rule) {
        return byRule.getOrDefault(rule, List.of()).stream()
                .filter(clock -> pending(clock.period()))
                .toList();
    }

    private List<Running> waiting(ClockId id) {
        return all().stream()
                .filter(clock -> clock.id().equals(id) && pending(clock.period()))
                .toList();
    }

    private static String subject(Running clock) {
        var id = clock.id().value();
        return id.substring(0, id.indexOf(':'));
    }
}
