package org.chalkline.command.application;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.application.ApplicationRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.kernel.administration.Power;
import org.chalkline.kernel.application.ApplicationEvent.*;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.clock.StatuteBook;
import org.chalkline.kernel.clock.StatutoryPeriod;
import org.chalkline.kernel.clock.Terms.Ground;

/** Who is heard before it is decided, and how (Administrative Licensing Law, 36, 46 to 48). */
final class Hearings {
    private static final int LINE = 200;
    private static final int MOST_PEOPLE = 100;

    private final CaseFile file;

    Hearings(CaseFile file) {
        this.file = file;
    }

    void notifyParties(NotifyInterestedParties c, ApplicationOffice office) {
        var fact =
                new InterestedPartiesNotified(
                        c.application(), c.parties(), c.notice(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireUnderReview(c.effectiveOn(), calendar);
        refuseIf(c.parties().isEmpty(), PARTIES_MISSING);
        boolean told = c.parties().stream().anyMatch(file.record().hearing()::wasTold);
        refuseIf(told, PARTIES_NOTIFIED_ALREADY);
        requireLines(c.parties());
        requireLine(c.notice(), LINE);
        requirePreparer(office, c.effectiveOn());
        apply(fact);
        file.openClock(
                ApplicationPeriods.HEARING_REQUEST, c.effectiveOn(), c.effectiveOn(), calendar);
    }

    /**
     * What counts is the day: one asked for in time is asked for in time, though the lapse of the
     * right was on record when it was recorded.
     */
    void request(RequestHearing c, ApplicationOffice office) {
        var fact = new HearingRequested(c.application(), c.by(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireUnderReview(c.effectiveOn(), calendar);
        var hearing = file.record().hearing();
        refuseIf(hearing.notices().isEmpty(), PARTIES_NOT_NOTIFIED);
        int notice = hearing.noticeTo(c.by());
        refuseIf(notice == 0, NOT_AN_INTERESTED_PARTY);
        var last = file.lastDayToAsk(notice, calendar);
        refuseIf(c.effectiveOn().isAfter(last), HEARING_REQUESTED_TOO_LATE);
        boolean another = hearing.beginsWithRequest();
        apply(fact);
        file.clocks().meet(file.clockToAsk(notice), c.effectiveOn(), c.by(), calendar);
        if (another)
            file.openClock(
                    ApplicationPeriods.HEARING_HELD, c.effectiveOn(), c.effectiveOn(), calendar);
    }

    void call(CallHearing c, ApplicationOffice office) {
        var fact =
                new HearingCalled(
                        c.application(),
                        c.hearingOn(),
                        c.place(),
                        c.presider(),
                        c.notice(),
                        c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireUnderReview(c.effectiveOn(), calendar);
        refuseIf(file.record().hearing().held() != null, HEARING_HELD_ALREADY);
        requireDate(c.hearingOn(), office.today());
        requireLine(c.place(), LINE);
        requireLine(c.notice(), LINE);
        requirePreparer(office, c.effectiveOn());
        refuseIf(file.record().examinedBy(c.presider()), PRESIDER_REVIEWED);
        file.requireNotAside(c.presider());
        office.require(c.presider(), Power.PRESIDE_HEARINGS, c.effectiveOn());
        refuseIf(c.effectiveOn().isAfter(lastDayOfNotice(c, calendar)), HEARING_NOTICE_TOO_SHORT);
        file.reviveDecisionClock(c.effectiveOn(), calendar);
        apply(fact);
        file.openClock(ApplicationPeriods.HEARING_NOTICE, c.hearingOn(), c.effectiveOn(), calendar);
        file.clocks()
                .meet(
                        ApplicationPeriods.HEARING_NOTICE,
                        c.effectiveOn(),
                        file.record().unit(),
                        calendar);
        stopDecisionClock(c, calendar);
    }

    private static LocalDate lastDayOfNotice(CallHearing c, WorkingDayCalendar calendar) {
        var rule =
                StatuteBook.standard().inForce(ApplicationPeriods.HEARING_NOTICE, c.effectiveOn());
        return requireNonNull(StatutoryPeriod.open(rule, c.hearingOn()).due(calendar).date());
    }

    /** Where its law lets it, and it still runs: a period that has ended can't be stopped. */
    private void stopDecisionClock(CallHearing c, WorkingDayCalendar calendar) {
        var rule = file.toDecide();
        var period = file.decisionPeriod().orElse(null);
        if (rule == null || period == null) return;
        var stopping = period.rule().terms().suspension();
        boolean stops = stopping != null && stopping.grounds().contains(Ground.HEARING);
        if (!stops || period.state() != StatutoryPeriod.State.RUNNING) return;
        file.clocks().suspend(rule, c.effectiveOn(), Ground.HEARING, c.notice(), calendar);
    }

    void hold(HoldHearing c, ApplicationOffice office) {
        var fact = new HearingHeld(c.application(), c.record(), c.participants(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireUnderReview(c.effectiveOn(), calendar);
        refuseIf(file.record().hearing().held() != null, HEARING_HELD_ALREADY);
        var called = file.record().hearing().called();
        if (called == null) throw new RefusedException(HEARING_NOT_CALLED);
        refuseIf(!c.effectiveOn().equals(called.hearingOn()), HEARING_ON_ANOTHER_DAY);
        requireDigest(c.record());
        refuseIf(c.participants().isEmpty(), PARTICIPANTS_MISSING);
        requireLines(c.participants());
        office.require(called.presider(), Power.PRESIDE_HEARINGS, c.effectiveOn());
        file.requireNotAside(called.presider());
        apply(fact);
        file.clocks()
                .meet(
                        ApplicationPeriods.HEARING_HELD,
                        c.effectiveOn(),
                        called.presider(),
                        calendar);
        runDecisionClock(c.effectiveOn().plusDays(1), calendar);
    }

    private void runDecisionClock(LocalDate again, WorkingDayCalendar calendar) {
        var rule = file.toDecide();
        var period = file.decisionPeriod().orElse(null);
        if (rule == null || period == null) return;
        if (period.state() != StatutoryPeriod.State.SUSPENDED) return;
        if (period.suspensions().getLast().ground() != Ground.HEARING) return;
        file.clocks().resume(rule, again, calendar);
    }

    private static void requireLines(List<String> people) {
        requireAtMost(people, MOST_PEOPLE);
        people.forEach(name -> requireLine(name, LINE));
    }

    /** What the bureau orders in a review is the preparer's act. */
    private void requirePreparer(ApplicationOffice office, LocalDate on) {
        var review = requireNonNull(file.record().review());
        office.require(review.preparer(), Power.EXAMINE_APPLICATIONS, on);
    }
}
