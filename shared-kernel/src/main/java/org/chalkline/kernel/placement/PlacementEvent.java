package org.chalkline.kernel.placement;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to the placement of one child in one year (入学安排). No grade and no result of a
 * test is among it, and none has a place in it.
 */
public sealed interface PlacementEvent extends Fact {

    PlacementId placement();

    @Override
    default String subject() {
        return placement().toString();
    }

    /** Why a child waits for a seat. */
    enum WaitReason {
        /** Every seat that the day allows is kept for others. */
        NO_SEAT_LEFT,
        /** The school has ended. */
        SCHOOL_ENDED,
        /** Its licence may take in nobody. */
        ADMISSIONS_SUSPENDED,
        /** Who comes first has to be drawn, and the lot of the child, or of others, hasn't been. */
        LOT_NOT_DRAWN
    }

    /** Why a child was put on another school's list. */
    enum MoveGround {
        /** The family wishes it. */
        FAMILY_WISH,
        /** The bureau places the child there (统筹安排), by decision. */
        DECISION
    }

    /** Why a child has no seat any more. */
    enum LossGround {
        /** The offer was obtained by deceit, and withdrawn. */
        FRAUD,
        /** It was made by mistake, and withdrawn. */
        ERROR,
        /** The exception that it rested on was set aside. */
        EXCEPTION_FELL
    }

    /** Why a placement ended. */
    enum EndCause {
        /** The child lives elsewhere, and goes to school there. */
        MOVED_AWAY,
        /** The child goes to a school that is none of this district's. */
        SCHOOLED_ELSEWHERE,
        /** The school doesn't want the child any more. Never in compulsory schooling. */
        EXPELLED
    }

    /**
     * The child was registered.
     *
     * @param guardian who registered them, by their code in the record of people
     * @param address where the child lives: a road and a number, or a compound; sealed under the
     *     child's key
     * @param lateCause why so late, sealed under the child's key; absent in time
     */
    @FactType("placement.PlacementRegistered")
    record PlacementRegistered(
            PlacementId placement,
            Stage stage,
            PersonId guardian,
            Personal address,
            @Nullable Personal lateCause,
            String officer,
            LocalDate effectiveOn)
            implements PlacementEvent {}

    /**
     * Proofs were asked for.
     *
     * @param proofs by their names in the year's rules
     */
    @FactType("placement.ProofsAsked")
    record ProofsAsked(
            PlacementId placement, List<String> proofs, String officer, LocalDate effectiveOn)
            implements PlacementEvent {
        public ProofsAsked {
            proofs = List.copyOf(proofs);
        }
    }

    /**
     * What was shown was verified.
     *
     * @param proofs by their names in the year's rules
     */
    @FactType("placement.PlacementVerified")
    record PlacementVerified(
            PlacementId placement, List<String> proofs, String officer, LocalDate effectiveOn)
            implements PlacementEvent {
        public PlacementVerified {
            proofs = List.copyOf(proofs);
        }
    }

    /**
     * The child's category was set, and the school whose seats are asked for.
     *
     * @param rank that of the category in the rules of the year, from 1
     */
    @FactType("placement.CategorySet")
    record CategorySet(
            PlacementId placement,
            SeatBookId book,
            String category,
            int rank,
            String officer,
            LocalDate effectiveOn)
            implements PlacementEvent {}

    /**
     * A child who has no seat was put on another school's list, and left the one before.
     *
     * @param rank that of the category in the rules of the year, from 1
     * @param officer who did; absent where it was decided
     * @param reasons what the decision gives, sealed under the child's key; absent without one
     * @param decision without its reasons; absent where the family wished it
     */
    @FactType("placement.PlacementMoved")
    record PlacementMoved(
            PlacementId placement,
            SeatBookId from,
            SeatBookId to,
            String category,
            int rank,
            MoveGround ground,
            @Nullable String officer,
            @Nullable Personal reasons,
            @Nullable Decision decision,
            LocalDate effectiveOn)
            implements PlacementEvent {}

