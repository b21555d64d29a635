package org.chalkline.query.budget;

import java.time.LocalDate;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.query.budget.BudgetLineRecord.Status;
import org.chalkline.query.money.Yuan;
import org.jspecify.annotations.Nullable;

/** A {@link BudgetLineRecord} that a fact is about to change. Lives for one fact. */
final class LineDraft {
    private final BudgetLineId id;
    private final LineHeading heading;
    private final boolean keySpending;
    Status status;
    String purpose;
    Yuan asked;
    private long early;
    private long approved;
    private long available;
    private long committed;
    private long paid;
    private long refunded;
    private long carriedIn;
    long carriedOver;
    long surplus;
    private long refundedLater;
    private Months months;
    private int commitments;
    private int payments;
    private int changes;
    private final @Nullable String source;
    final LineDatesBuilder dates;

    LineDraft(BudgetLineRecord of) {
        id = of.id();
        heading = of.heading();
        keySpending = of.keySpending();
        status = of.status();
        purpose = of.purpose();
        asked = of.asked();
        early = of.early().fen();
        months = of.months();
        commitments = of.commitments();
        payments = of.payments();
        changes = of.changes();
        var figures = of.figures();
        approved = figures.approved().fen();
        available = figures.available().fen();
        committed = figures.committed().fen();
        paid = figures.paid().fen();
        refunded = figures.refunded().fen();
        carriedOver = figures.carriedOver().fen();
        surplus = figures.surplus().fen();
        carriedIn = of.carriedIn().fen();
        refundedLater = of.refundedLater().fen();
        source = of.source();
        dates = LineDatesBuilder.builder(of.dates());
    }

    private void flow(Flow flow, LocalDate on, long fen) {
        months = months.with(flow, on, heading.year(), fen);
    }

    /** More, or less, may be spent from that day on. */
    private void raise(long fen, LocalDate on) {
        available += fen;
        flow(Flow.AVAILABLE, on, fen);
    }

    /** Raised, or lowered, by an act about the budget itself. */
    void change(long fen, LocalDate on) {
        changes++;
        raise(fen, on);
    }

    /** What was carried over from the year before. */
    void carryIn(long fen, LocalDate on) {
        carriedIn += fen;
        change(fen, on);
    }

    /** Up to so much may be spent early, but never more than was approved meanwhile. */
    void arrange(long ceiling, LocalDate on) {
        if (dates.repliedOn() != null) return;
        long most = dates.approvedOn() == null ? ceiling : Math.min(ceiling, approved);
        raise(most - early, on);
        early = most;
    }

    void approve(long fen, LocalDate on) {
        status = Status.APPROVED;
        dates.approvedOn(on);
        approved = fen;
        flow(Flow.APPROVED, on, fen);
        if (early > fen) arrange(fen, on);
    }

    /** From now on the unit spends by its approved budget. */
    void execute(LocalDate on) {
        status = Status.EXECUTING;
        raise(approved - early, on);
        early = 0;
        dates.repliedOn(on);
    }

    /** From now on the unit spends what was left of it then. */
    void takeOver(long first, long inAll, long spent, LocalDate on) {
        status = Status.EXECUTING;
        approved = first;
        flow(Flow.APPROVED, on, first);
        raise(inAll, on);
        paid = spent;
        flow(Flow.PAID, on, spent);
    }

    void commit(long fen, LocalDate on) {
        commitments++;
        bind(fen, on);
    }

    /** More, or less, is bound. */
    void bind(long fen, LocalDate on) {
        committed += fen;
        flow(Flow.COMMITTED, on, fen);
    }

    void pay(long fen, LocalDate on) {
        payments++;
        paid += fen;
        flow(Flow.PAID, on, fen);
    }

    void refund(long fen, LocalDate on) {
        refunded += fen;
        flow(Flow.REFUNDED, on, fen);
    }

    /** The year's figures stand. */
    void refundLater(long fen) {
        refundedLater += fen;
    }

    BudgetLineRecord done() {
        return new BudgetLineRecord(
                id,
                heading,
                status,
                purpose,
                keySpending,
                asked,
                new Yuan(early),
                new Yuan(carriedIn),
                ExecutionFigures.ofFen(
                        approved, available, committed, paid, refunded, carriedOver, surplus),
                new Yuan(refundedLater),
                months,
                dates.build(),
                commitments,
                payments,
                changes,
                source);
    }
}
