package org.chalkline.command.admission.placement;

import java.util.List;
import org.chalkline.command.admission.placement.PlacementListCommand.RankList;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.placement.PlacementRoundEvent.RoundHeld;
import org.springframework.stereotype.Component;

/** A round ranks each of its lists. */
@Component
class WhenRoundHeldThenListsRanked implements Reaction {

    @Override
    public String name() {
        return "lists-ranked";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == RoundHeld.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        if (!(fact instanceof RoundHeld e)) return List.of();
        return e.lists().stream()
                .<Object>map(list -> new RankList(list, e.round(), e.officer(), e.effectiveOn()))
                .toList();
    }
}
