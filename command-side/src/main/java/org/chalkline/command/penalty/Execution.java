package org.chalkline.command.penalty;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.penalty.PenaltyRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.DEFER_FINES;
import static org.chalkline.kernel.procedure.power.Power.IMPOSE_PENALTIES;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.money.Amounts;
import org.chalkline.command.penalty.PenaltyCommand.*;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.penalty.FineAccount;
import org.chalkline.kernel.penalty.PenaltyAmounts;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent.*;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.standing.ActStanding;
import org.jspecify.annotations.Nullable;

/** Does what follows upon a penalty: publication, payment, surcharge, court, end (48, 66 to 74). */
final class Execution {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_INSTALMENTS = 60;

    private final OpenCase file;

    Execution(OpenCase file) {
        this.file = file;
    }

    // ---- publication

    void publish(PublishPenalty c, PenaltyOffice office) {
        file.requireExists();
        var fact = new DecisionPublished(c.penaltyCase(), c.where(), c.officer(), c.effectiveOn());
        if (file.knows(fact, office)) return;
        var unused = file.open(c.effectiveOn(), office);
        var party = file.requireImposed();
        refuseIf(file.record().published(), PUBLISHED_ALREADY);
        requireLine(c.where(), LINE);
        requireLine(c.officer(), LINE);
        if (party.servedAs().isEmpty()) throw new RefusedException(PARTY_UNNAMED);
        apply(fact);
    }

    void withdraw(WithdrawPublication c, PenaltyOffice office) {
        file.requireExists();
        var fact =
                new PublicationWithdrawn(
                        c.penaltyCase(), c.reasons(), c.where(), c.officer(), c.effectiveOn());
        if (file.knows(fact, office)) return;
        var calendar = file.open(c.effectiveOn(), office);
        refuseIf(!file.record().published(), NOT_PUBLISHED);
        boolean fell =
                OpenCase.standings(c.penaltyCase(), office).stream()
                        .anyMatch(Execution::isToBeWithdrawn);
        refuseIf(!fell, NOTHING_TO_WITHDRAW);
        requireText(c.reasons(), TEXT);
        requireLine(c.where(), LINE);
        requireLine(c.officer(), LINE);
        apply(fact);
        file.clocks().meet(PenaltyPeriods.WITHDRAW, c.effectiveOn(), c.officer(), calendar);
    }

    private static boolean isToBeWithdrawn(ActStanding standing) {
        return standing.hasFallen() || standing.standing() == ActStanding.Standing.FOUND_UNLAWFUL;
    }

    /** The penalty is contested, or is no more, or has fallen. */
    void follow(FollowStanding c, PenaltyOffice office) {
        if (!file.record().exists()) return;
        var id = c.penaltyCase();
        var account = file.record().account();
        boolean halted = account.halts().stream().anyMatch(halt -> halt.until() == null);
        boolean contested = OpenCase.contested(id, office);
        if (account.fine() > 0 && contested && !halted) {
            apply(new SurchargeHalted(id, c.proceeding(), c.effectiveOn()));
        }
        if (!contested && halted) {
            apply(new SurchargeResumed(id, c.proceeding(), c.effectiveOn().plusDays(1)));
        }
        boolean fell = OpenCase.standings(id, office).stream().anyMatch(Execution::isToBeWithdrawn);
        owe(c, office);
        if (!fell || !file.record().published()) return;
        if (file.clocks().pending(PenaltyPeriods.WITHDRAW)) return;
        file.openClock(id, PenaltyPeriods.WITHDRAW, c.effectiveOn(), c.effectiveOn(), office);
    }

    /** Money that was paid for a penalty that fell stays paid, and is owed back. */
    private void owe(FollowStanding c, PenaltyOffice office) {
        var account = file.record().account();
        boolean fell =
                OpenCase.standings(c.penaltyCase(), office).stream()
                        .anyMatch(ActStanding::hasFallen);
        if (!fell || account.fine() > 0 || account.kept() == 0) return;
        if (account.owedBackFrom() != null) return;
        apply(
                new FineOwedBack(
                        c.penaltyCase(),
                        Money.ofFen(account.kept()),
                        c.proceeding(),
                        c.effectiveOn()));
    }

