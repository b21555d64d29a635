package org.chalkline.query.budget;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.CommitmentReleased;
import org.chalkline.kernel.budget.BudgetEvent.CommitmentsTakenOver;
import org.chalkline.kernel.budget.BudgetEvent.FundsCommitted;
import org.chalkline.kernel.budget.BudgetEvent.FundsFreed;
import org.chalkline.kernel.budget.BudgetEvent.FundsKept;
import org.chalkline.kernel.budget.BudgetEvent.PaymentMade;
import org.chalkline.kernel.budget.BudgetEvent.PaymentRefunded;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.query.budget.OutlayRecord.Kind;
import org.chalkline.query.money.Yuan;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * Folds the movements of budget lines into {@link OutlayRecord}s: a commitment, or a direct
 * payment, is an entity of its own, so a line with thousands has no long state.
 */
public final class OutlayView implements View<OutlayRecord> {
    private static final Set<Class<?>> FACTS =
            Set.of(
                    CommitmentsTakenOver.class,
                    FundsCommitted.class,
                    FundsKept.class,
                    FundsFreed.class,
                    CommitmentReleased.class,
                    PaymentMade.class,
                    PaymentRefunded.class);

    @Override
    public String name() {
        return "outlays";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<OutlayRecord> stateType() {
        return OutlayRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return FACTS.contains(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return switch ((BudgetEvent) fact) {
            case CommitmentsTakenOver e -> OutlayId.of(e.lineId(), e.commitment()).toString();
            case FundsCommitted e -> OutlayId.of(e.lineId(), e.commitment()).toString();
            case FundsKept e -> OutlayId.of(e.lineId(), e.commitment()).toString();
            case FundsFreed e -> OutlayId.of(e.lineId(), e.commitment()).toString();
            case CommitmentReleased e -> OutlayId.of(e.lineId(), e.commitment()).toString();
            case PaymentMade e -> OutlayId.of(e.lineId(), e.commitment(), e.payment()).toString();
            case PaymentRefunded e ->
                    OutlayId.of(e.lineId(), e.commitment(), e.payment()).toString();
            default -> throw new IllegalArgumentException("no outlay in " + fact.getClass());
        };
    }

    @Override
    public List<Column<OutlayRecord>> columns() {
        return OutlayTable.TABLE.columns();
    }

    @Override
    public @Nullable OutlayRecord evolve(@Nullable OutlayRecord before, Fact fact) {
        return switch ((BudgetEvent) fact) {
            // Of several payees and purposes the source tells.
            case CommitmentsTakenOver e ->
                    committed(e, e.commitment(), e.source(), e.source(), e.amount());
            case FundsCommitted e ->
                    committed(e, e.commitment(), e.payee(), e.purpose(), e.amount());
            case FundsKept e ->
                    committed(
                            e,
                            e.commitment(),
                            e.school().value(),
                            "Research project " + e.project().value(),
                            e.amount());
            case FundsFreed e -> made(before).releasing(Yuan.of(e.amount()));
            case CommitmentReleased e -> made(before).releasing(Yuan.of(e.amount()));
            case PaymentMade e ->
                    e.commitment() == null ? direct(e) : made(before).paying(Yuan.of(e.amount()));
            case PaymentRefunded e -> made(before).refunding(Yuan.of(e.amount()));
            default -> throw new IllegalArgumentException("no outlay in " + fact.getClass());
        };
    }

    private static OutlayRecord committed(
            BudgetEvent fact, CommitmentId under, String payee, String purpose, Money amount) {
        return new OutlayRecord(
                fact.lineId(),
                under.value(),
                Kind.COMMITTED,
                payee,
                purpose,
                fact.effectiveOn(),
                Yuan.of(amount),
                Yuan.ZERO,
                Yuan.ZERO,
                Yuan.ZERO,
                0);
    }

    private static OutlayRecord direct(PaymentMade e) {
        return new OutlayRecord(
                e.lineId(),
                e.payment().value(),
                Kind.DIRECT,
                e.payee(),
                e.purpose(),
                e.effectiveOn(),
                Yuan.of(e.amount()),
                Yuan.of(e.amount()),
                Yuan.ZERO,
                Yuan.ZERO,
                1);
    }

    private static OutlayRecord made(@Nullable OutlayRecord before) {
        return Objects.requireNonNull(before, "neither committed nor paid");
    }
}
