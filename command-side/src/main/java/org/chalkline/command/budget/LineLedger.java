package org.chalkline.command.budget;

import static java.util.Objects.requireNonNull;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chalkline.command.money.Headroom;
import org.chalkline.kernel.budget.AdjustmentId;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.ReallocationId;
import org.chalkline.kernel.budget.RefundId;
import org.jspecify.annotations.Nullable;

/**
 * The money of one line, in fen: sums, and of each commitment and payment no more than must be
 * known when it is spoken of again. Folded from the line's facts alone.
 */
final class LineLedger {

    /**
     * What tells a movement on record from another one under the same id. Amount and day are
     * compared as they are, the words by their hash.
     */
    private record Print(long fen, LocalDate day, int words) {
        static Print of(Movement fact, @Nullable Object... words) {
            return new Print(fact.amount().fen(), fact.effectiveOn(), Objects.hash(words));
        }
    }

    /** A movement on record, and how much of it can still be paid, or can still come back. */
    private static final class Kept {
        private final Print print;
        private final @Nullable CommitmentId paidFrom;
        private long left;

        Kept(Print print, @Nullable CommitmentId paidFrom) {
            this.print = print;
            this.paidFrom = paidFrom;
            this.left = print.fen();
        }
    }

    private final Headroom headroom = new Headroom();
    private final Map<CommitmentId, Kept> commitments = new HashMap<>();
    private final Map<PaymentId, Kept> payments = new HashMap<>();
    private final Map<RefundId, Print> refunds = new HashMap<>();
    private final Set<CommitmentReleased> releases = new HashSet<>();
    private final Map<ReallocationId, Movement> reallocations = new HashMap<>();
    private final Map<AdjustmentId, BudgetAdjusted> adjustments = new HashMap<>();
    private final Map<String, SpecialTransferAdded> transfers = new HashMap<>();
    private final Map<BudgetLineId, CarryOverReceived> carried = new HashMap<>();

    private final KeptForProjects projects = new KeptForProjects();

    private @Nullable CommitmentsTakenOver takenOver;
    private long early;
    private long approved;
    private long available;
    private long committed;
    private long paid;
    private long carriedIn;

    /** What is arranged to be spent before the budget is executed, in fen. */
    long early() {
        return early;
    }

    /** As approved at first, in fen. */
    long approved() {
        return approved;
    }

    /** What may be spent in all, in fen: after every change. */
    long available() {
        return available;
    }

    /** What is committed and neither paid nor released, in fen. */
    long committed() {
        return committed;
    }

    /** What was paid and has not come back, in fen. */
    long paid() {
        return paid;
    }

    /** What is committed or paid, in fen. */
    long used() {
        return committed + paid;
    }

    /** What was neither committed nor paid, in fen, when all is told. */
    long left() {
        return available - used();
    }

    /**
     * What is left of the money that had been carried over from the year before, in fen. It is
     * spent first, so that it is not left over once more.
     */
    long carriedInLeft() {
        return Math.max(0, carriedIn - used());
    }

    /** The least that is left from that day on, in fen. */
    long leastFrom(LocalDate day) {
        return headroom.leastFrom(day);
    }

    // What is on record.

    /**
     * Whether the movement is on record, word for word.
     *
     * @throws org.chalkline.command.RefusedException if another stands under its id
     */
    boolean knows(Movement fact) {
        return switch (fact) {
            case CommitmentsTakenOver e ->
                    same(print(commitments.get(e.commitment())), print(e), COMMITMENT_ID_IN_USE);
            case FundsCommitted e ->
                    same(print(commitments.get(e.commitment())), print(e), COMMITMENT_ID_IN_USE);
            case FundsKept e -> projects.knows(e);
            case FundsFreed e -> projects.knows(e);
            case PaymentMade e ->
                    same(print(payments.get(e.payment())), print(e), PAYMENT_ID_IN_USE);
            case PaymentRefunded e -> same(refunds.get(e.refund()), print(e), REFUND_ID_IN_USE);
            case CommitmentReleased e -> releases.contains(e);
            case FundsReallocatedAway e ->
                    same(reallocations.get(e.reallocation()), e, REALLOCATION_ID_IN_USE);
            case FundsReallocatedHere e ->
                    same(reallocations.get(e.reallocation()), e, REALLOCATION_ID_IN_USE);
            case BudgetAdjusted e -> same(adjustments.get(e.adjustment()), e, ADJUSTMENT_ID_IN_USE);
            case SpecialTransferAdded e ->
                    same(transfers.get(e.document()), e, TRANSFER_KNOWN_ALREADY);
            case CarryOverReceived e -> e.equals(carried.get(e.from()));
        };
    }

