package org.chalkline.query.placement;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.placement.PlacementListId;
import org.chalkline.kernel.placement.PlacementRoundId;

/**
 * Holds what the projection shows of a round of placements; is what GraphQL calls {@code
 * PlacementRound}.
 *
 * @param lists that were ranked in it
 */
public record PlacementRoundRecord(
        PlacementRoundId round, List<PlacementListId> lists, String officer, LocalDate heldOn) {}