    /** The fifteen days after a reconsideration take the place of the six months. */
    void move(MoveTimeToSue c, PenaltyOffice office) {
        var record = file.record();
        if (!record.exists() || !record.imposed() || record.closed()) return;
        boolean stands =
                OpenCase.standings(c.penaltyCase(), office).stream()
                        .anyMatch(
                                each -> each.act().sequence() == c.sequence() && !each.hasFallen());
        if (!stands || record.served() == null) return;
        var fact = new TimeToSueMoved(c.penaltyCase(), c.proceeding(), c.until(), c.effectiveOn());
        if (file.knows(fact, office)) return;
        var calendar = office.calendar();
        apply(fact);
        var clocks = file.clocks();
        if (record.courtAsked() || record.performed()) return;
        var parts = record.account().instalments();
        var last = record.account().deferredUntil();
        if (!parts.isEmpty()) last = parts.getLast().until();
        if (last != null && !c.until().isAfter(last)) return;
        clocks.overtake(
                PenaltyPeriods.COURT, c.effectiveOn(), "it was reconsidered first", calendar);
        file.openClock(c.penaltyCase(), PenaltyPeriods.COURT, c.until(), c.effectiveOn(), office);
    }

    // ---- payment

    /** Banks tell late, and not in the order of days: a payment is refused for none of it. */
    void pay(RecordFinePayment c, PenaltyOffice office) {
        file.requireExists();
        var fact =
                new FinePaid(
                        c.penaltyCase(),
                        c.receipt(),
                        c.amount(),
                        c.instalment(),
                        c.bank(),
                        c.enteredBy(),
                        c.effectiveOn());
        if (file.knows(fact, office)) return;
        office.requireDone(c.effectiveOn());
        var decision = requireFined();
        requireLine(c.receipt(), LINE);
        requireLine(c.bank(), LINE);
        requireLine(c.enteredBy(), LINE);
        refuseIf(decision.deciders().contains(c.enteredBy()), RECEIPT_BY_DECIDER);
        requireNoDecider(c.enteredBy(), c.effectiveOn(), office);
        requirePayable(c.receipt(), c.amount(), c.instalment(), c.effectiveOn(), decision);
        refuseIf(file.record().account().after(fact).overpays(), PAID_BEYOND_OWED);
        var calendar = office.calendar();
        file.settle(c.effectiveOn(), calendar);
        apply(fact);
        paid(c.instalment(), c.effectiveOn(), c.enteredBy(), calendar);
    }

    /** Money that is owed back is paid back through a bank, and entered by nobody who decides. */
    void refund(RefundFine c, PenaltyOffice office) {
        file.requireExists();
        var fact =
                new FineRefunded(
                        c.penaltyCase(),
                        c.receipt(),
                        c.amount(),
                        c.bank(),
                        c.enteredBy(),
                        c.effectiveOn());
        if (file.knows(fact, office)) return;
        office.requireDone(c.effectiveOn());
        requireLine(c.receipt(), LINE);
        requireLine(c.bank(), LINE);
        requireLine(c.enteredBy(), LINE);
        requireNoDecider(c.enteredBy(), c.effectiveOn(), office);
        Amounts.requireSome(c.amount());
        var account = file.record().account();
        refuseIf(account.find(c.receipt()) != null, RECEIPT_USED);
        refuseIf(c.amount().fen() > account.owedBackOn(c.effectiveOn()), REFUND_BEYOND_OWED);
        // A day in between may be one on which less was owed back.
        refuseIf(c.amount().fen() > account.owedBackOn(office.today()), REFUND_BEYOND_OWED);
        apply(fact);
    }

    private static void requireNoDecider(String officer, LocalDate on, PenaltyOffice office) {
        refuseIf(
                office.decidesOnPenalties(officer, on)
                        || office.decidesOnPenalties(officer, office.today()),
                RECEIPT_BY_DECIDER);
    }

    void collect(CollectFine c, PenaltyOffice office) {
        file.requireExists();
        var fact =
                new FineCollected(
                        c.penaltyCase(),
                        c.receipt(),
                        c.amount(),
                        c.ground(),
                        c.officers(),
                        c.effectiveOn());
        if (file.knows(fact, office)) return;
        var calendar = file.open(c.effectiveOn(), office);
        var decision = requireFined();
        requireLine(c.receipt(), LINE);
        OpenCase.requireNotStayed(c.penaltyCase(), office);
        office.requireInvestigators(c.officers(), c.effectiveOn());
        requireCollectable(c);
        requirePayable(c.receipt(), c.amount(), null, c.effectiveOn(), decision);
        refuseIf(file.record().account().after(fact).overpays(), PAID_BEYOND_OWED);
        apply(fact);
        file.openClock(
                c.penaltyCase(), PenaltyPeriods.HAND_IN, c.effectiveOn(), c.effectiveOn(), office);
        paid(null, c.effectiveOn(), c.officers().getFirst(), calendar);
    }

