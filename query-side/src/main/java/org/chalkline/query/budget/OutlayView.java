package org.chalkline.query.budget;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.CommitmentReleased;
import org.chalkline.kernel.budget.BudgetEvent.FundsCommitted;
import org.chalkline.kernel.budget.BudgetEvent.PaymentMade;
import org.chalkline.kernel.budget.BudgetEvent.PaymentRefunded;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.budget.OutlayRecord.Kind;
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
                    FundsCommitted.class,
                    CommitmentReleased.class,
                    PaymentMade.class,
                    PaymentRefunded.class);

    @Override
    public String name() {
        return "outlays";
    }

    @Override
    public int version() {
        return 1;
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
            case FundsCommitted e -> committed(e, e.commitment());
            case CommitmentReleased e -> committed(e, e.commitment());
            case PaymentMade e -> paid(e, e.commitment(), e.payment());
            case PaymentRefunded e -> paid(e, e.commitment(), e.payment());
            default -> throw new IllegalArgumentException("no outlay in " + fact.getClass());
        };
    }

    private static String committed(BudgetEvent fact, CommitmentId id) {
        return fact.subject() + "/commitment:" + id;
    }

    private static String paid(
            BudgetEvent fact, @Nullable CommitmentId commitment, PaymentId payment) {
        return commitment == null
                ? fact.subject() + "/payment:" + payment
                : committed(fact, commitment);
    }

    @Override
    public List<Column<OutlayRecord>> columns() {
        return OutlayColumns.ALL;
    }

    @Override
    public @Nullable OutlayRecord evolve(@Nullable OutlayRecord before, Fact fact) {
        return switch ((BudgetEvent) fact) {
            case FundsCommitted e ->
                    new OutlayRecord(
                            e.lineId(),
                            e.commitment().value(),
                            Kind.COMMITTED,
                            e.payee(),
                            e.purpose(),
                            e.effectiveOn(),
                            e.amount().fen(),
                            0,
                            0,
                            0,
                            0);
            case CommitmentReleased e -> made(before).releasing(e.amount().fen());
            case PaymentMade e ->
                    e.commitment() == null ? direct(e) : made(before).paying(e.amount().fen());
            case PaymentRefunded e -> made(before).refunding(e.amount().fen());
            default -> throw new IllegalArgumentException("no outlay in " + fact.getClass());
        };
    }

    private static OutlayRecord direct(PaymentMade e) {
        return new OutlayRecord(
                e.lineId(),
                e.payment().value(),
                Kind.DIRECT,
                e.payee(),
                e.purpose(),
                e.effectiveOn(),
                e.amount().fen(),
                e.amount().fen(),
                0,
                0,
                1);
    }

    private static OutlayRecord made(@Nullable OutlayRecord before) {
        return Objects.requireNonNull(before, "neither committed nor paid");
    }
}
