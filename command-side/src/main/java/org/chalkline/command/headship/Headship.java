package org.chalkline.command.headship;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headship.HeadshipRefusal.*;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.Inputs;
import org.chalkline.command.headship.HeadshipCommand.*;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.notice.NoticeEvent;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.vote.VoteEvent;

/**
 * The office of one school's head. It holds the whole succession, so that one place decides that
 * nobody heads the school beside another, however many appoint at once; and it notices by itself
 * when nobody does.
 *
 * <p>Acts are recorded in the order of their days. What was taken over from an earlier register may
 * come in any order, as its rows do. Whatever is asked, clocks that had ended by then are recorded
 * first.
 */
@Aggregate
public class Headship {
    private static final int LINE = 200;

    @AggregateIdentifier private HeadshipId id;

    private final HeadshipState record = new HeadshipState();
    private final HeadshipClocks clocks = new HeadshipClocks();

    // From elsewhere.

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeOverHead c, HeadOffice office) {
        var taken =
                new HeadTakenOver(
                        c.headship().school(),
                        c.head(),
                        c.acting(),
                        c.termUntil(),
                        c.source(),
                        c.from());
        if (record.knows(taken, office.seals())) return;
        var today = office.today();
        requireLine(c.source(), LINE);
        Inputs.requireDone(c.from(), today);
        var end = c.until() == null ? null : c.until().plusDays(1);
        if (c.until() != null) refuseIf(c.until().isBefore(c.from()), ENDS_BEFORE_IT_BEGINS);
        if (end != null) refuseIf(end.isAfter(today.plusDays(1)), ACT_IN_FUTURE);
        if (c.termUntil() != null) {
            requireDate(c.termUntil(), today);
            refuseIf(c.termUntil().isBefore(c.from()), ENDS_BEFORE_IT_BEGINS);
            refuseIf(end == null && c.termUntil().isBefore(today), TERM_OVER_WITHOUT_END);
        }
        refuseIf(record.abolishedBy(c.from()), OFFICE_ABOLISHED);
        office.requireOpen(c.headship().school(), c.from());
        office.requireOfAge(c.head(), c.from());
        settle(c.headship(), today, office.calendar());
        record.requireFree(c.head(), c.from(), end, null);
        if (end != null && c.cause() == Departure.DIED) record.requireMayDie(c.head(), end, null);
        apply(taken);
        giveWay(today, office.calendar());
        if (end != null) {
            apply(
                    new DepartureTakenOver(
                            c.headship().school(), c.head(), c.cause(), c.source(), end));
            noticeGap(end);
        } else if (c.termUntil() != null && !c.acting()) {
            var rule = office.termRule(c.headship().school(), c.from());
            clocks.termSet(id, record.unit(), rule, c.termUntil(), today, office.calendar());
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenHeadship c, HeadOffice office) {
        if (record.exists()) return;
        apply(
                new VacancyArose(
                        c.headship().school(), VacancyCause.SCHOOL_ESTABLISHED, c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AbolishHeadship c, HeadOffice office) {
        if (!record.exists() || record.abolished()) return;
        var calendar = office.calendar();
        var today = office.today();
        settle(c.headship(), c.effectiveOn().isBefore(today) ? c.effectiveOn() : today, calendar);
        endActing(c.effectiveOn());
        var head = record.succession().headOn(c.effectiveOn());
        head.ifPresent(
                tenure -> apply(new HeadReleased(id.school(), tenure.head(), c.effectiveOn())));
        apply(new OfficeAbolished(id.school(), c.effectiveOn()));
        for (var tenure : record.succession().all()) {
            clocks.over(tenure.head(), c.effectiveOn(), "the school ended", calendar);
        }
    }

    // Clocks.

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleHeadship c, HeadOffice office) {
        refuseIf(!record.exists(), UNKNOWN_HEADSHIP);
        settle(c.headship(), office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonHeadshipAnew c, HeadOffice office) {
        refuseIf(!record.exists(), UNKNOWN_HEADSHIP);
        var calendar = office.calendar();
        settle(c.headship(), c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    /** Records every clock that ended before that day, and what its end means. */
    private void settle(HeadshipId headship, LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(
                day,
                calendar,
                lapse -> {
                    if (clocks.ruleOf(lapse).equals(HeadshipClocks.TERM)) {
                        termsRanOut(headship, lapse.effectiveOn());
                    }
                });
    }

    /**
     * Whoever's term had run out by that day left on the day after it, though it was filed later
     * and the clock could lapse no sooner than it was opened.
     */
    private void termsRanOut(HeadshipId headship, LocalDate by) {
        for (var tenure : record.succession().ranOut(by)) {
            var on = requireNonNull(tenure.end());
            apply(new TermRanOut(headship.school(), tenure.head(), null, on));
            noticeGap(on);
        }
    }

    /**
     * Whoever stayed after their term leaves when another enters the office.
     *
     * @param on the day on which that is known
     */
    void giveWay(LocalDate on, WorkingDayCalendar calendar) {
        for (var given : record.succession().overtaken().entrySet()) {
            var head = given.getKey().head();
            apply(new TermRanOut(id.school(), head, null, given.getValue()));
            noticeGap(given.getValue());
            boolean again =
                    record.succession().all().stream()
                            .anyMatch(s -> s.head().equals(head) && s.leftOn() == null);
            if (!again) clocks.over(head, on, "another entered the office", calendar);
        }
    }

    // What every act shares.

    /**
     * Records what was done, unless it is on file already.
     *
     * @param on the day on which it was done, which may differ from that of its effect
     * @param rules refuses it where the law or the record doesn't allow it
     * @return whether it was recorded
     */
    boolean act(HeadshipEvent fact, LocalDate on, HeadOffice office, Runnable rules) {
        if (record.knows(fact, office.seals())) return false;
        var today = office.today();
        Inputs.requireDone(on, today);
        requireDate(fact.effectiveOn(), today);
        // Of a death one learns when one learns of it.
        refuseIf(on.isBefore(record.lastAct()) && !(fact instanceof HeadDied), ACT_OUT_OF_ORDER);
        refuseIf(record.abolishedBy(fact.effectiveOn()), OFFICE_ABOLISHED);
        settle(new HeadshipId(fact.schoolId()), on, office.calendar());
        rules.run();
        apply(fact);
        return true;
    }

    /** Notes that nobody appointed is in office from that day on, where nobody is. */
    private void noticeGap(LocalDate from) {
        if (record.abolishedBy(from) || record.succession().headOn(from).isPresent()) return;
        apply(new VacancyArose(id.school(), VacancyCause.HEAD_DEPARTED, from));
    }

    /** Whoever acts gives way to the head who enters that day. */
    void endActing(LocalDate from) {
        record.succession()
                .actingOn(from)
                .ifPresent(tenure -> endActing(tenure.head(), tenure.from(), from));
    }

    /** Somebody who acts since a day acts no longer from another. */
    void endActing(PersonId head, LocalDate since, LocalDate on) {
        apply(new ActingEnded(id.school(), head, since, on));
    }

    /** What follows in the office when its head is in it no longer, as is known on a day. */
    void departed(PersonId head, LocalDate from, LocalDate on, HeadOffice office) {
        clocks.over(head, on, "the head departed", office.calendar());
        noticeGap(from);
    }

    /** A sanction took the office. It follows late, so it is not asked what was done last. */
    void removed(RemoveUponSanction c, HeadOffice office) {
        settle(c.headship(), c.effectiveOn(), office.calendar());
        apply(Departures.removal(c));
        departed(c.head(), c.effectiveOn(), c.effectiveOn(), office);
    }

    void record(HeadshipEvent fact) {
        apply(fact);
    }

    HeadshipId id() {
        return id;
    }

    HeadshipState onFile() {
        return record;
    }

    HeadshipClocks clocks() {
        return clocks;
    }

    @EventSourcingHandler
    void on(HeadshipEvent fact) {
        id = new HeadshipId(fact.schoolId());
        record.evolve(fact);
        clocks.on(fact);
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    @EventSourcingHandler
    void on(VoteEvent fact) {
        record.take(fact);
    }

    @EventSourcingHandler
    void on(NoticeEvent fact) {
        record.take(fact);
    }

    @EventSourcingHandler
    void on(RecusalEvent fact) {
        record.take(fact);
    }

    Headship() {} // for Axon
}
