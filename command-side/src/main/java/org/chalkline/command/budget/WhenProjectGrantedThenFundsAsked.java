package org.chalkline.command.budget;

import java.util.List;
import org.chalkline.command.budget.BudgetCommand.FreeProjectFunds;
import org.chalkline.command.budget.BudgetCommand.KeepProjectFunds;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.research.ResearchProjectEvent.FundsAsked;
import org.chalkline.kernel.research.ResearchProjectEvent.FundsAskedAgain;
import org.chalkline.kernel.research.ResearchProjectEvent.FundsGivenUp;
import org.chalkline.kernel.research.ResearchProjectEvent.ProjectGranted;
import org.springframework.stereotype.Component;

/**
 * A line of the budget is asked to keep what a research project was granted, and frees what the
 * project doesn't need any more. One reaction for both, so that it is kept before it is freed.
 */
@Component
class WhenProjectGrantedThenFundsAsked implements Reaction {

    @Override
    public String name() {
        return "project-funds";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == ProjectGranted.class
                || type == FundsAskedAgain.class
                || type == FundsGivenUp.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case FundsAsked e ->
                    List.of(
                            new KeepProjectFunds(
                                    e.line(),
                                    e.project(),
                                    e.request(),
                                    e.amount(),
                                    e.budgetUnit(),
                                    e.school(),
                                    e.effectiveOn()));
            case FundsGivenUp e ->
                    List.of(
                            new FreeProjectFunds(
                                    e.line(), e.project(), e.request(), e.effectiveOn()));
            default -> List.of();
        };
    }
}