    private void requireCollectable(CollectFine c) {
        boolean spot = file.record().decided() instanceof ImposedOnTheSpot;
        var small = PenaltyAmounts.collectedOnTheSpot(c.effectiveOn());
        boolean allowed =
                switch (c.ground()) {
                    case SMALL -> spot && file.record().account().fine() <= small.fen();
                    case HARD_LATER -> spot;
                    case REMOTE -> true;
                };
        refuseIf(!allowed, NOT_COLLECTABLE);
    }

    void handIn(HandInFine c, PenaltyOffice office) {
        file.requireExists();
        var fact = new FineHandedIn(c.penaltyCase(), c.receipt(), c.by(), c.to(), c.effectiveOn());
        if (file.knows(fact, office)) return;
        var calendar = file.open(c.effectiveOn(), office);
        var number = file.record().collection(c.receipt());
        if (number == null) throw new RefusedException(UNKNOWN_COLLECTION);
        refuseIf(file.record().handedIn(c.receipt()), HANDED_IN_ALREADY);
        requireLine(c.by(), LINE);
        requireLine(c.to(), LINE);
        apply(fact);
        var clock = file.clocks().under(PenaltyPeriods.HAND_IN).get(number - 1);
        file.clocks().meet(clock, c.effectiveOn(), c.by(), calendar);
    }

    private Decision requireFined() {
        var unused = file.requireImposed();
        var decision = file.record().decision();
        if (decision == null || file.record().account().fine() == 0) {
            throw new RefusedException(NO_FINE);
        }
        return decision;
    }

    private void requirePayable(
            String receipt,
            Money amount,
            @Nullable Integer instalment,
            LocalDate on,
            Decision decision) {
        refuseIf(on.isBefore(decision.decidedOn()), BEFORE_THE_OFFENCE);
        Amounts.requireSome(amount);
        var account = file.record().account();
        refuseIf(account.find(receipt) != null, RECEIPT_USED);
        var parts = account.instalments();
        if (instalment == null) {
            boolean left = !parts.isEmpty() && account.allowedUntil() != null;
            refuseIf(left, INSTALMENT_UNKNOWN);
            return;
        }
        refuseIf(instalment < 1 || instalment > parts.size(), INSTALMENT_UNKNOWN);
        refuseIf(account.isPaid(instalment), INSTALMENT_PAID);
        refuseIf(!parts.get(instalment - 1).amount().equals(amount), INSTALMENT_DIFFERS);
    }

    private void paid(
            @Nullable Integer instalment, LocalDate on, String by, WorkingDayCalendar calendar) {
        var clocks = file.clocks();
        var allowed = clocks.under(PenaltyPeriods.DEFERRAL);
        var parts = file.record().account().instalments();
        if (instalment != null) {
            // The last clocks of the rule are those of the instalments that were allowed last.
            clocks.meet(
                    allowed.get(allowed.size() - parts.size() + instalment - 1), on, by, calendar);
        }
        if (file.record().account().fineLeft() > 0) return;
        clocks.meet(PenaltyPeriods.PAYMENT, on, by, calendar);
        clocks.meet(PenaltyPeriods.DEFERRAL, on, by, calendar);
    }

    // ---- more time

    void defer(DeferPayment c, PenaltyOffice office) {
        file.requireExists();
        var fact = new PaymentDeferred(c.penaltyCase(), c.until(), c.decision(), c.effectiveOn());
        if (file.knows(fact, office)) return;
        var calendar = requireDeferrable(c.decision(), c.effectiveOn(), office);
        requireAhead(c.until(), c.effectiveOn(), office);
        apply(fact);
        allow(c.penaltyCase(), List.of(c.until()), c.effectiveOn(), office, calendar);
    }

    void allow(AllowInstalments c, PenaltyOffice office) {
        file.requireExists();
        var fact =
                new InstalmentsAllowed(
                        c.penaltyCase(), c.instalments(), c.decision(), c.effectiveOn());
        if (file.knows(fact, office)) return;
        var calendar = requireDeferrable(c.decision(), c.effectiveOn(), office);
        Inputs.requireAtMost(c.instalments(), MOST_INSTALMENTS);
        refuseIf(c.instalments().isEmpty(), INSTALMENTS_NOT_THE_FINE);
        long sum = 0;
        LocalDate last = c.effectiveOn();
        for (var part : c.instalments()) {
            Amounts.requireSome(part.amount());
            requireAhead(part.until(), c.effectiveOn(), office);
            refuseIf(!part.until().isAfter(last), INSTALMENTS_NOT_THE_FINE);
            last = part.until();
            sum += part.amount().fen();
        }
        refuseIf(sum != file.record().account().fineLeft(), INSTALMENTS_NOT_THE_FINE);
        apply(fact);
        allow(
                c.penaltyCase(),
                c.instalments().stream().map(Instalment::until).toList(),
                c.effectiveOn(),
                office,
                calendar);
    }

