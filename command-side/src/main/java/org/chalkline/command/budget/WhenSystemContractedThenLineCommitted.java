package org.chalkline.command.budget;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.budget.BudgetCommand.CommitFunds;
import org.chalkline.command.budget.BudgetCommand.ReleaseCommitment;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.itproject.ITProjectEvent.ContractAmended;
import org.chalkline.kernel.itproject.ITProjectEvent.ProjectContracted;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.itproject.Supplier;
import org.chalkline.kernel.money.Money;
import org.springframework.stereotype.Component;

/**
 * A line of the budget commits what an IT project's contract comes to, what an amendment adds, and
 * releases what one takes away. A line that refuses it, as where too little is left, is told of.
 */
@Component
class WhenSystemContractedThenLineCommitted implements Reaction {

    @Override
    public String name() {
        return "system-committed";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == ProjectContracted.class || type == ContractAmended.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case ProjectContracted e ->
                    commit(
                            e.project(),
                            e.line(),
                            e.number(),
                            e.amount(),
                            e.use(),
                            e.supplier(),
                            e.officer(),
                            e.effectiveOn());
            case ContractAmended e when e.amount().exceeds(e.was()) ->
                    commit(
                            e.project(),
                            e.line(),
                            e.number(),
                            e.amount().minus(e.was()),
                            e.use(),
                            e.supplier(),
                            e.officer(),
                            e.effectiveOn());
            case ContractAmended e ->
                    List.of(
                            new ReleaseCommitment(
                                    e.line(),
                                    e.contract(),
                                    e.was().minus(e.amount()),
                                    e.reasons(),
                                    e.officer(),
                                    e.effectiveOn()));
            default -> List.of();
        };
    }

    private static List<Object> commit(
            ITProjectId project,
            BudgetLineId line,
            CommitmentId number,
            Money amount,
            EconomicCode use,
            Supplier supplier,
            String officer,
            LocalDate on) {
        return List.of(
                new CommitFunds(
                        line,
                        number,
                        amount,
                        use,
                        supplier.payee(),
                        "IT project " + project.value(),
                        officer,
                        on));
    }
}
