package org.chalkline.kernel.penalty;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.penalty.PenaltyEvent.FineCollected;
import org.chalkline.kernel.penalty.PenaltyEvent.FineOwedBack;
import org.chalkline.kernel.penalty.PenaltyEvent.FinePaid;
import org.chalkline.kernel.penalty.PenaltyEvent.FineRefunded;
import org.chalkline.kernel.penalty.PenaltyEvent.ImposedOnTheSpot;
import org.chalkline.kernel.penalty.PenaltyEvent.Instalment;
import org.chalkline.kernel.penalty.PenaltyEvent.InstalmentsAllowed;
import org.chalkline.kernel.penalty.PenaltyEvent.PaymentDeferred;
import org.chalkline.kernel.penalty.PenaltyEvent.PenaltyImposed;
import org.chalkline.kernel.penalty.PenaltyEvent.SurchargeAdded;
import org.chalkline.kernel.penalty.PenaltyEvent.SurchargeHalted;
import org.chalkline.kernel.penalty.PenaltyEvent.SurchargeResumed;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is owed and paid of one fine on each day: folded from the facts of its case. All
 * amounts are in fen of yuan. The surcharge is three per cent of the fine for each day by whose end
 * the fine is not wholly paid, reckoned from the day that was told, not for days on which the
 * penalty is contested, and never more than the fine (Administrative Penalty Law, 72(1), 73). What
 * is paid counts for the fine first. What was paid for a penalty that fell is owed back, as far as
 * no other fine of the case takes it up.
 *
 * @param fine in fen; 0 where no fine stands
 * @param payments in their order of days
 * @param instalments empty where none were allowed
 * @param deferredUntil absent where it wasn't
 * @param surchargeFrom the first day for which a surcharge is reckoned; absent where none is
 * @param halts the stretches for which none is
 * @param refunds what was paid back, in its order of days
 * @param owedBackFrom the day from which what is paid beyond the fine is owed back; absent while no
 *     penalty of the case has fallen after it was paid for
 */
