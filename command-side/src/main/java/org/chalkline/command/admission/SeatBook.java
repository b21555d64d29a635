package org.chalkline.command.admission;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.admission.SeatBookRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.EXCEED_QUOTAS;
import static org.chalkline.kernel.procedure.power.Power.PLACE_PUPILS;
import static org.chalkline.kernel.procedure.power.Power.PLAN_ADMISSIONS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.admission.SeatBookCommand.*;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.command.procedure.vote.Voting;
import org.chalkline.kernel.admission.SeatBookEvent;
import org.chalkline.kernel.admission.SeatBookEvent.*;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.VoteMatters;
import org.jspecify.annotations.Nullable;

/**
 * The seats of one school (名额) for those who begin one stage in one year. It alone keeps or
 * declines a seat, so that on no day more are offered than its quota and the exceptions allow,
 * whoever asks first.
 *
 * <p>A seat that rests on an exception uses up a seat of the quota while one is left, and one
 * beyond it after; a seat that rests on none is kept within the quota alone. So an exception never
 * makes a seat for the list, and when it falls its seats fall with it: what is free of the quota
 * then is the list's.
 */
@Aggregate
public class SeatBook {
    private static final int LARGEST = 100_000;
    private static final int MOST_AT_ONCE = 500;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private SeatBookId id;

