package org.chalkline.kernel.penalty;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.penalty.PenaltyEvent.FineCollected;
import org.chalkline.kernel.penalty.PenaltyEvent.FinePaid;
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
 * What is owed and paid of one fine on each day: folded from the facts of its case. All amounts are
 * in fen of yuan. The surcharge is three per cent of the fine for each day by whose end the fine is
 * not wholly paid, reckoned from the day that was told, not for days on which the penalty is
 * contested, and never more than the fine (Administrative Penalty Law, 72(1), 73). What is paid
 * counts for the fine first.
 *
 * @param fine in fen; 0 where no fine stands
 * @param payments in their order of days
 * @param instalments empty where none were allowed
 * @param deferredUntil absent where it wasn't
 * @param surchargeFrom the first day for which a surcharge is reckoned; absent where none is
 * @param halts the stretches for which none is
 */
public record FineAccount(
        long fine,
        List<Payment> payments,
        List<Instalment> instalments,
        @Nullable LocalDate deferredUntil,
        @Nullable LocalDate surchargeFrom,
        List<Halt> halts) {
    private static final long PER_CENT_A_DAY = 3;
    private static final long HUNDRED = 100;

    /** No fine. */
    public static final FineAccount NONE =
            new FineAccount(0, List.of(), List.of(), null, null, List.of());

    public FineAccount {
        payments = List.copyOf(payments);
        instalments = List.copyOf(instalments);
        halts = List.copyOf(halts);
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
            case InstalmentsAllowed e ->
                    new FineAccount(fine, payments, e.instalments(), null, surchargeFrom, halts);
            case PaymentDeferred e ->
                    new FineAccount(fine, payments, List.of(), e.until(), surchargeFrom, halts);
            case SurchargeAdded e ->
                    new FineAccount(
                            fine, payments, instalments, deferredUntil, e.effectiveOn(), halts);
            case SurchargeHalted e -> halted(e.effectiveOn());
            case SurchargeResumed e -> resumed(e.effectiveOn());
            default -> this;
        };
    }

    private FineAccount ofFine(@Nullable Money amount) {
        long fen = amount == null ? 0 : amount.fen();
        return new FineAccount(fen, payments, List.of(), null, null, List.of());
    }

    private FineAccount paid(Payment payment) {
        var all = new ArrayList<>(payments);
        all.add(payment);
        all.sort(Comparator.comparing(Payment::on));
        return new FineAccount(fine, all, instalments, deferredUntil, surchargeFrom, halts);
    }

    private FineAccount halted(LocalDate from) {
        var all = new ArrayList<>(halts);
        all.add(new Halt(from, null));
        return new FineAccount(fine, payments, instalments, deferredUntil, surchargeFrom, all);
    }

    private FineAccount resumed(LocalDate on) {
        var all = new ArrayList<>(halts);
        all.replaceAll(halt -> halt.until() == null ? new Halt(halt.from(), on) : halt);
        return new FineAccount(fine, payments, instalments, deferredUntil, surchargeFrom, all);
    }

    /** What had been paid by the end of that day, in fen. */
    public long paidBy(LocalDate day) {
        return payments.stream()
                .filter(payment -> !payment.on().isAfter(day))
                .mapToLong(Payment::fen)
                .sum();
    }

    /** All that was paid, in fen. */
    public long paid() {
        return payments.stream().mapToLong(Payment::fen).sum();
    }

    /** The day by whose end the fine was wholly paid; absent while it isn't. */
    public @Nullable LocalDate finePaidOn() {
        long sum = 0;
        for (var payment : payments) {
            sum += payment.fen();
            if (sum >= fine) return payment.on();
        }
        return null;
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

    /** What is left to be paid on that day, surcharge included, in fen. */
    public long owedOn(LocalDate day) {
        return fine + surchargeBy(day) - paidBy(day);
    }

    /** What is left of the fine alone, in fen. */
    public long fineLeft() {
        return Math.max(0, fine - paid());
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

    /** The payment under this receipt; absent where there is none. */
    public @Nullable Payment find(String receipt) {
        return payments.stream()
                .filter(payment -> payment.receipt().equals(receipt))
                .findFirst()
                .orElse(null);
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