    /**
     * A seat beyond the list was asked for, by an exception that was decided for the school.
     *
     * @param exception its code within the book
     */
    @FactType("placement.ExceptionClaimed")
    record ExceptionClaimed(
            PlacementId placement,
            SeatBookId book,
            String exception,
            String officer,
            LocalDate effectiveOn)
            implements PlacementEvent {}

    /**
     * The book kept a seat for the child.
     *
     * @param exception the exception that it rests on; absent where it is one of the quota
     * @param lot the lot by which the child was ranked; absent where nobody had to be chosen
     */
    @FactType("placement.PlacementOffered")
    record PlacementOffered(
            PlacementId placement,
            SeatBookId book,
            @Nullable String exception,
            @Nullable String lot,
            LocalDate effectiveOn)
            implements PlacementEvent {}

    /**
     * The child waits for a seat.
     *
     * @param lot the lot by which the child is ranked; absent while it has none
     */
    @FactType("placement.PlacementWaits")
    record PlacementWaits(
            PlacementId placement,
            SeatBookId book,
            WaitReason reason,
            @Nullable String lot,
            LocalDate effectiveOn)
            implements PlacementEvent {}

    /** The family took the seat. */
    @FactType("placement.PlacementTaken")
    record PlacementTaken(
            PlacementId placement, SeatBookId book, String officer, LocalDate effectiveOn)
            implements PlacementEvent {}

    /** The family declined the offer, or gave the seat back. */
    @FactType("placement.OfferDeclined")
    record OfferDeclined(
            PlacementId placement, SeatBookId book, String officer, LocalDate effectiveOn)
            implements PlacementEvent {}

    /** The family didn't answer in time. */
    @FactType("placement.OfferLapsed")
    record OfferLapsed(
            PlacementId placement, SeatBookId book, String officer, LocalDate effectiveOn)
            implements PlacementEvent {}

    /** The child has no seat any more, taken or not, and not by the family's wish. */
    @FactType("placement.SeatLost")
    record SeatLost(
            PlacementId placement, SeatBookId book, LossGround ground, LocalDate effectiveOn)
            implements PlacementEvent {}

    /**
     * The child begins later (缓学).
     *
     * @param book on whose list they were; absent before a category was set
     * @param cause sealed under the child's key
     * @param until the day by which they are to begin
     * @param reasons what the decision gives, sealed under the child's key
     * @param decision without its reasons
     */
    @FactType("placement.PlacementDeferred")
    record PlacementDeferred(
            PlacementId placement,
            @Nullable SeatBookId book,
            Personal cause,
            LocalDate until,
            Personal reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements PlacementEvent {}

    /**
     * A disabled child was not placed at one school, and was at another, by what the experts found,
     * what the school has, and what the family wishes (Regulations on the Education of Disabled
     * Persons, 20 and 21).
     *
     * @param from the book on whose list they were
     * @param instead the book of the school that takes them in
     * @param rank that of the category in the rules of the year, from 1
     * @param experts what the experts found, sealed under the child's key
     * @param means what the school has, and what it lacks
     * @param wish what the family wishes, sealed under the child's key
     * @param reasons what the decision gives, sealed under the child's key
     * @param decision without its reasons
     */
    @FactType("placement.PlacedByNeed")
    record PlacedByNeed(
            PlacementId placement,
            SeatBookId from,
            SeatBookId instead,
            String category,
            int rank,
            Personal experts,
            String means,
            Personal wish,
            Personal reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements PlacementEvent {}

    /**
     * The placement ended: the child isn't placed by the district any more.
     *
     * @param book whose seat they had, or asked for; absent before a category was set
     * @param reasons what the decision gives, sealed under the child's key
     * @param decision without its reasons
     */
    @FactType("placement.PlacementEnded")
    record PlacementEnded(
            PlacementId placement,
            @Nullable SeatBookId book,
            EndCause cause,
            Personal reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements PlacementEvent {}
}