    private WorkingDayCalendar requireDeferrable(
            Decision decision, LocalDate on, PenaltyOffice office) {
        var calendar = file.open(on, office);
        var unused = requireFined();
        requireServed();
        refuseIf(file.record().account().fineLeft() == 0, FINE_PAID_ALREADY);
        refuseIf(file.record().account().surchargeFrom() != null, SURCHARGE_ADDED_ALREADY);
        office.require(decision, DEFER_FINES, on);
        file.requireSound(decision, on, office);
        return calendar;
    }

    private static void requireAhead(LocalDate until, LocalDate on, PenaltyOffice office) {
        requireDate(until, office.today());
        refuseIf(!until.isAfter(on), DAY_NOT_AHEAD);
    }

    /** The days that are allowed take the place of the fifteen, and of what was allowed before. */
    private void allow(
            PenaltyCaseId id,
            List<LocalDate> days,
            LocalDate on,
            PenaltyOffice office,
            WorkingDayCalendar calendar) {
        var clocks = file.clocks();
        clocks.overtake(PenaltyPeriods.PAYMENT, on, "more time was allowed", calendar);
        clocks.overtake(PenaltyPeriods.DEFERRAL, on, "other days were allowed", calendar);
        for (var day : days) file.openClock(id, PenaltyPeriods.DEFERRAL, day, on, office);
        var court = clocks.find(PenaltyPeriods.COURT).orElse(null);
        var last = days.getLast();
        if (court == null || !last.isAfter(court.event())) return;
        clocks.overtake(PenaltyPeriods.COURT, on, "it runs from the last day to pay", calendar);
        file.openClock(id, PenaltyPeriods.COURT, last, on, office);
    }

    // ---- surcharge, court

    void surcharge(AddSurcharge c, PenaltyOffice office) {
        file.requireExists();
        var fact =
                new SurchargeAdded(
                        c.penaltyCase(), c.notice(), c.officer(), c.effectiveOn(), c.from());
        if (file.knows(fact, office)) return;
        var calendar = file.open(c.effectiveOn(), office);
        var unused = requireFined();
        requireServed();
        var account = file.record().account();
        refuseIf(account.fineLeft() == 0, FINE_PAID_ALREADY);
        refuseIf(account.surchargeFrom() != null, SURCHARGE_ADDED_ALREADY);
        OpenCase.requireNotStayed(c.penaltyCase(), office);
        refuseIf(OpenCase.contested(c.penaltyCase(), office), SURCHARGE_STANDS_STILL);
        requireLine(c.notice(), LINE);
        requireDate(c.from(), office.today());
        var last = lastDayToPay(account, calendar);
        refuseIf(last == null || !c.from().isAfter(last), NOT_OVERDUE);
        refuseIf(c.from().isAfter(c.effectiveOn()), NOT_OVERDUE);
        office.require(c.officer(), IMPOSE_PENALTIES, c.effectiveOn());
        file.requireNotAside(List.of(c.officer()));
        apply(fact);
    }

    private @Nullable LocalDate lastDayToPay(FineAccount account, WorkingDayCalendar calendar) {
        var allowed = account.allowedUntil();
        if (allowed != null) return allowed;
        return file.clocks()
                .find(PenaltyPeriods.PAYMENT)
                .map(period -> period.due(calendar).date())
                .orElse(null);
    }

    private PaperServed requireServed() {
        var served = file.record().served();
        if (served == null) throw new RefusedException(NOT_SERVED);
        return served;
    }

    void urge(UrgeParty c, PenaltyOffice office) {
        file.requireExists();
        var fact =
                new PartyUrged(
                        c.penaltyCase(),
                        c.fine(),
                        c.surcharge(),
                        c.until(),
                        c.notice(),
                        c.officer(),
                        c.effectiveOn());
        if (file.knows(fact, office)) return;
        var unused = file.open(c.effectiveOn(), office);
        var party = file.requireImposed();
        var served = requireServed();
        refuseIf(served.effectiveOn().isAfter(c.effectiveOn()), NOT_SERVED);
        requireLine(party.servedAs(), LINE);
        OpenCase.requireNotStayed(c.penaltyCase(), office);
        requireOwed(c.penaltyCase(), c.fine(), c.surcharge(), c.effectiveOn(), office);
        requireAhead(c.until(), c.effectiveOn(), office);
        requireLine(c.notice(), LINE);
        office.require(c.officer(), IMPOSE_PENALTIES, c.effectiveOn());
        file.requireNotAside(List.of(c.officer()));
        apply(fact);
    }