    private final SeatDays days = new SeatDays();
    private final Set<SeatBookEvent> acts = new HashSet<>();
    private final Map<String, SeatDeclined> declined = new HashMap<>();
    private @Nullable QuotaSet last;
    private int beforeStop;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetQuota c, AdmissionOffice office) {
        var fact =
                new QuotaSet(
                        c.book(),
                        c.quota(),
                        QuotaCause.DECISION,
                        null,
                        c.decision(),
                        c.effectiveOn());
        if (acts.contains(fact)) return;
        refuseIf(last != null && last.plan() != null, QUOTA_OF_PLAN);
        office.require(c.decision(), PLAN_ADMISSIONS, c.effectiveOn());
        set(fact, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetQuotaOfPlan c, AdmissionOffice office) {
        var fact =
                new QuotaSet(
                        c.book(),
                        c.quota(),
                        QuotaCause.PLAN,
                        c.plan(),
                        c.decision(),
                        c.effectiveOn());
        if (acts.contains(fact)) return;
        set(fact, office);
    }

    private void set(QuotaSet fact, AdmissionOffice office) {
        var book = fact.book();
        var from = fact.effectiveOn();
        refuseIf(fact.quota() < 0 || fact.quota() > LARGEST, QUOTA_OUT_OF_RANGE);
        office.requireKnown(book.school());
        var before = days.lastQuota();
        refuseIf(before != null && from.isBefore(before), ACT_OUT_OF_ORDER);
        refuseIf(
                fact.quota() > 0 && office.stopped(book.school(), from) != null,
                ADMISSIONS_STOPPED);
        refuseIf(
                fact.quota() > office.capacity(book.school(), book.stage(), from),
                QUOTA_OVER_CAPACITY);
        refuseIf(!days.suffices(fact.quota(), from), OVER_QUOTA);
        apply(fact);
    }

    /**
     * What was offered stays offered: those who have it are seen to by decision, one by one. No
     * further seat is kept.
     */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StopOrResumeQuota c, AdmissionOffice office) {
        var was = last;
        if (was == null || was.cause() == c.cause()) return;
        boolean resumes = c.cause() == QuotaCause.ADMISSIONS_RESUMED;
        if (resumes && !stops(was.cause())) return;
        boolean stopped = office.stopped(c.book().school(), c.effectiveOn()) != null;
        if (stopped == resumes) return; // What called for it has fallen, or more stands against it.
        var from = later(was.effectiveOn(), c.effectiveOn());
        apply(new QuotaSet(c.book(), resumes ? beforeStop : 0, c.cause(), was.plan(), null, from));
    }

    private static boolean stops(QuotaCause cause) {
        return cause == QuotaCause.SCHOOL_ENDED || cause == QuotaCause.ADMISSIONS_SUSPENDED;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GrantException c, AdmissionOffice office) {
        var vote = decided(c.book(), c.meeting(), c.effectiveOn(), office);
        var fact =
                new ExceptionGranted(
                        c.book(), c.exception(), c.seats(), vote, c.decision(), c.effectiveOn());
        if (acts.contains(fact)) return;
        requireBook();
        Codes.requireId("An exception's", c.exception());
        refuseIf(days.exception(c.exception()) != null, EXCEPTION_EXISTS);
        refuseIf(c.seats() < 1 || c.seats() > LARGEST, QUOTA_OUT_OF_RANGE);
        refuseIf(office.stopped(c.book().school(), c.effectiveOn()) != null, ADMISSIONS_STOPPED);
        office.require(c.decision(), EXCEED_QUOTAS, c.effectiveOn());
        refuseIf(!vote.carried(), EXCEPTION_NOT_CARRIED);
        apply(fact);
    }

    private static CollectiveVote decided(
            SeatBookId book, Meeting meeting, LocalDate on, AdmissionOffice office) {
        Voting.requireSound(meeting);
        var rules = VoteMatters.of(ExceptionGranted.MATTER, on);
        var recused = Recusals.of(office.facts().of(book.toString())).standingAside();
        var vote = Voting.of(meeting, rules, recused, Voting::inClear);
        Voting.requireValid(vote, rules, recused);
        return vote;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(KeepSeats c, AdmissionOffice office) {
        requireBook();
        office.requireDone(c.effectiveOn());
        requireAtMost(c.placements(), MOST_AT_ONCE);
        refuseIf(new HashSet<>(c.placements()).size() < c.placements().size(), PLACEMENT_TWICE);
        c.placements().forEach(each -> Codes.requireId("A placement's", each));
        office.require(c.officer(), PLACE_PUPILS, c.effectiveOn());
        if (c.exception() != null) requireException(c.exception(), c.effectiveOn());
        ask(c, office);
    }

    /** The same as a placement asks, whose officer and day were looked at. */
    public void ask(KeepSeats c, AdmissionOffice office) {
        var stopped = office.stopped(c.book().school(), c.effectiveOn());
        int room = stopped != null ? 0 : room(c);
        for (var placement : c.placements()) {
            if (days.seat(placement) != null) continue; // a retry, not a new fact
            if (room > 0) {
                apply(
                        new SeatKept(
                                c.book(), placement, c.exception(), c.officer(), c.effectiveOn()));
                room--;
            } else {
                decline(c, placement, stopped);
            }
        }
    }

    /** How many seats of the quota can be kept from that day on; 0 while none was ever set. */
    public int free(LocalDate on) {
        return Math.max(0, days.room(on));
    }

    /** Whether a seat is kept for the placement. */
    public boolean keeps(String placement) {
        return days.seat(placement) != null;
    }

    /** Why a seat was declined last; absent where it is kept, or was never asked for. */
    public @Nullable DeclineReason declined(String placement) {
        var last = declined.get(placement);
        return last == null ? null : last.reason();
    }

    private void requireException(String code, LocalDate on) {
        var granted = days.exception(code);
        refuseIf(granted == null || granted.effectiveOn().isAfter(on), UNKNOWN_EXCEPTION);
    }

    private int room(KeepSeats c) {
        return c.exception() == null
                ? days.room(c.effectiveOn())
                : days.room(c.effectiveOn(), c.exception());
    }

    private void decline(KeepSeats c, String placement, @Nullable DeclineReason stopped) {
        var fact =
                new SeatDeclined(
                        c.book(),
                        placement,
                        c.exception(),
                        stopped == null ? DeclineReason.NO_SEAT_LEFT : stopped,
                        c.officer(),
                        c.effectiveOn());
        if (!fact.equals(declined.get(placement))) apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeSeat c, AdmissionOffice office) {
        var fact = new SeatTaken(c.book(), c.placement(), c.officer(), c.effectiveOn());
        if (acts.contains(fact)) return;
        var seat = requireSeat(c.placement(), c.effectiveOn());
        refuseIf(seat.taken(), SEAT_TAKEN);
        office.requireDone(c.effectiveOn());
        office.require(c.officer(), PLACE_PUPILS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GiveBackSeat c, AdmissionOffice office) {
        if (acts.contains(givenBack(c, false)) || acts.contains(givenBack(c, true))) return;
        var seat = requireSeat(c.placement(), c.effectiveOn());
        refuseIf(seat.taken() && c.ground() == GivenBackGround.OFFER_LAPSED, SEAT_TAKEN);
        office.requireDone(c.effectiveOn());
        office.require(c.officer(), PLACE_PUPILS, c.effectiveOn());
        apply(givenBack(c, seat.taken()));
    }

    private static SeatGivenBack givenBack(GiveBackSeat c, boolean taken) {
        return new SeatGivenBack(
                c.book(), c.placement(), c.ground(), taken, c.officer(), c.effectiveOn());
    }

    /** Frees the seat of a placement that has no claim to it any more, if it is kept. */
    public void release(SeatBookId of, String placement, String officer, LocalDate on) {
        var seat = days.seat(placement);
        if (seat == null) return;
        apply(
                new SeatGivenBack(
                        of,
                        placement,
                        GivenBackGround.PLACEMENT_ENDED,
                        seat.taken(),
                        officer,
                        later(on, seat.from())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawOffer c, AdmissionOffice office) {
        if (acts.contains(withdrawn(c, false)) || acts.contains(withdrawn(c, true))) return;
        var seat = requireSeat(c.placement(), c.effectiveOn());
        office.require(c.decision(), PLACE_PUPILS, c.effectiveOn());
        apply(withdrawn(c, seat.taken()));
    }

    private static OfferWithdrawn withdrawn(WithdrawOffer c, boolean taken) {
        return new OfferWithdrawn(
                c.book(), c.placement(), c.ground(), taken, c.decision(), c.effectiveOn());
    }

    private void requireBook() {
        refuseIf(last == null, UNKNOWN_SEAT_BOOK);
    }

    private SeatDays.Seat requireSeat(String placement, LocalDate on) {
        requireBook();
        var seat = days.seat(placement);
        if (seat == null) throw new RefusedException(NO_SUCH_SEAT);
        refuseIf(on.isBefore(seat.from()), ACT_OUT_OF_ORDER);
        return seat;
    }

    @EventSourcingHandler
    void on(SeatBookEvent fact) {
        id = fact.book();
        switch (fact) {
            case QuotaSet e -> {
                if (stops(e.cause()) && (last == null || !stops(last.cause()))) {
                    beforeStop = days.quota(e.effectiveOn());
                }
                last = e;
                acts.add(e);
            }
            case SeatKept e -> declined.remove(e.placement());
            case SeatDeclined e -> declined.put(e.placement(), e);
            case ExceptionGranted e -> acts.add(e);
            case SeatTaken e -> acts.add(e);
            case SeatGivenBack e -> acts.add(e);
            case OfferWithdrawn e -> acts.add(e);
        }
        days.on(fact);
    }

    SeatBook() {} // for Axon
}
