package org.chalkline.kernel.placement;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.lottery.LotteryId;
import org.jspecify.annotations.Nullable;

/** All that can happen to the list of those who ask for the seats of one book. */
public sealed interface PlacementListEvent extends Fact {

    PlacementListId list();

    @Override
    default String subject() {
        return list().toString();
    }

    /**
     * A child came on the list, which says nothing of their place on it.
     *
     * @param rank that of the category in the rules of the year, from 1
     */
    @FactType("placement.PlacementListed")
    record PlacementListed(
            PlacementListId list,
            PlacementId placement,
            String category,
            int rank,
            LocalDate effectiveOn)
            implements PlacementListEvent {}

    /** A child isn't on the list any more. */
    @FactType("placement.PlacementUnlisted")
    record PlacementUnlisted(PlacementListId list, PlacementId placement, LocalDate effectiveOn)
            implements PlacementListEvent {}

    /**
     * A lottery gives children of the list their lots, once it is confirmed. Named before its seed
     * was known.
     */
    @FactType("placement.LotteryNamed")
    record LotteryNamed(
            PlacementListId list, LotteryId lottery, String officer, LocalDate effectiveOn)
            implements PlacementListEvent {}

    /**
     * A child with their place.
     *
     * @param category its rank in the rules of the year, from 1
     * @param lot the SHA-256 of the seed, a colon and the draw number; absent where the child has
     *     none, and nobody had to be chosen
     */
    record Ranked(PlacementId placement, int category, @Nullable String lot) {}

    /**
     * Those on the list who have no seat were ranked, and seats are asked for in that order. In a
     * round all of them were; where one comes, or a seat comes free, those whose turn it is.
     *
     * @param round absent where no round was held
     * @param ranked up to 250, in their order
     * @param behind those who come after them in no order, since lots have to be drawn first
     * @param part which part of the ranking that is, from 1
     * @param parts in how many parts it is recorded
     */
    @FactType("placement.PlacementsRanked")
    record PlacementsRanked(
            PlacementListId list,
            @Nullable PlacementRoundId round,
            List<Ranked> ranked,
            List<Ranked> behind,
            int part,
            int parts,
            String officer,
            LocalDate effectiveOn)
            implements PlacementListEvent {
        public PlacementsRanked {
            ranked = List.copyOf(ranked);
            behind = List.copyOf(behind);
        }
    }
}
