package org.chalkline.command.admission;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.admission.AdmissionPlanId;
import org.chalkline.kernel.admission.SeatBookEvent.GivenBackGround;
import org.chalkline.kernel.admission.SeatBookEvent.QuotaCause;
import org.chalkline.kernel.admission.SeatBookEvent.WithdrawalGround;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with the seats of a school. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface SeatBookCommand {

    SeatBookId book();

    /** Sets the quota by a decision about this school alone. */
    record SetQuota(
            @TargetAggregateIdentifier SeatBookId book,
            int quota,
            Decision decision,
            LocalDate effectiveOn)
            implements SeatBookCommand {}

    /** Sets the quota as a published plan says. No mutation: it follows from the plan. */
    record SetQuotaOfPlan(
            @TargetAggregateIdentifier SeatBookId book,
            int quota,
            AdmissionPlanId plan,
            Decision decision,
            LocalDate effectiveOn)
            implements SeatBookCommand {}

    /** Ends or resumes what may be offered. No mutation: it follows from facts of the school. */
    record StopOrResumeQuota(
            @TargetAggregateIdentifier SeatBookId book, QuotaCause cause, LocalDate effectiveOn)
            implements SeatBookCommand {}

    /** Allows seats beyond the quota, as several decided together. */
    record GrantException(
            @TargetAggregateIdentifier SeatBookId book,
            String exception,
            int seats,
            Meeting meeting,
            Decision decision,
            LocalDate effectiveOn)
            implements SeatBookCommand {}

    /**
     * Asks for a seat for each of these, in this order: kept while there is one, declined after. No
     * mutation: seats are asked for by placements alone.
     *
     * @param placements the codes of the children's placements, at most 500
     * @param exception the exception that they rest on; absent where they are of the quota
     */
    record KeepSeats(
            @TargetAggregateIdentifier SeatBookId book,
            List<String> placements,
            @Nullable String exception,
            String officer,
            LocalDate effectiveOn)
            implements SeatBookCommand {
        public KeepSeats {
            placements = List.copyOf(placements);
        }
    }

    /** Records that a seat which was kept was taken. No mutation: it follows from the placement. */
    record TakeSeat(
            @TargetAggregateIdentifier SeatBookId book,
            String placement,
            String officer,
            LocalDate effectiveOn)
            implements SeatBookCommand {}

    /** Gives a seat back. No mutation: it follows from the placement. */
    record GiveBackSeat(
            @TargetAggregateIdentifier SeatBookId book,
            String placement,
            GivenBackGround ground,
            String officer,
            LocalDate effectiveOn)
            implements SeatBookCommand {}

    /** Withdraws an offer, taken or not. */
    record WithdrawOffer(
            @TargetAggregateIdentifier SeatBookId book,
            String placement,
            WithdrawalGround ground,
            Decision decision,
            LocalDate effectiveOn)
            implements SeatBookCommand {}
}
