package org.chalkline.command.licence;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.UNKNOWN_LICENCE;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.licence.LicenceRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.DECIDE_APPLICATIONS;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.command.personal.LicenceContents;
import org.chalkline.command.procedure.service.Parties;
import org.chalkline.kernel.application.Proposal.Change;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.school.Ownership;

/**
 * One private school's licence. It is issued upon a grant, or taken over as it stands, is valid for
 * terms that follow each other, and ends once: it expires, is revoked, withdrawn or cancelled, and
 * in every case is struck off the register, after which nothing follows.
 *
 * <p>Acts are dated, and recorded in the order of their dates. What follows from an application is
 * judged by the state of the licence alone: it may come on record after an inspection that took
 * place later, and must not be lost for that. It may even come on record after the term has been
 * recorded as expired or renewed by silence, and then puts that right: it has effect from its own
 * day, and who reads the facts in the order of their effect finds the later ones without object.
 *
 * <p>Whatever is asked, clocks that had ended by then are recorded first.
 */
@Aggregate
public class Licence {

    private static final int LINE = 200;

    @AggregateIdentifier private LicenceId id;

    private final LicenceState record = new LicenceState();
    private final TermClocks clocks = new TermClocks();

    // From an earlier register.

    /**
     * Nobody is asked whether it had to be issued: the earlier register vouches for that. What
     * follows is decided as for any other.
     */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeOverLicence c, LicenceOffice office, SchoolLicencesOnFile schools) {
        var organisers = office.organisersOf(c.licence());
        var named = c.content().organiser();
        if (record.knows(takenOver(c, organisers.recognised(named)))) return;
        refuseIf(record.exists(), LICENCE_ID_IN_USE);
        office.requireDone(c.effectiveOn());
        LicenceContents.requireSound(c.content());
        LicenceRules.requireRuns(c.effectiveOn(), c.validUntil(), office.today());
        requireLine(c.unit(), LINE);
        requireLine(c.source(), LINE);
        office.requireOpen(c.school(), c.content(), c.effectiveOn());
        office.requireSealable(named);
        schools.enter(c.school(), c.licence(), c.effectiveOn());
        apply(takenOver(c, organisers.sealed(named)));
        clocks.issued(c.licence(), c.unit(), c.validUntil(), c.effectiveOn(), office.calendar());
    }

    private static LicenceTakenOver takenOver(TakeOverLicence c, Organiser organiser) {
        return new LicenceTakenOver(
                c.licence(),
                c.school(),
                c.content().runBy(organiser),
                c.validUntil(),
                c.unit(),
                c.source(),
                c.effectiveOn());
    }

    // From an application.

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(IssueLicence c, LicenceOffice office) {
        if (record.exists()) {
            boolean same =
                    record.founded() instanceof LicenceIssued issued
                            && issued.application().equals(c.application())
                            && issued.schoolId().equals(c.school());
            refuseIf(!same, LICENCE_ID_IN_USE);
            return;
        }
        refuseIf(c.effectiveOn().isAfter(office.today()), ACT_IN_FUTURE);
        // A division is no examination of how long a school may go on: the rest of the term does.
        var lastDay =
                c.validUntil() != null
                        ? c.validUntil()
                        : office.lastDayOf(requireNonNull(c.dividedFrom()));
        if (lastDay == null) throw new RefusedException(UNKNOWN_LICENCE);
        refuseIf(!lastDay.isAfter(c.effectiveOn()), VALIDITY_OVER_AT_ISSUE);
        apply(
                new LicenceIssued(
                        c.licence(),
                        c.school(),
                        c.application(),
                        c.content(),
                        lastDay,
                        c.decision(),
                        c.effectiveOn()));
        var unit = office.unitOf(c.application());
        clocks.issued(
                c.licence(),
                unit == null ? c.decision().body() : unit,
                lastDay,
                c.effectiveOn(),
                office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeLicence c, LicenceOffice office) {
        if (record.knows(LicenceChanged.class, c.application())) return;
        prepareToFollow(c.effectiveOn(), office);
        requireInForce();
        refuseIf(record.termination().begun(), SCHOOL_TERMINATING);
        var was = record.content();
        // Of two changes applied for at the same time, one must not undo the other.
        var content = Change.changed(was, c.of(), c.content());
        refuseIf(content.equals(was), CONTENT_UNCHANGED);
        apply(
                new LicenceChanged(
                        c.licence(),
                        record.founded().schoolId(),
                        c.application(),
                        was,
                        content,
                        c.decision(),
                        c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SeekRenewal c, LicenceOffice office) {
        if (record.knows(RenewalSought.class, c.application())) return;
        prepareToFollow(c.effectiveOn(), office);
        requireNotEnded();
        refuseIf(record.termination().begun(), SCHOOL_TERMINATING);
        var lastDay = record.term().until();
        refuseIf(c.effectiveOn().isAfter(lastDay), LICENCE_EXPIRED);
        refuseIf(record.pending() != null, RENEWAL_PENDING);
        boolean hadExpired = record.expired();
        boolean inTime = clocks.renewalInTime(lastDay, c.effectiveOn(), office.calendar());
        boolean silenceRenews = inTime || clocks.lateIsNoHarm(c.effectiveOn());
        apply(
                new RenewalSought(
                        c.licence(), c.application(), inTime, silenceRenews, c.effectiveOn()));
        clocks.renewalSought(
                c.licence(),
                c.applicant(),
                silenceRenews,
                lastDay,
                c.effectiveOn(),
                office.calendar());
        // It never expired in law, and what its end really meant is already clear.
        if (hadExpired && silenceRenews) settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RenewLicence c, LicenceOffice office) {
        if (record.knows(LicenceRenewed.class, c.application())) return;
        prepareToFollow(c.effectiveOn(), office);
        requireRenewalOpen(c.application(), c.effectiveOn());
        refuseIf(
                !c.validUntil().isAfter(record.renewedBy(c.application()).until()),
                RENEWAL_NOT_LONGER);
        var known = record.clocksKnow(c.effectiveOn());
        apply(
                new LicenceRenewed(
                        c.licence(),
                        c.application(),
                        c.validUntil(),
                        c.decision(),
                        c.effectiveOn()));
        clocks.renewalDecided(c.effectiveOn(), c.decision().officer(), office.calendar());
        clocks.stop(known, "the licence was renewed", office.calendar());
        clocks.termBegun(c.licence(), c.validUntil(), known, office.calendar());
    }

    /** Nobody applies for it: the bureau finds that nothing stands against it. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ContinueLicence c, LicenceOffice office) {
        requireExists();
        if (record.continuedBy(c.decision(), c.effectiveOn())) return;
        refuseIf(c.effectiveOn().isAfter(office.today()), ACT_IN_FUTURE);
        refuseIf(c.effectiveOn().isBefore(record.lastAct()), ACT_OUT_OF_ORDER);
        settle(c.effectiveOn(), office.calendar());
        requireContinuable(c, office);
        var known = record.clocksKnow(c.effectiveOn());
        var lastDay = record.term().endOfAnother();
        apply(new LicenceContinued(c.licence(), lastDay, c.decision(), c.effectiveOn()));
        clocks.stop(known, "the licence goes on by itself", office.calendar());
        clocks.termBegun(c.licence(), lastDay, known, office.calendar());
    }

    private void requireContinuable(ContinueLicence c, LicenceOffice office) {
        requireNotEnded();
        office.require(c.decision(), DECIDE_APPLICATIONS, c.effectiveOn());
        refuseIf(record.content().ownership() != Ownership.PRIVATE, NOT_CONTINUED_BY_ITSELF);
        refuseIf(!clocks.continuationAllowed(c.effectiveOn()), NOT_CONTINUED_BY_ITSELF);
        refuseIf(record.termination().begun(), SCHOOL_TERMINATING);
        refuseIf(record.pending() != null, RENEWAL_PENDING);
        refuseIf(c.effectiveOn().isBefore(record.term().until()), TERM_RUNS);
        refuseIf(record.lapseAnnounced(), LAPSE_ANNOUNCED);
        refuseIf(Breaches.in(record.term(), c.licence(), office.facts()), BREACH_ON_RECORD);
    }

    /** Asked by {@link Renewals}, which finds the licence. */
    void end(EndRenewal c, LicenceOffice office) {
        if (record.knows(RenewalEnded.class, c.application())) return;
        prepareToFollow(c.effectiveOn(), office);
        requireRenewalOpen(c.application(), c.effectiveOn());
        boolean undone = record.deemedUpon(c.application());
        var known = record.clocksKnow(c.effectiveOn());
        apply(new RenewalEnded(id, c.application(), c.why(), c.decision(), c.effectiveOn()));
        if (c.decision() != null) {
            clocks.renewalDecided(c.effectiveOn(), c.decision().officer(), office.calendar());
        }
        if (undone) clocks.stop(known, "renewal was refused in time", office.calendar());
        if (record.expired()) return;
        clocks.renewalEnded(id, record.term().until(), known, office.calendar());
    }

    /** A decision of a day within the term prevails over silence, though recorded after its end. */
    private void requireRenewalOpen(ApplicationId application, LocalDate on) {
        requireNotEnded();
        boolean over = on.isAfter(record.renewedBy(application).until());
        if (record.deemedUpon(application)) {
            refuseIf(over, RENEWED_BY_SILENCE);
            return;
        }
        var pending = record.pending();
        refuseIf(pending == null || !pending.application().equals(application), NO_RENEWAL_PENDING);
        refuseIf(over, LICENCE_EXPIRED);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndReorganised c, LicenceOffice office) {
        requireExists();
        var fact =
                new LicenceDeregistered(
                        c.licence(),
                        record.founded().schoolId(),
                        DeregistrationGround.TERMINATED,
                        null,
                        c.decision(),
                        c.effectiveOn());
        follow(
                fact,
                office,
                () -> {
                    requireNotEnded();
                    refuseIf(record.termination().begun(), SCHOOL_TERMINATING);
                });
    }

    // Clocks.

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleClocks c, LicenceOffice office) {
        requireExists();
        settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonClocksAnew c, LicenceOffice office) {
        requireExists();
        var calendar = office.calendar();
        settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    /** Records every clock that ended before that day, and what its end means. */
    private void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(day, calendar, lapse -> follow(lapse, calendar));
    }

    private void follow(ClockLapsed lapse, WorkingDayCalendar calendar) {
        var rule = clocks.ruleOf(lapse);
        if (rule.equals(TermClocks.VALIDITY)) {
            apply(new LicenceExpired(id, lapse.effectiveOn()));
            clocks.stop(lapse.effectiveOn(), "the licence expired", calendar);
        } else if (rule.equals(TermClocks.RENEWAL_DECISION)) {
            renewBySilence(lapse.effectiveOn(), calendar);
        }
    }

    private void renewBySilence(LocalDate on, WorkingDayCalendar calendar) {
        var application = requireNonNull(record.pending()).application();
        var lastDay = record.term().endOfAnother();
        apply(new LicenceDeemedRenewed(id, application, lastDay, on));
        clocks.stop(on, "the licence counts as renewed", calendar);
        clocks.termBegun(id, lastDay, on, calendar);
    }

    // What every act shares.

    /**
     * Records what was done, unless it is on file already, word for word.
     *
     * @param rules refuses it where the law or the record doesn't allow it
     */
    void act(LicenceEvent fact, LicenceOffice office, Runnable rules) {
        requireExists();
        if (record.knows(fact)) return;
        refuseIf(fact.effectiveOn().isAfter(office.today()), ACT_IN_FUTURE);
        refuseIf(fact.effectiveOn().isBefore(record.lastAct()), ACT_OUT_OF_ORDER);
        settle(fact.effectiveOn(), office.calendar());
        rules.run();
        record(fact, office);
    }

    /** What follows from an application need not be dated after the licence's last act. */
    void follow(LicenceEvent fact, LicenceOffice office, Runnable rules) {
        if (record.knows(fact)) return;
        prepareToFollow(fact.effectiveOn(), office);
        rules.run();
        record(fact, office);
    }

    private void prepareToFollow(LocalDate on, LicenceOffice office) {
        requireExists();
        refuseIf(on.isAfter(office.today()), ACT_IN_FUTURE);
        refuseIf(on.isBefore(record.founded().effectiveOn()), ACT_OUT_OF_ORDER);
        settle(on, office.calendar());
    }

    private void record(LicenceEvent fact, LicenceOffice office) {
        apply(fact);
        switch (fact) {
            case LicenceRevoked e -> stop(e, "the licence was revoked", office);
            case LicenceWithdrawn e -> stop(e, "the licence was withdrawn", office);
            case LicenceCancelled e -> stop(e, "the licence was cancelled", office);
            case LicenceDeregistered e -> stop(e, "the licence was deregistered", office);
            case TerminationAnnounced e ->
                    clocks.announced(id, e.intendedOn(), e.effectiveOn(), office.calendar());
            default -> {} // no clock starts or stops by it
        }
    }

    private void stop(LicenceEvent end, String why, LicenceOffice office) {
        clocks.stop(end.effectiveOn(), why, office.calendar());
    }

    void requireExists() {
        refuseIf(!record.exists(), UNKNOWN_LICENCE);
    }

    void requireRegistered() {
        refuseIf(record.deregistered(), LICENCE_DEREGISTERED);
    }

    /** Expired or not. */
    void requireNotEnded() {
        requireRegistered();
        refuseIf(record.takenAway(), LICENCE_TAKEN_AWAY);
    }

    void requireInForce() {
        requireNotEnded();
        refuseIf(record.expired(), LICENCE_EXPIRED);
    }

    /** The same for what only looks at the school, and may come on record after the expiry. */
    void requireInForceOn(LocalDate day) {
        requireNotEnded();
        refuseIf(record.expiredBy(day), LICENCE_EXPIRED);
    }

    /** Its papers are served on who runs the school. */
    Parties parties() {
        return service -> Set.of(record.content().organiser().servedAs());
    }

    LicenceState onFile() {
        return record;
    }

    TermClocks clocks() {
        return clocks;
    }

    @EventSourcingHandler
    void on(LicenceEvent fact) {
        id = fact.licenceId();
        record.evolve(fact);
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    Licence() {} // for Axon
}