public record FineAccount(
        long fine,
        List<Payment> payments,
        List<Instalment> instalments,
        @Nullable LocalDate deferredUntil,
        @Nullable LocalDate surchargeFrom,
        List<Halt> halts,
        List<Payment> refunds,
        @Nullable LocalDate owedBackFrom) {
    private static final long PER_CENT_A_DAY = 3;
    private static final long HUNDRED = 100;
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** No fine. */
    public static final FineAccount NONE =
            new FineAccount(0, List.of(), List.of(), null, null, List.of(), List.of(), null);

    public FineAccount {
        payments = List.copyOf(payments);
        instalments = List.copyOf(instalments);
        halts = List.copyOf(halts);
        refunds = List.copyOf(refunds);
    }

    /**
     * Something that was paid.
     *
     * @param fen how much
     * @param instalment which instalment it pays; absent where none were allowed
     */
    public record Payment(LocalDate on, long fen, String receipt, @Nullable Integer instalment) {}

    /**
     * Days on which the penalty is contested.
     *
     * @param until the first day on which it is no more; absent while it is
     */
    public record Halt(LocalDate from, @Nullable LocalDate until) {}

    /** By the facts of its case that stand. */
    public static FineAccount of(List<? extends Fact> facts) {
        var account = NONE;
        for (var fact : facts) if (fact instanceof PenaltyEvent e) account = account.after(e);
        return account;
    }

    /** After one more fact of its case; most change nothing. */
    public FineAccount after(PenaltyEvent fact) {
        return switch (fact) {
            case PenaltyImposed e -> ofFine(e.amount());
            case ImposedOnTheSpot e -> ofFine(e.amount());
            case FinePaid e ->
                    paid(
                            new Payment(
                                    e.effectiveOn(),
                                    e.amount().fen(),
                                    e.receipt(),
                                    e.instalment()));
            case FineCollected e ->
                    paid(new Payment(e.effectiveOn(), e.amount().fen(), e.receipt(), null));
            case InstalmentsAllowed e -> allowed(e.instalments(), null);
            case PaymentDeferred e -> allowed(List.of(), e.until());
            case SurchargeAdded e ->
                    new FineAccount(
                            fine,
                            payments,
                            instalments,
                            deferredUntil,
                            e.effectiveOn(),
                            halts,
                            refunds,
                            owedBackFrom);
            case SurchargeHalted e -> halted(e.effectiveOn());
            case SurchargeResumed e -> resumed(e.effectiveOn());
            case FineOwedBack e -> owing(refunds, e.effectiveOn());
            case FineRefunded e -> {
                var all = new ArrayList<>(refunds);
                all.add(new Payment(e.effectiveOn(), e.amount().fen(), e.receipt(), null));
                all.sort(Comparator.comparing(Payment::on));
                yield owing(all, owedBackFrom);
            }
            default -> this;
        };
    }

    private FineAccount ofFine(@Nullable Money amount) {
        long fen = amount == null ? 0 : amount.fen();
        return new FineAccount(
                fen, payments, List.of(), null, null, List.of(), refunds, owedBackFrom);
    }

    private FineAccount allowed(List<Instalment> parts, @Nullable LocalDate until) {
        return new FineAccount(
                fine, payments, parts, until, surchargeFrom, halts, refunds, owedBackFrom);
    }

    private FineAccount owing(List<Payment> paidBack, @Nullable LocalDate from) {
        return new FineAccount(
                fine, payments, instalments, deferredUntil, surchargeFrom, halts, paidBack, from);
    }

    private FineAccount contested(List<Halt> all) {
        return new FineAccount(
                fine,
                payments,
                instalments,
                deferredUntil,
                surchargeFrom,
                all,
                refunds,
                owedBackFrom);
    }

    private FineAccount paid(Payment payment) {
        var all = new ArrayList<>(payments);
        all.add(payment);
        all.sort(Comparator.comparing(Payment::on));
        return new FineAccount(
                fine, all, instalments, deferredUntil, surchargeFrom, halts, refunds, owedBackFrom);
    }

    private FineAccount halted(LocalDate from) {
        var all = new ArrayList<>(halts);
        all.add(new Halt(from, null));
        return contested(all);
    }

    private FineAccount resumed(LocalDate on) {
        var all = new ArrayList<>(halts);
        all.replaceAll(halt -> halt.until() == null ? new Halt(halt.from(), on) : halt);
        return contested(all);
    }

    /** Returns what had been paid by the end of that day, in fen. */
    public long paidBy(LocalDate day) {
        return sumBy(payments, day);
    }

    /** All that was paid, in fen. */
    public long paid() {
        return sumBy(payments, LocalDate.MAX);
    }

    private static long sumBy(List<Payment> all, LocalDate day) {
        return all.stream().filter(each -> !each.on().isAfter(day)).mapToLong(Payment::fen).sum();
    }

    /** Returns what of that had not been paid back by the end of that day, in fen. */
    public long keptBy(LocalDate day) {
        return sumBy(payments, day) - sumBy(refunds, day);
    }

    /** Returns what of all that was paid was not paid back, in fen. */
    public long kept() {
        return keptBy(LocalDate.MAX);
    }

    /** Returns what is owed back on that day, in fen: nothing while no penalty has fallen. */
    public long owedBackOn(LocalDate day) {
        if (owedBackFrom == null || day.isBefore(owedBackFrom)) return 0;
        return Math.max(0, keptBy(day) - fine - surchargeBy(day));
    }

    /** Returns what is owed back in the end, in fen. */
    public long owedBack() {
        return owedBackOn(LAST);
    }

    /** The day by whose end the fine was wholly paid and stayed so; absent while it isn't. */
    public @Nullable LocalDate finePaidOn() {
        LocalDate since = null;
        for (var payment : payments) {
            boolean whole = keptBy(payment.on()) >= fine;
            if (!whole) since = null;
            else if (since == null) since = payment.on();
        }
        return kept() >= fine ? since : null;
    }

    /** The surcharge that had been reckoned by the end of that day, in fen, 0 to the fine. */
    public long surchargeBy(LocalDate day) {
        if (surchargeFrom == null) return 0;
        var end = day.plusDays(1);
        var paidOn = finePaidOn();
        if (paidOn != null && paidOn.isBefore(end)) end = paidOn;
        if (!surchargeFrom.isBefore(end)) return 0;
        long days = 0;
        var contested = merged();
        var from = surchargeFrom;
        for (var halt : contested) {
            if (!halt.from().isBefore(end)) break;
            if (halt.from().isAfter(from)) days += ChronoUnit.DAYS.between(from, halt.from());
            var until = halt.until();
            if (until == null || !until.isBefore(end)) {
                from = end;
                break;
            }
            if (until.isAfter(from)) from = until;
        }
        if (from.isBefore(end)) days += ChronoUnit.DAYS.between(from, end);
        var reckoned =
                BigInteger.valueOf(fine)
                        .multiply(BigInteger.valueOf(PER_CENT_A_DAY * days))
                        .divide(BigInteger.valueOf(HUNDRED));
        return reckoned.min(BigInteger.valueOf(fine)).longValueExact();
    }

    private List<Halt> merged() {
        return halts.stream().sorted(Comparator.comparing(Halt::from)).toList();
    }

    /** Returns what is left to be paid on that day, surcharge included, in fen. */
    public long owedOn(LocalDate day) {
        return fine + surchargeBy(day) - keptBy(day);
    }

    /** Returns what is left of the fine alone, in fen. */
    public long fineLeft() {
        return Math.max(0, fine - kept());
    }

    /** Whether no surcharge is reckoned for that day because the penalty is contested. */
    public boolean standsStillOn(LocalDate day) {
        return halts.stream()
                .anyMatch(
                        halt ->
                                !halt.from().isAfter(day)
                                        && (halt.until() == null || day.isBefore(halt.until())));
    }

    /** Whether on some day more has been paid than fine and surcharge are. */
    public boolean overpays() {
        return payments.stream().anyMatch(payment -> owedOn(payment.on()) < 0);
    }

    /** Whether this instalment was paid. */
    public boolean isPaid(int instalment) {
        return payments.stream()
                .anyMatch(
                        payment ->
                                payment.instalment() != null && payment.instalment() == instalment);
    }

    /** The payment, or the refund, under this receipt; absent where there is none. */
    public @Nullable Payment find(String receipt) {
        return Stream.concat(payments.stream(), refunds.stream())
                .filter(payment -> payment.receipt().equals(receipt))
                .findFirst()
                .orElse(null);
    }

    /** Whether payment was deferred, or allowed in instalments. */
    public boolean eased() {
        return !instalments.isEmpty() || deferredUntil != null;
    }

    /**
     * The last day to pay what is next: of the first instalment that isn't paid, or to which it was
     * deferred; absent where neither was allowed.
     */
    public @Nullable LocalDate allowedUntil() {
        for (int i = 0; i < instalments.size(); i++) {
            if (!isPaid(i + 1)) return instalments.get(i).until();
        }
        return deferredUntil;
    }
}
