package org.chalkline.command.budget;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.clock.Calendars;
import org.chalkline.command.power.Powers;
import org.chalkline.kernel.budget.Subjects;
import org.chalkline.kernel.fact.Fact;

/** A bureau in memory: every command handler of budget lines, and all that is recorded. */
final class Bureau extends BureauInMemory<Bureau> {
    Bureau() {
        super(Examples.TODAY);
        var office =
                new BudgetOffice(
                        clock,
                        new Calendars(factsOf),
                        new Powers(factsOf),
                        factsOf,
                        Subjects.standard(),
                        ReallocationRules.standard());
        open(
                inMemory()
                        .registerComponent(BudgetOffice.class, c -> office)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(BudgetLine.class))
                        .registerCommandHandler(c -> new Drafting(lines(c)))
                        .registerCommandHandler(c -> new Spending(lines(c)))
                        .registerCommandHandler(c -> new Reallocations(lines(c)))
                        .registerCommandHandler(c -> new Adjustments(lines(c)))
                        .registerCommandHandler(c -> new YearEnds(lines(c)))
                        .registerCommandHandler(c -> new FinalAccounts(lines(c))));
        knowing(Examples.POWERS.toArray(Fact[]::new));
    }

    private static LinesOnFile lines(Configuration axon) {
        return new LinesOnFile(axon.repository(BudgetLine.class));
    }
}
