package org.chalkline.query.budget;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.budget.BudgetLineRecord.Status;
import org.chalkline.query.money.Yuan;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one budget line into its {@link BudgetLineRecord}.
 *
 * <p>Facts come in the order of the days on which they take effect, not of their recording:
 * vouchers are recorded late. Sums don't mind, and what a line may have spent on a day was measured
 * against every later day before it was recorded.
 */
public final class BudgetLineView implements AggregateView<BudgetLineRecord> {

    @Override
    public String name() {
        return "budgets";
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public Class<BudgetLineRecord> stateType() {
        return BudgetLineRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return BudgetEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<BudgetLineRecord>> columns() {
        return BudgetLineTable.TABLE.columns();
    }

    @Override
    public @Nullable BudgetLineRecord evolve(@Nullable BudgetLineRecord before, Fact fact) {
        if (fact instanceof LineDrafted e) {
            if (before != null) throw new IllegalStateException("drafted twice");
            return founded(e, null);
        }
        if (fact instanceof LineTakenOver e) {
            if (before != null) throw new IllegalStateException("drafted twice");
            var taken = new LineDraft(founded(e, e.source()));
            taken.takeOver(e.amount().fen(), e.available().fen(), e.spent().fen(), e.effectiveOn());
            return taken.done();
        }
        var draft = new LineDraft(Objects.requireNonNull(before, "not drafted"));
        apply(draft, (BudgetEvent) fact);
        return draft.done();
    }

    private static BudgetLineRecord founded(LineFounded e, @Nullable String source) {
        return new BudgetLineRecord(
                e.lineId(),
                e.heading(),
                Status.DRAFT,
                e.purpose(),
                e.keySpending(),
                Yuan.of(e.amount()),
                Yuan.ZERO,
                Yuan.ZERO,
                ExecutionFigures.NONE,
                Yuan.ZERO,
                Months.NONE,
                LineDatesBuilder.builder().draftedOn(e.effectiveOn()).build(),
                0,
                0,
                0,
                source);
    }

    private static void apply(LineDraft draft, BudgetEvent event) {
        switch (event) {
            case LineFounded e -> throw new IllegalStateException("drafted twice");
            case DraftRevised e -> {
                draft.asked = Yuan.of(e.amount());
                draft.purpose = e.purpose();
            }
            case LineSubmitted e -> {
                draft.status = Status.SUBMITTED;
                draft.dates.submittedOn(e.effectiveOn());
            }
            case LineReturned e -> draft.status = Status.DRAFT;
            case LineDropped e -> draft.status = Status.DROPPED;
            case EarlySpendingArranged e -> draft.arrange(e.ceiling().fen(), e.effectiveOn());
            case LineApproved e -> draft.approve(e.amount().fen(), e.effectiveOn());
            case DepartmentReplied e -> {
                draft.status = Status.DEPARTMENT_REPLIED;
                draft.dates.departmentRepliedOn(e.effectiveOn());
            }
            case UnitReplied e -> draft.execute(e.effectiveOn());
            case BudgetDisclosed e -> {
                if (e.discloser() == Discloser.UNIT) draft.dates.disclosedOn(e.effectiveOn());
                else draft.dates.departmentDisclosedOn(e.effectiveOn());
            }
            case FundsDeclined e -> {} // nothing changed
            case ProjectFundsSpent e -> {} // the payment beside it counts
            case ProjectFundsRefunded e -> {} // the refund beside it counts
            case Movement e -> move(draft, e);
            case EarlierYearRefunded e -> draft.refundLater(e.amount().fen());
            case AdjustmentProposed e -> {} // nothing changes before it is approved
            case AdjustmentRejected e -> {} // nothing changed
            case YearClosed e -> {
                draft.status = Status.CLOSED;
                draft.dates.closedOn(e.effectiveOn());
                draft.carriedOver = e.carriedOver().fen();
                draft.surplus = e.surplus().fen();
            }
            case AccountsDrafted e -> {
                draft.status = Status.ACCOUNTS_DRAFTED;
                draft.dates.accountsDraftedOn(e.effectiveOn());
            }
            case AccountsAudited e -> {
                boolean confirmed = e.outcome() == AuditOutcome.CONFIRMED;
                draft.status = confirmed ? Status.ACCOUNTS_AUDITED : Status.CLOSED;
                draft.dates.accountsAuditedOn(e.effectiveOn());
            }
            case AccountsApproved e -> {
                draft.status = Status.ACCOUNTS_APPROVED;
                draft.dates.accountsApprovedOn(e.effectiveOn());
            }
            case AccountsDepartmentReplied e -> {
                draft.status = Status.ACCOUNTS_DEPARTMENT_REPLIED;
                draft.dates.accountsDepartmentRepliedOn(e.effectiveOn());
            }
            case AccountsUnitReplied e -> {
                draft.status = Status.ACCOUNTS_REPLIED;
                draft.dates.accountsRepliedOn(e.effectiveOn());
            }
            case AccountsDisclosed e -> {
                if (e.discloser() == Discloser.UNIT)
                    draft.dates.accountsDisclosedOn(e.effectiveOn());
                else draft.dates.accountsDepartmentDisclosedOn(e.effectiveOn());
            }
        }
    }

    private static void move(LineDraft draft, Movement movement) {
        long fen = movement.amount().fen();
        var on = movement.effectiveOn();
        switch (movement) {
            case CommitmentsTakenOver e -> draft.commit(fen, on);
            case FundsCommitted e -> draft.commit(fen, on);
            case FundsKept e -> draft.commit(fen, on);
            case FundsFreed e -> draft.bind(-fen, on);
            case CommitmentReleased e -> draft.bind(-fen, on);
            case PaymentMade e -> {
                draft.pay(fen, on);
                if (e.commitment() != null) draft.bind(-fen, on);
            }
            case PaymentRefunded e -> draft.refund(fen, on);
            case FundsReallocatedAway e -> draft.change(-fen, on);
            case FundsReallocatedHere e -> draft.change(fen, on);
            case BudgetAdjusted e ->
                    draft.change(e.direction() == Direction.INCREASE ? fen : -fen, on);
            case SpecialTransferAdded e -> draft.change(fen, on);
            case CarryOverReceived e -> draft.carryIn(fen, on);
        }
    }
}