    /** Refuses to ask for a fine, or a surcharge, that isn't owed. */
    private void requireOwed(
            PenaltyCaseId id, Money fine, Money surcharge, LocalDate on, PenaltyOffice office) {
        var account = file.record().account();
        refuseIf(fine.fen() != account.fineLeft(), OWED_OTHERWISE);
        long asked = surcharge.fen();
        if (asked == 0) return;
        refuseIf(OpenCase.contested(id, office), SURCHARGE_STANDS_STILL);
        long paidBeyondFine = Math.max(0, account.kept() - account.fine());
        refuseIf(asked > account.surchargeBy(on) - paidBeyondFine, SURCHARGE_OVER_CAP);
    }

    void askCourt(AskCourt c, PenaltyOffice office) {
        file.requireExists();
        var fact =
                new CourtAsked(
                        c.penaltyCase(),
                        c.court(),
                        c.fine(),
                        c.surcharge(),
                        c.officer(),
                        c.effectiveOn());
        if (file.knows(fact, office)) return;
        var calendar = file.open(c.effectiveOn(), office);
        var unused = file.requireImposed();
        var urged = file.record().urged();
        refuseIf(urged == null || !c.effectiveOn().isAfter(urged.until()), NOT_URGED);
        requireRemediesOver(c, office);
        requireOwed(c.penaltyCase(), c.fine(), c.surcharge(), c.effectiveOn(), office);
        var period = file.clocks().find(PenaltyPeriods.COURT);
        refuseIf(
                period.filter(each -> each.state() == StatutoryPeriod.State.LAPSED).isPresent(),
                COURT_TOO_LATE);
        requireLine(c.court(), LINE);
        office.require(c.officer(), IMPOSE_PENALTIES, c.effectiveOn());
        file.requireNotAside(List.of(c.officer()));
        apply(fact);
        file.clocks().meet(PenaltyPeriods.COURT, c.effectiveOn(), c.officer(), calendar);
    }

    private void requireRemediesOver(AskCourt c, PenaltyOffice office) {
        OpenCase.requireNotStayed(c.penaltyCase(), office);
        refuseIf(OpenCase.contested(c.penaltyCase(), office), REMEDIES_OPEN);
        var unused = requireServed();
        var until = file.record().suitUntil();
        refuseIf(until != null && !c.effectiveOn().isAfter(until), REMEDIES_OPEN);
    }

    // ---- the end

    void perform(RecordPerformance c, PenaltyOffice office) {
        file.requireExists();
        var fact = new PenaltyPerformed(c.penaltyCase(), c.proof(), c.officer(), c.effectiveOn());
        if (file.knows(fact, office)) return;
        var calendar = file.open(c.effectiveOn(), office);
        var unused = file.requireImposed();
        var served = requireServed();
        requireDigest(c.proof());
        requireLine(c.officer(), LINE);
        refuseIf(file.record().account().owedOn(c.effectiveOn()) > 0, PENALTY_OUTSTANDING);
        refuseIf(c.effectiveOn().isBefore(served.effectiveOn()), NOT_SERVED);
        apply(fact);
        file.clocks().overtake(PenaltyPeriods.COURT, c.effectiveOn(), "it was performed", calendar);
    }

    void close(ClosePenaltyCase c, PenaltyOffice office) {
        file.requireExists();
        var fact =
                new PenaltyCaseClosed(c.penaltyCase(), c.reasons(), c.officer(), c.effectiveOn());
        if (file.knows(fact, office)) return;
        var calendar = file.open(c.effectiveOn(), office);
        var record = file.record();
        boolean ended =
                record.dropped()
                        || record.performed()
                        || record.courtAsked()
                        || (record.decided() != null && !record.imposed());
        refuseIf(!ended || record.anyRegistered(), CASE_NOT_ENDED);
        requireText(c.reasons(), TEXT);
        requireLine(c.officer(), LINE);
        apply(fact);
        file.clocks().overtakeAll(c.effectiveOn(), "the case is closed", calendar);
    }
}