    private static @Nullable Print print(@Nullable Kept kept) {
        return kept == null ? null : kept.print;
    }

    private static boolean same(@Nullable Object onRecord, Object asked, BudgetRefusal otherwise) {
        if (onRecord == null) return false;
        refuseIf(!onRecord.equals(asked), otherwise);
        return true;
    }

    private static Print print(CommitmentsTakenOver e) {
        return Print.of(e, e.source());
    }

    private static Print print(FundsCommitted e) {
        return Print.of(e, e.payee(), e.purpose(), e.officer());
    }

    private static Print print(FundsKept e) {
        return Print.of(e, e.project(), e.request(), e.school());
    }

    private static Print print(PaymentMade e) {
        return Print.of(e, e.commitment(), e.payee(), e.purpose(), e.officer());
    }

    private static Print print(PaymentRefunded e) {
        return Print.of(e, e.payment(), e.reasons(), e.officer());
    }

    /** Whether this, and nothing else, was taken over as bound. */
    boolean boundAtTakeOver(@Nullable CommitmentsTakenOver bound) {
        return Objects.equals(takenOver, bound);
    }

    /** Refuses a number under which another refund is on record. */
    void requireNewRefund(RefundId id) {
        refuseIf(refunds.containsKey(id), REFUND_ID_IN_USE);
    }

    /** The commitment that a payment was made from; absent for a direct or unknown payment. */
    @Nullable CommitmentId paidFrom(PaymentId id) {
        var payment = payments.get(id);
        return payment == null ? null : payment.paidFrom;
    }

    // The rules of the numbers.

    /** Refuses to release or pay more than is left of a commitment, or before it was made. */
    void requireCommitted(CommitmentId id, long fen, LocalDate on) {
        require(commitments.get(id), fen, on, UNKNOWN_COMMITMENT, BEYOND_COMMITMENT);
    }

    /** Refuses to take back more than was paid, or before it was paid. */
    void requirePaid(PaymentId id, long fen, LocalDate on) {
        require(payments.get(id), fen, on, UNKNOWN_PAYMENT, BEYOND_PAYMENT);
    }

    /** The money that is kept for research projects, and was. */
    KeptForProjects projects() {
        return projects;
    }

    /** The rest of a commitment, in fen; nothing where there is none. */
    long leftOf(CommitmentId id) {
        var kept = commitments.get(id);
        return kept == null ? 0 : kept.left;
    }

    /** Whether more was paid or released of a commitment than it comes to. */
    boolean isPaidBeyondCommitments() {
        return commitments.values().stream().anyMatch(each -> each.left < 0);
    }

    /** Whether more of a payment came back than was paid. */
    boolean isRefundedBeyondPayments() {
        return payments.values().stream().anyMatch(each -> each.left < 0);
    }

    private static void require(
            @Nullable Kept kept,
            long fen,
            LocalDate on,
            BudgetRefusal unknown,
            BudgetRefusal beyond) {
        refuseIf(kept == null, unknown);
        requireNonNull(kept);
        refuseIf(on.isBefore(kept.print.day()), ACT_OUT_OF_ORDER);
        refuseIf(fen > kept.left, beyond);
    }

    // The fold.

