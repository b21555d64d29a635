package org.chalkline.command.research;

import java.util.List;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.research.ResearchProjectCommand.NoteFundsDeclined;
import org.chalkline.command.research.ResearchProjectCommand.NoteFundsFreed;
import org.chalkline.command.research.ResearchProjectCommand.NoteFundsKept;
import org.chalkline.kernel.budget.BudgetEvent.FundsDeclined;
import org.chalkline.kernel.budget.BudgetEvent.FundsFreed;
import org.chalkline.kernel.budget.BudgetEvent.FundsKept;
import org.chalkline.kernel.fact.Fact;
import org.springframework.stereotype.Component;

/** A project is funded, or isn't, as the line of the budget answers. */
@Component
class WhenFundsAnsweredThenProjectFollows implements Reaction {

    @Override
    public String name() {
        return "project-funded";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == FundsKept.class || type == FundsDeclined.class || type == FundsFreed.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case FundsKept e ->
                    List.of(
                            new NoteFundsKept(
                                    e.project(),
                                    e.request(),
                                    e.lineId(),
                                    e.amount(),
                                    e.effectiveOn()));
            case FundsDeclined e ->
                    List.of(
                            new NoteFundsDeclined(
                                    e.project(),
                                    e.request(),
                                    e.lineId(),
                                    e.ground(),
                                    e.effectiveOn()));
            case FundsFreed e ->
                    List.of(
                            new NoteFundsFreed(
                                    e.project(),
                                    e.request(),
                                    e.lineId(),
                                    e.amount(),
                                    e.effectiveOn()));
            default -> List.of();
        };
    }
}
