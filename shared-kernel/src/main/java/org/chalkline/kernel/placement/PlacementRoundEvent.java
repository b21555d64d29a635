package org.chalkline.kernel.placement;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;

/** All that can happen to a round of placements. */
public sealed interface PlacementRoundEvent extends Fact {

    PlacementRoundId round();

    @Override
    default String subject() {
        return round().toString();
    }

    /**
     * A round was held: the children on these lists are ranked, and seats are asked for.
     *
     * @param lists each once, up to 500
     */
    @FactType("placement.RoundHeld")
    record RoundHeld(
            PlacementRoundId round,
            List<PlacementListId> lists,
            String officer,
            LocalDate effectiveOn)
            implements PlacementRoundEvent {
        public RoundHeld {
            lists = List.copyOf(lists);
        }
    }
}
