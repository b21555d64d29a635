package org.chalkline.command.admission.placement;

import java.util.List;
import org.chalkline.command.admission.placement.PlacementsTogether.AskByException;
import org.chalkline.command.admission.placement.PlacementsTogether.AskSeats;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.placement.PlacementEvent.ExceptionClaimed;
import org.chalkline.kernel.placement.PlacementListEvent.PlacementsRanked;
import org.springframework.stereotype.Component;

/** In the order in which children are ranked, the seat book is asked for a seat for each. */
@Component
class WhenPlacementRankedThenSeatAsked implements Reaction {

    @Override
    public String name() {
        return "seat-asked";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == PlacementsRanked.class || type == ExceptionClaimed.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case PlacementsRanked e ->
                    List.of(
                            new AskSeats(
                                    e.list(),
                                    e.ranked(),
                                    e.behind(),
                                    e.officer(),
                                    e.effectiveOn()));
            case ExceptionClaimed e ->
                    List.of(
                            new AskByException(
                                    e.placement(),
                                    e.book(),
                                    e.exception(),
                                    e.officer(),
                                    e.effectiveOn()));
            default -> List.of();
        };
    }
}
