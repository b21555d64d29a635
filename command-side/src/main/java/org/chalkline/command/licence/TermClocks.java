package org.chalkline.command.licence;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.licence.LicenceRefusal.ANNOUNCED_TOO_LATE;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.RuleVersion;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.clock.Terms.Outcome;
import org.chalkline.kernel.procedure.decision.LegalBasis;

/**
 * The clocks of one licence. Every term has one for the application for its renewal, and one for
 * its end; the latter stops when renewal is sought so that silence renews, and one for the decision
 * runs instead.
 *
 * <p>Article 50 of the Administrative Licensing Law has renewal sought thirty days ahead, and lets
 * silence renew. What an application loses by being late it doesn't say: the statute book does, by
 * what the lapse of that period means.
 */
final class TermClocks {
    static final RuleId RENEWAL_APPLICATION = new RuleId("licensing.renewal-application");
    static final RuleId RENEWAL_DECISION = new RuleId("licensing.renewal-decision");
    static final RuleId VALIDITY = new RuleId("licensing.validity");
    static final RuleId ANNOUNCEMENT =
            new RuleId("private-education-regulations.termination-announcement");

    private static final LegalBasis CONTINUATION =
            new LegalBasis("Private Education Law Implementing Regulations", "22", "2021");

    private static final StatuteBook BOOK = StatuteBook.standard();

    private final Clocks clocks = new Clocks();
    private String unit = "";

    /** Takes in a fact of one of the clocks. */
    void on(ClockEvent fact) {
        if (fact instanceof ClockOpened opened) unit = opened.unit();
        clocks.on(fact);
    }

    /** The clocks of a licence's first term. */
    void issued(
            LicenceId licence,
            String inHandOf,
            LocalDate lastDay,
            LocalDate on,
            WorkingDayCalendar calendar) {
        unit = inHandOf;
        termBegun(licence, lastDay, on, calendar);
    }

    /**
     * The clocks of a term.
     *
     * @param on the day from which it is known
     */
    void termBegun(
            LicenceId licence, LocalDate lastDay, LocalDate on, WorkingDayCalendar calendar) {
        open(licence, RENEWAL_APPLICATION, lastDay, on, calendar);
        open(licence, VALIDITY, lastDay, on, calendar);
    }

    /** Whether an application of that day for the renewal of the term is in time. */
    boolean renewalInTime(LocalDate lastDay, LocalDate on, WorkingDayCalendar calendar) {
        // A term that silence renewed, and a decision then turned out to have ended, has lost its
        // clock to the one that followed.
        var period =
                clocks.find(RENEWAL_APPLICATION)
                        .filter(found -> found.event().equals(lastDay))
                        .orElseGet(
                                () ->
                                        StatutoryPeriod.open(
                                                BOOK.inForce(RENEWAL_APPLICATION, on), lastDay));
        var last = period.due(calendar).date();
        return last != null && !on.isAfter(last);
    }

    /** Whether an application of that day loses nothing by being late. */
    boolean lateIsNoHarm(LocalDate on) {
        return BOOK.inForce(RENEWAL_APPLICATION, on).terms().lapse().outcome() == Outcome.NOTHING;
    }

    void renewalSought(
            LicenceId licence,
            String applicant,
            boolean silenceRenews,
            LocalDate lastDay,
            LocalDate on,
            WorkingDayCalendar calendar) {
        clocks.meet(RENEWAL_APPLICATION, on, applicant, calendar);
        if (!silenceRenews) return;
        clocks.overtake(VALIDITY, on, "renewal was sought", calendar);
        open(licence, RENEWAL_DECISION, lastDay, on, calendar);
    }

    void renewalDecided(LocalDate on, String officer, WorkingDayCalendar calendar) {
        clocks.meet(RENEWAL_DECISION, on, officer, calendar);
    }

    /** The renewal came to nothing, so the term runs to its end. */
    void renewalEnded(
            LicenceId licence, LocalDate lastDay, LocalDate on, WorkingDayCalendar calendar) {
        if (clocks.pending(VALIDITY)) return;
        clocks.overtake(RENEWAL_DECISION, on, "renewal is no longer sought", calendar);
        open(licence, VALIDITY, lastDay, on, calendar);
    }

    /** Nothing is called for any longer. */
    void stop(LocalDate on, String why, WorkingDayCalendar calendar) {
        clocks.overtakeAll(on, why, calendar);
    }

    /** Whether the law of that day asks a school that ends by its own wish to announce it. */
    boolean announcementAsked(LocalDate on) {
        return announcement(on).isPresent();
    }

    /** Whether the regulations that let a licence go on by itself are in force on the day. */
    boolean continuationAllowed(LocalDate on) {
        return BOOK.check(CONTINUATION, on) == StatuteBook.Citation.HOLDS;
    }

    /** Refuses an announcement that comes too late for the day intended. */
    void requireAnnouncedInTime(LocalDate intendedOn, LocalDate on, WorkingDayCalendar calendar) {
        refuseIf(!intendedOn.isAfter(on), ANNOUNCED_TOO_LATE);
        var version = announcement(on);
        if (version.isEmpty()) return;
        var last = StatutoryPeriod.open(version.get(), intendedOn).due(calendar).date();
        refuseIf(last != null && on.isAfter(last), ANNOUNCED_TOO_LATE);
    }

    private static Optional<RuleVersion> announcement(LocalDate on) {
        return BOOK.find(ANNOUNCEMENT).orElseThrow().inForceOn(on);
    }

    /** The announcement was made in time; its clock is there to show by how much. */
    void announced(
            LicenceId licence, LocalDate intendedOn, LocalDate on, WorkingDayCalendar calendar) {
        if (!announcementAsked(on)) return;
        open(licence, ANNOUNCEMENT, intendedOn, on, calendar);
        clocks.meet(ANNOUNCEMENT, on, "the school", calendar);
    }

    /** Records every clock that ended before that day, and what its end means. */
    void settle(LocalDate day, WorkingDayCalendar calendar, Consumer<ClockLapsed> then) {
        clocks.settle(day, calendar, then);
    }

    RuleId ruleOf(ClockLapsed lapse) {
        return clocks.ruleOf(lapse.clockId());
    }

    void reckonAnew(String notice, LocalDate on, WorkingDayCalendar calendar) {
        clocks.reckonAnew(notice, on, calendar);
    }

    private void open(
            LicenceId licence,
            RuleId rule,
            LocalDate event,
            LocalDate on,
            WorkingDayCalendar calendar) {
        clocks.open(licence.toString(), rule, unit, event, on, calendar);
    }
}
