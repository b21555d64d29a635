package org.chalkline.query.research;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.FundsFreed;
import org.chalkline.kernel.budget.BudgetEvent.FundsKept;
import org.chalkline.kernel.budget.BudgetEvent.ProjectFundsRefunded;
import org.chalkline.kernel.budget.BudgetEvent.ProjectFundsSpent;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.chalkline.query.research.ProjectFundRecord.ProjectPayment;
import org.jspecify.annotations.Nullable;

/** Shows what one line of the budget keeps for one research project, and what was spent of it. */
public final class ProjectFundView implements View<ProjectFundRecord> {
    /** The facts by which lines of the budget keep, pay and free. */
    static final Set<Class<?>> FACTS =
            Set.of(
                    FundsKept.class,
                    ProjectFundsSpent.class,
                    ProjectFundsRefunded.class,
                    FundsFreed.class);

    @Override
    public String name() {
        return "projectfunds";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ProjectFundRecord> stateType() {
        return ProjectFundRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return FACTS.contains(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return switch ((BudgetEvent) fact) {
            case FundsKept e -> code(e.lineId(), e.commitment());
            case ProjectFundsSpent e -> code(e.lineId(), e.commitment());
            case ProjectFundsRefunded e -> code(e.lineId(), e.commitment());
            case FundsFreed e -> code(e.lineId(), e.commitment());
            default -> throw new IllegalArgumentException("no project in " + fact.getClass());
        };
    }

    private static String code(BudgetLineId line, CommitmentId commitment) {
        return line.value() + "/" + commitment.value();
    }

    @Override
    public List<Column<ProjectFundRecord>> columns() {
        return ProjectFundTable.TABLE.columns();
    }

    @Override
    public @Nullable ProjectFundRecord evolve(@Nullable ProjectFundRecord before, Fact fact) {
        if (fact instanceof FundsKept e) return kept(e);
        var now = Objects.requireNonNull(before, "not kept");
        return switch ((BudgetEvent) fact) {
            case ProjectFundsSpent e ->
                    now.with(
                            b ->
                                    b.spent(now.spent().plus(e.amount()))
                                            .payments(
                                                    Copies.plus(
                                                            now.payments(),
                                                            new ProjectPayment(
                                                                    e.payment().value(),
                                                                    e.use(),
                                                                    e.amount(),
                                                                    e.effectiveOn()))));
            case ProjectFundsRefunded e -> now.withSpent(now.spent().minus(e.amount()));
            case FundsFreed e -> now.with(b -> b.freed(e.amount()).freedOn(e.effectiveOn()));
            default -> throw new IllegalArgumentException("no money in " + fact.getClass());
        };
    }

    private static ProjectFundRecord kept(FundsKept e) {
        return ProjectFundRecordBuilder.builder()
                .code(code(e.lineId(), e.commitment()))
                .line(e.lineId())
                .project(e.project())
                .request(e.request())
                .school(e.school())
                .keptOn(e.effectiveOn())
                .kept(e.amount())
                .spent(Money.ZERO)
                .freed(Money.ZERO)
                .payments(List.of())
                .build();
    }
}
