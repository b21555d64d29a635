package org.chalkline.query.placement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.placement.PlacementListId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of the list of those who ask for one book's seats; is what
 * GraphQL calls {@code PlacementList}.
 *
 * @param listed how many are on it
 * @param lotteries those that give lots, in the order in which they were named
 * @param ranked those for whom seats were asked for in the last round, in their order
 * @param behind those of the last round who waited for lots
 * @param round the last one
 */
@RecordBuilder
public record PlacementListRecord(
        PlacementListId list,
        SchoolId school,
        Stage stage,
        int year,
        int listed,
        List<String> lotteries,
        List<PlacementId> ranked,
        List<PlacementId> behind,
        @Nullable LocalDate rankedOn,
        @Nullable String round)
        implements PlacementListRecordBuilder.With {}
