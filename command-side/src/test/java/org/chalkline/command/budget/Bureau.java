package org.chalkline.command.budget;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.Subjects;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.Fact;

/** A bureau in memory: every command handler of budget lines, and all that is recorded. */
final class Bureau extends BureauInMemory<Bureau> {
    private final WhenDepartmentBudgetMovesThenLinesFollow reaction =
            new WhenDepartmentBudgetMovesThenLinesFollow(factsOf);
    private final List<Refusal> refused = new ArrayList<>();
    private int followed;

    Bureau() {
        super(Examples.TODAY);
        var office =
                new BudgetOffice(
                        clock,
                        new Calendars(factsOf),
                        new Powers(factsOf),
                        factsOf,
                        Subjects.standard(),
                        ReallocationRules.standard(),
                        Examples.WHOLE_FROM);
        open(
                inMemory()
                        .registerComponent(BudgetOffice.class, c -> office)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(BudgetLine.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(DepartmentBudget.class))
                        .registerCommandHandler(c -> new Drafting(lines(c)))
                        .registerCommandHandler(c -> new Spending(lines(c)))
                        .registerCommandHandler(c -> new Reallocations(lines(c)))
                        .registerCommandHandler(c -> new Adjustments(lines(c)))
                        .registerCommandHandler(c -> new YearEnds(lines(c)))
                        .registerCommandHandler(c -> new FinalAccounts(lines(c))));
        knowing(Examples.POWERS.toArray(Fact[]::new));
    }

    /** Lets the lines of a department's budget follow it. */
    @Override
    protected void follow() {
        var recorded = facts();
        for (; followed < recorded.size(); followed++) {
            var fact = recorded.get(followed);
            if (!reaction.concerns(fact.getClass())) continue;
            for (var command : reaction.to(fact)) {
                var refusal = submit(command);
                if (refusal != null) refused.add(refusal);
            }
        }
    }

    /** Hands in a command that must be accepted, and lets nothing follow. */
    void submitAlone(Object command) {
        submitAccepted(command);
        followed = facts().size();
    }

    /** What somebody else records of a line at the same moment. */
    void meanwhile(BudgetLineId line, Fact fact) {
        long number = facts().stream().filter(f -> f.subject().equals(line.toString())).count();
        axon().eventStore()
                .publish(
                        new GenericDomainEventMessage<>(
                                "BudgetLine", line.toString(), number, fact));
    }

    /** Why lines could not follow. */
    List<Refusal> refused() {
        return refused;
    }

    private static LinesOnFile lines(Configuration axon) {
        return new LinesOnFile(axon.repository(BudgetLine.class));
    }
}
