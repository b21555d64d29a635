package org.chalkline.command.application;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.application.ApplicationRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;

import java.time.LocalDate;
import java.util.Optional;
import org.chalkline.command.Inputs;
import org.chalkline.command.application.ApplicationCommand.SucceedApplicant;
import org.chalkline.command.application.ApplicationState.Standing;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.procedure.decision.Decisions;
import org.chalkline.command.procedure.standing.StandingActs;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.application.ApplicationEvent.ApplicantSucceeded;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationDeemedAccepted;
import org.chalkline.kernel.application.ApplicationEvent.PreparationLapsed;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.clock.Terms;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.hearing.HearingEvent;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.jspecify.annotations.Nullable;

/**
 * The file of one application: what is on record of it, its clocks, and what every act on it needs.
 *
 * <p>Acts may be recorded long after they were done, and the watcher may have recorded meanwhile
 * that a clock lapsed. What counts is the day of the act: silence that was no silence is taken
 * back, see {@link #breakSilence} and {@link #reviveDecisionClock}.
 */
final class CaseFile {
    private static final String RECORDED_LATE = "an act done in time was recorded late";

    private final ApplicationState record = new ApplicationState();
    private final Clocks clocks = new Clocks();

    ApplicationState record() {
        return record;
    }

    Clocks clocks() {
        return clocks;
    }

    /** Takes in a fact of its own. */
    void evolve(ApplicationEvent fact) {
        record.evolve(fact);
    }

    /** Takes in a fact of one of its hearings. */
    void evolve(HearingEvent fact) {
        record.evolve(fact);
    }

    /** Takes in a fact of one of its clocks. */
    void evolve(ClockEvent fact) {
        record.evolve(fact);
        clocks.on(fact);
    }

    /** Takes in who has no part in it. */
    void evolve(RecusalEvent fact) {
        record.evolve(fact);
    }

    /** Refuses an act of somebody who may have no part in it. */
    void requireNotAside(String officer) {
        refuseIf(record.standsAside(officer), OFFICER_STANDS_ASIDE);
    }

    /** Whether this very succession was the last one recorded. */
    boolean isLastSuccession(SucceedApplicant c, Organiser named) {
        var last = record.succession();
        return last != null
                && last.equals(
                        new ApplicantSucceeded(
                                c.application(),
                                last.was(),
                                named,
                                c.ground(),
                                c.evidence(),
                                c.officer(),
                                c.effectiveOn()));
    }

    boolean knows(ApplicationEvent fact) {
        return record.knows(fact);
    }

    void requireExists() {
        refuseIf(!record.exists(), UNKNOWN_APPLICATION);
    }

    /**
     * Opens the file for an act done on that day, and records what had lapsed by then.
     *
     * @return the calendar by which the act is reckoned
     */
    WorkingDayCalendar open(LocalDate on, Office office) {
        requireExists();
        requireDone(on, office.today());
        refuseIf(on.isBefore(record.lastAct()), ACT_OUT_OF_ORDER);
        var calendar = office.calendar();
        settle(on, calendar);
        return calendar;
    }

    static void requireDone(LocalDate on, LocalDate today) {
        Inputs.requireDone(on, today);
    }

    /** A decision that carries an act of this day: sound, and of the same day. */
    static void requireDecided(Decision decision, LocalDate on, LocalDate today) {
        Decisions.require(decision, on, today);
        refuseIf(!decision.decidedOn().equals(on), DECIDED_ON_ANOTHER_DAY);
    }

