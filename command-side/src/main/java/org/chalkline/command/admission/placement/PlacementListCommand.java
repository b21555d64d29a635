package org.chalkline.command.admission.placement;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.lottery.LotteryId;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.placement.PlacementListId;
import org.chalkline.kernel.placement.PlacementRoundId;

/** All that can be asked to be done with the list of those who ask for the seats of one book. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface PlacementListCommand {

    PlacementListId list();

    /** Names a lottery that gives children of the list their lots. */
    record NameLottery(
            @TargetAggregateIdentifier PlacementListId list,
            LotteryId lottery,
            String officer,
            LocalDate effectiveOn)
            implements PlacementListCommand {}

    /** Puts a child on the list. No mutation: it follows from their category. */
    record ListPlacement(
            @TargetAggregateIdentifier PlacementListId list,
            PlacementId placement,
            String category,
            int rank,
            LocalDate effectiveOn)
            implements PlacementListCommand {}

    /** Takes a child off the list. No mutation: it follows from what became of the placement. */
    record UnlistPlacement(
            @TargetAggregateIdentifier PlacementListId list,
            PlacementId placement,
            LocalDate effectiveOn)
            implements PlacementListCommand {}

    /** Ranks all who have no seat. No mutation: it follows from a round. */
    record RankList(
            @TargetAggregateIdentifier PlacementListId list,
            PlacementRoundId round,
            String officer,
            LocalDate effectiveOn)
            implements PlacementListCommand {}

    /** Ranks anew, if it was ranked. No mutation: it follows where a seat may have come free. */
    record RankAgain(@TargetAggregateIdentifier PlacementListId list, LocalDate effectiveOn)
            implements PlacementListCommand {}

    /** A round of placements on one or several lists. */
    @Door({Role.CLERK, Role.DECIDER})
    record HoldRound(
            @TargetAggregateIdentifier PlacementRoundId round,
            List<PlacementListId> lists,
            String officer,
            LocalDate effectiveOn) {
        public HoldRound {
            lists = List.copyOf(lists);
        }
    }
}