    /** Takes in a fact of the line; those that move no money change nothing. */
    void evolve(BudgetEvent fact) {
        switch (fact) {
            case EarlySpendingArranged e -> arrange(e.ceiling().fen(), e.effectiveOn());
            case LineApproved e -> approve(e);
            case UnitReplied e -> execute(e.effectiveOn());
            case LineTakenOver e -> takeOver(e);
            case EarlierYearRefunded e -> backLater(e);
            case FundsDeclined e -> projects.take(e);
            case Movement e -> move(e);
            default -> {} // a step in the procedure
        }
    }

    private void arrange(long ceiling, LocalDate from) {
        raise(ceiling - early, from);
        early = ceiling;
    }

    /** From its approval on, no more can be spent early than was approved (Budget Law, 54). */
    private void approve(LineApproved e) {
        approved = e.amount().fen();
        if (early > approved) arrange(approved, e.effectiveOn());
    }

    private void execute(LocalDate from) {
        raise(approved - early, from);
        early = 0;
    }

    private void takeOver(LineTakenOver e) {
        approved = e.amount().fen();
        raise(e.available().fen(), e.effectiveOn());
        paid += e.spent().fen();
        headroom.change(e.effectiveOn(), -e.spent().fen());
    }

    /** It can come back once only; what was spent in the year is what it was. */
    private void backLater(EarlierYearRefunded e) {
        refunds.put(
                e.refund(),
                new Print(
                        e.amount().fen(),
                        e.effectiveOn(),
                        Objects.hash(e.payment(), e.voucher(), e.reasons(), e.officer())));
        requireNonNull(payments.get(e.payment())).left -= e.amount().fen();
    }

    private void raise(long fen, LocalDate from) {
        available += fen;
        headroom.change(from, fen);
    }

    private void move(Movement fact) {
        long fen = fact.amount().fen();
        var on = fact.effectiveOn();
        switch (fact) {
            case CommitmentsTakenOver e -> {
                takenOver = e;
                commitments.put(e.commitment(), new Kept(print(e), null));
                commit(fen, on);
            }
            case FundsCommitted e -> {
                commitments.put(e.commitment(), new Kept(print(e), null));
                commit(fen, on);
            }
            case FundsKept e -> {
                projects.take(e);
                commitments.put(e.commitment(), new Kept(print(e), null));
                commit(fen, on);
            }
            case FundsFreed e -> {
                projects.take(e);
                requireNonNull(commitments.get(e.commitment())).left -= fen;
                commit(-fen, on);
            }
            case CommitmentReleased e -> {
                releases.add(e);
                requireNonNull(commitments.get(e.commitment())).left -= fen;
                commit(-fen, on);
            }
            case PaymentMade e -> {
                payments.put(e.payment(), new Kept(print(e), e.commitment()));
                paid += fen;
                if (e.commitment() == null) {
                    headroom.change(on, -fen);
                } else {
                    requireNonNull(commitments.get(e.commitment())).left -= fen;
                    committed -= fen;
                }
            }
            case PaymentRefunded e -> {
                refunds.put(e.refund(), print(e));
                requireNonNull(payments.get(e.payment())).left -= fen;
                paid -= fen;
                headroom.change(on, fen);
            }
            case FundsReallocatedAway e -> {
                reallocations.put(e.reallocation(), e);
                raise(-fen, on);
            }
            case FundsReallocatedHere e -> {
                reallocations.put(e.reallocation(), e);
                raise(fen, on);
            }
            case BudgetAdjusted e -> {
                adjustments.put(e.adjustment(), e);
                raise(e.direction() == Direction.INCREASE ? fen : -fen, on);
            }
            case SpecialTransferAdded e -> {
                transfers.put(e.document(), e);
                raise(fen, on);
            }
            case CarryOverReceived e -> {
                carried.put(e.from(), e);
                carriedIn += fen;
                raise(fen, on);
            }
        }
    }

    private void commit(long fen, LocalDate on) {
        committed += fen;
        headroom.change(on, -fen);
    }
}
