package org.chalkline.command.budget;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.chalkline.command.budget.BudgetCommand.ApproveBudgetLine;
import org.chalkline.command.budget.BudgetCommand.ApproveFinalAccounts;
import org.chalkline.command.budget.BudgetCommand.DiscloseBudget;
import org.chalkline.command.budget.BudgetCommand.DiscloseFinalAccounts;
import org.chalkline.command.budget.BudgetCommand.NoteBudgetReply;
import org.chalkline.command.budget.BudgetCommand.NoteFinalAccountsReply;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.budget.BudgetEvent.Discloser;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.DepartmentBudgetEvent;
import org.chalkline.kernel.budget.DepartmentBudgetEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.money.Money;
import org.springframework.stereotype.Component;

/**
 * The department's budget and its accounts are approved, replied to and disclosed as a whole; each
 * line follows by its own act. Which lines it has can't change once it is approved, so the same
 * fact always calls for the same.
 */
@Component
class WhenDepartmentBudgetMovesThenLinesFollow implements Reaction {
    private static final Set<Class<? extends Fact>> LED_BY =
            Set.of(
                    DepartmentBudgetApproved.class,
                    DepartmentBudgetReplied.class,
                    DepartmentBudgetDisclosed.class,
                    DepartmentAccountsApproved.class,
                    DepartmentAccountsReplied.class,
                    DepartmentAccountsDisclosed.class);

    private final FactsOf facts;

    WhenDepartmentBudgetMovesThenLinesFollow(FactsOf facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "lines-follow";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return LED_BY.contains(type);
    }

    @Override
    public List<Object> to(Fact fact) {
        var on = fact.effectiveOn();
        return switch ((DepartmentBudgetEvent) fact) {
            case DepartmentBudgetApproved e ->
                    each(
                            e,
                            (line, amount) ->
                                    new ApproveBudgetLine(
                                            line, amount, Body.PEOPLES_CONGRESS, e.decision(), on));
            case DepartmentBudgetReplied e ->
                    each(e, (line, amount) -> new NoteBudgetReply(line, e.document(), on));
            case DepartmentBudgetDisclosed e ->
                    each(
                            e,
                            (line, amount) ->
                                    new DiscloseBudget(line, Discloser.DEPARTMENT, e.where(), on));
            case DepartmentAccountsApproved e ->
                    each(
                            e,
                            (line, amount) ->
                                    new ApproveFinalAccounts(
                                            line, Body.STANDING_COMMITTEE, e.decision(), on));
            case DepartmentAccountsReplied e ->
                    each(e, (line, amount) -> new NoteFinalAccountsReply(line, e.document(), on));
            case DepartmentAccountsDisclosed e ->
                    each(
                            e,
                            (line, amount) ->
                                    new DiscloseFinalAccounts(
                                            line, Discloser.DEPARTMENT, e.where(), on));
            default -> List.of();
        };
    }

    private List<Object> each(
            DepartmentBudgetEvent fact, BiFunction<BudgetLineId, Money, Object> command) {
        Map<BudgetLineId, Money> lines = DepartmentRecord.of(facts.of(fact.subject())).lines();
        return lines.entrySet().stream()
                .map(line -> command.apply(line.getKey(), line.getValue()))
                .toList();
    }
}