    /** Records every clock that ended before that day without its act, and what that means. */
    void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(
                day,
                calendar,
                lapsed -> {
                    var rule = clocks.ruleOf(lapsed.clockId());
                    if (rule.equals(ApplicationPeriods.CORRECTION_NOTICE)) {
                        var receipt = record.papersReceivedOn();
                        apply(new ApplicationDeemedAccepted(record.id(), receipt));
                        openDecisionClock(receipt, lapsed.effectiveOn(), calendar);
                    } else if (rule.equals(ApplicationPeriods.PREPARATION_PERIOD)) {
                        apply(new PreparationLapsed(record.id(), lapsed.effectiveOn()));
                    }
                });
    }

    /** The period in which it is to be decided; absent where that is the licence's own. */
    @Nullable RuleId toDecide() {
        return ApplicationPeriods.toDecide(record.proposal());
    }

    /** Its period as it stands, if it was opened. */
    Optional<StatutoryPeriod> decisionPeriod() {
        var rule = toDecide();
        return rule == null ? Optional.empty() : clocks.find(rule);
    }

    /** Whether the period for deciding doesn't count the time that this takes. */
    boolean isStoppedBy(Terms.Ground ground) {
        var period = decisionPeriod().orElse(null);
        var stopping = period == null ? null : period.rule().terms().suspension();
        return stopping != null && stopping.grounds().contains(ground);
    }

    /**
     * Has the period for deciding stand still, where its law lets it, and it still runs: one that
     * has ended can't be stopped.
     */
    void stopDecisionClock(
            LocalDate on, Terms.Ground ground, String notice, WorkingDayCalendar calendar) {
        var rule = toDecide();
        if (rule == null || !isStoppedBy(ground)) return;
        boolean runs =
                decisionPeriod()
                        .filter(period -> period.state() == StatutoryPeriod.State.RUNNING)
                        .isPresent();
        if (runs) clocks.suspend(rule, on, ground, notice, calendar);
    }

    /**
     * Opens the period for deciding.
     *
     * @param accepted the day of acceptance, from which it is counted
     * @param on the day from which it is known to run
     */
    void openDecisionClock(LocalDate accepted, LocalDate on, WorkingDayCalendar calendar) {
        var rule = toDecide();
        if (rule != null) openClock(rule, accepted, on, calendar);
    }

    void openClock(RuleId rule, LocalDate event, LocalDate on, WorkingDayCalendar calendar) {
        clocks.open(record.id().toString(), rule, record.unit(), event, on, calendar);
    }

    /** The last day of the latest period under the rule; absent if none was opened. */
    @Nullable LocalDate lastDay(RuleId rule, WorkingDayCalendar calendar) {
        return clocks.find(rule).map(period -> period.due(calendar).date()).orElse(null);
    }

    /** The period within which those whom this notice told can ask for a hearing. */
    ClockId clockToAsk(int notice) {
        return ClockId.of(record.id().toString(), ApplicationPeriods.HEARING_REQUEST, notice);
    }

    /** Its last day. */
    LocalDate lastDayToAsk(int notice, WorkingDayCalendar calendar) {
        var period = clocks.find(clockToAsk(notice)).orElseThrow();
        return requireNonNull(period.due(calendar).date());
    }

    /** Refuses a decision that names a clock of another matter. */
    void requireOwnClock(Decision decision) {
        var named = decision.clock();
        if (named == null) return;
        var licence = record.proposal().licence();
        boolean ofLicence = licence != null && named.startsWith(licence + ":");
        refuseIf(!ofLicence && !clocks.knows(named), CLOCK_NOT_ITS_OWN);
    }

    /** Whether it counts as accepted by a silence that had not yet passed on that day. */
    boolean deemedTooEarly(LocalDate on, WorkingDayCalendar calendar) {
        if (!record.deemed()) return false;
        var last = lastDay(ApplicationPeriods.CORRECTION_NOTICE, calendar);
        return last != null && !on.isAfter(last);
    }

    /**
     * Refuses what can only be done before acceptance. Where acceptance was deemed though this act
     * was done in time, the period for deciding that it had opened is closed.
     */
    void requireNotYetAccepted(LocalDate on, WorkingDayCalendar calendar) {
        requireOpen();
        if (record.standing() == Standing.ACCEPTED && deemedTooEarly(on, calendar)) {
            breakSilence(on, calendar);
            return;
        }
        boolean awaiting =
                record.standing() == Standing.SUBMITTED
                        || record.standing() == Standing.CORRECTION_REQUESTED;
        refuseIf(!awaiting, ALREADY_ACCEPTED);
    }

    /** The period for deciding has effect from the end of the silence, and so has its end. */
    private void breakSilence(LocalDate on, WorkingDayCalendar calendar) {
        var rule = toDecide();
        if (rule == null) return;
        var since = record.decisionClockSince();
        clocks.overtake(rule, since.isAfter(on) ? since : on, RECORDED_LATE, calendar);
    }

    void requireAccepted(LocalDate on, WorkingDayCalendar calendar) {
        requireOpen();
        boolean accepted =
                record.standing() == Standing.ACCEPTED
                        || record.standing() == Standing.UNDER_REVIEW;
        refuseIf(!accepted || deemedTooEarly(on, calendar), NOT_YET_ACCEPTED);
    }

    void requireUnderReview(LocalDate on, WorkingDayCalendar calendar) {
        requireAccepted(on, calendar);
        refuseIf(record.standing() != Standing.UNDER_REVIEW, NOT_UNDER_REVIEW);
    }

    /** Refuses an act on an application on which nothing more is to be decided. */
    void requireOpen() {
        switch (record.standing()) {
            case TURNED_AWAY -> refuseIf(true, TURNED_AWAY);
            case GRANTED, REFUSED -> refuseIf(true, ALREADY_DECIDED);
            case WITHDRAWN -> refuseIf(true, APPLICATION_WITHDRAWN);
            case SUBMITTED, CORRECTION_REQUESTED, ACCEPTED, UNDER_REVIEW -> {}
        }
    }

    /** Closes what still waits for an act, because nothing more is decided. */
    void overtakeClocks(LocalDate on, String why, WorkingDayCalendar calendar) {
        var closing = closing(on);
        for (var rule : ApplicationPeriods.untilDecided(record.proposal())) {
            overtakeLapsed(rule, on, why, calendar);
            clocks.overtake(rule, closing, why, calendar);
        }
        for (var rule : StandingActs.remaking()) clocks.overtake(rule, closing, why, calendar);
    }

    /**
     * Closes periods whose end had its effect in law, as silence has, on the day it had it: nobody
     * is later than that, and from now on no act that was done in time can be recorded.
     */
    void overtakeLapsed(RuleId rule, LocalDate on, String why, WorkingDayCalendar calendar) {
        for (var clock : clocks.under(rule)) {
            var period = clocks.find(clock).orElseThrow();
            if (period.state() != StatutoryPeriod.State.LAPSED) continue;
            if (period.rule().terms().lapse().outcome() == Terms.Outcome.NOTHING) continue;
            var last = period.due(calendar).date();
            if (last != null && on.isAfter(last)) {
                clocks.overtake(clock, last.plusDays(1), why, calendar);
            }
        }
    }

    /** Whether the period for deciding stands still on that day. */
    boolean standsStill(LocalDate on) {
        return standingStillUntil().isAfter(on);
    }

    /**
     * The first day on which all clocks can be closed by an act of that day. A period that stands
     * still to the end of the day, because a hearing was held on it, is closed on the next; one
     * that a silence opened too early, when that began to have effect.
     */
    private LocalDate closing(LocalDate on) {
        var until = standingStillUntil();
        var day = until.isAfter(on) && !until.equals(LocalDate.MAX) ? until : on;
        var since = record.decisionClockSince();
        return since.isAfter(day) ? since : day;
    }

    /** The first day that counts again; {@link LocalDate#MAX} while that is not known. */
    private LocalDate standingStillUntil() {
        var period = decisionPeriod().orElse(null);
        if (period == null || period.suspensions().isEmpty()) return LocalDate.MIN;
        var until = period.suspensions().getLast().until();
        return until == null ? LocalDate.MAX : until;
    }

    /**
     * Runs the period for deciding anew where it was recorded as lapsed after this act was done: an
     * act that stops or lengthens it has to find it as it was that day.
     */
    void reviveDecisionClock(LocalDate on, WorkingDayCalendar calendar) {
        var rule = toDecide();
        var lapsed = decisionPeriod().orElse(null);
        if (rule == null || lapsed == null) return;
        if (lapsed.state() != StatutoryPeriod.State.LAPSED) return;
        var last = lapsed.due(calendar).date();
        if (last == null || on.isAfter(last)) return;
        var since = record.decisionClockSince();
        clocks.overtake(rule, closing(on), RECORDED_LATE, calendar);
        openClock(rule, lapsed.event(), since, calendar);
        repeat(rule, lapsed, calendar);
    }

    /**
     * What had moved the period's end, in the order of its days: it may have been stopped when it
     * ran on for its extension alone.
     */
    private void repeat(RuleId rule, StatutoryPeriod was, WorkingDayCalendar calendar) {
        var extension = was.extension();
        for (var time : was.suspensions()) {
            if (extension != null && !time.from().isBefore(extension.approvedOn())) {
                clocks.extend(rule, extension, calendar);
                extension = null;
            }
            clocks.suspend(rule, time.from(), time.ground(), time.notice(), calendar);
            if (time.until() != null) clocks.resume(rule, time.until(), calendar);
        }
        if (extension != null) clocks.extend(rule, extension, calendar);
    }
}
