package org.chalkline.command.budget;

import java.util.List;
import org.chalkline.command.budget.BudgetCommand.ReleaseCommitment;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.programme.ProgrammeEvent.PlacesClosed;
import org.springframework.stereotype.Component;

/**
 * A line of the budget releases what it had committed for places that are open no more. Where some
 * of it was paid already it refuses, and it is told of: somebody sees to what comes back.
 */
@Component
class WhenPlacesClosedThenLineReleased implements Reaction {

    @Override
    public String name() {
        return "places-closed";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == PlacesClosed.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return fact instanceof PlacesClosed e
                ? List.of(
                        new ReleaseCommitment(
                                e.line(),
                                e.claim(),
                                e.amount(),
                                "Programme " + e.programme().value() + " was stopped.",
                                e.officer(),
                                e.effectiveOn()))
                : List.of();
    }
}
