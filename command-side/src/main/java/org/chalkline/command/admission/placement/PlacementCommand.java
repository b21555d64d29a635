package org.chalkline.command.admission.placement;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.placement.PlacementEvent.EndCause;
import org.chalkline.kernel.placement.PlacementEvent.LossGround;
import org.chalkline.kernel.placement.PlacementEvent.MoveGround;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with the placement of one child in one year. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface PlacementCommand {

    PlacementId placement();

    /**
     * Registers the child.
     *
     * @param road with the number; absent where they live in a compound
     * @param compound absent where they live at a road
     */
    record RegisterPlacement(
            @TargetAggregateIdentifier PlacementId placement,
            Stage stage,
            PersonId guardian,
            @Nullable String road,
            @Nullable Integer number,
            @Nullable String compound,
            @Nullable String lateCause,
            String officer,
            LocalDate effectiveOn)
            implements PlacementCommand {}

    /** Asks for proofs. */
    record AskProofs(
            @TargetAggregateIdentifier PlacementId placement,
            List<String> proofs,
            String officer,
            LocalDate effectiveOn)
            implements PlacementCommand {
        public AskProofs {
            proofs = List.copyOf(proofs);
        }
    }

    /** Verifies what was shown. */
    record VerifyPlacement(
            @TargetAggregateIdentifier PlacementId placement,
            List<String> proofs,
            String officer,
            LocalDate effectiveOn)
            implements PlacementCommand {
        public VerifyPlacement {
            proofs = List.copyOf(proofs);
        }
    }

    /** Sets the child's category, and puts them on a school's list. */
    record SetCategory(
            @TargetAggregateIdentifier PlacementId placement,
            SeatBookId book,
            String category,
            String officer,
            LocalDate effectiveOn)
            implements PlacementCommand {}

    /** Puts a child who has no seat on another school's list, by the family's wish or decision. */
    record MovePlacement(
            @TargetAggregateIdentifier PlacementId placement,
            SeatBookId book,
            MoveGround ground,
            @Nullable String officer,
            @Nullable Decision decision,
            LocalDate effectiveOn)
            implements PlacementCommand {}

    /** Asks for a seat beyond the list, by an exception. */
    record ClaimException(
            @TargetAggregateIdentifier PlacementId placement,
            String exception,
            String officer,
            LocalDate effectiveOn)
            implements PlacementCommand {}

    /** Records that the family took the seat. */
    record AcceptOffer(
            @TargetAggregateIdentifier PlacementId placement, String officer, LocalDate effectiveOn)
            implements PlacementCommand {}

    /** Records that the family declined the offer, or gives the seat back. */
    record DeclineOffer(
            @TargetAggregateIdentifier PlacementId placement, String officer, LocalDate effectiveOn)
            implements PlacementCommand {}

    /** Records that the family didn't answer in time. */
    record LetOfferLapse(
            @TargetAggregateIdentifier PlacementId placement, String officer, LocalDate effectiveOn)
            implements PlacementCommand {}

    /** Lets the child begin later. */
    record DeferPlacement(
            @TargetAggregateIdentifier PlacementId placement,
            String cause,
            LocalDate until,
            Decision decision,
            LocalDate effectiveOn)
            implements PlacementCommand {}

    /**
     * Declines a disabled child at the school whose list they are on, because of the disability.
     *
     * @param instead where they are placed
     * @param experts what the experts found
     * @param means what the school has, and what it lacks
     * @param wish what the family wishes
     */
    record DeclineForDisability(
            @TargetAggregateIdentifier PlacementId placement,
            @Nullable SeatBookId instead,
            @Nullable String experts,
            @Nullable String means,
            @Nullable String wish,
            Decision decision,
            LocalDate effectiveOn)
            implements PlacementCommand {}

    /** Ends the placement. */
    record EndPlacement(
            @TargetAggregateIdentifier PlacementId placement,
            EndCause cause,
            Decision decision,
            LocalDate effectiveOn)
            implements PlacementCommand {}

    /** Takes note that the seat is lost. No mutation: it follows from the book's fact. */
    record LoseSeat(
            @TargetAggregateIdentifier PlacementId placement,
            SeatBookId book,
            LossGround ground,
            LocalDate effectiveOn)
            implements PlacementCommand {}
}
