package org.chalkline.kernel.admission;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to the seats of one school, stage and year. Who a seat is kept for is told by
 * the code of their placement alone.
 */
public sealed interface SeatBookEvent extends Fact {

    SeatBookId book();

    @Override
    default String subject() {
        return book().toString();
    }

    /** Why a quota is what it is. */
    enum QuotaCause {
        /** The published plan, or an adjustment of it, says so. */
        PLAN,
        /** A decision about this school alone does. */
        DECISION,
        /** The school has ended, so that it takes in nobody. */
        SCHOOL_ENDED,
        /** Its licence may take in nobody until what was found is put right. */
        ADMISSIONS_SUSPENDED,
        /** That was put right, so the quota before it counts again. */
        ADMISSIONS_RESUMED
    }

    /** Why a seat was declined. */
    enum DeclineReason {
        /** Every seat that the day allows is kept for others. */
        NO_SEAT_LEFT,
        /** The school has ended. */
        SCHOOL_ENDED,
        /** Its licence may take in nobody. */
        ADMISSIONS_SUSPENDED
    }

    /** Why a seat came back. */
    enum GivenBackGround {
        /** Those whom it was offered to declined it. */
        OFFER_DECLINED,
        /** They didn't take it in time. */
        OFFER_LAPSED,
        /** The placement that it was kept for ended, fell, or got a seat elsewhere. */
        PLACEMENT_ENDED
    }

    /** Why an offer was withdrawn. */
    enum WithdrawalGround {
        /** It was obtained by deceit. */
        FRAUD,
        /** It was made by mistake. */
        ERROR
    }

    /**
     * So many seats may be offered from that day on, and none beyond them without an exception.
     *
     * @param quota at least 0, at most what is approved for the stage
     * @param plan the plan that says so; absent where none does
     * @param decision absent where it merely came about
     */
    @FactType("admission.QuotaSet")
    record QuotaSet(
            SeatBookId book,
            int quota,
            QuotaCause cause,
            @Nullable AdmissionPlanId plan,
            @Nullable Decision decision,
            LocalDate effectiveOn)
            implements SeatBookEvent {}

    /**
     * Several decided together that so many seats may be offered beyond the quota.
     *
     * @param exception its code within the book, which the seats that rest on it name
     * @param seats at least 1
     */
    @FactType("admission.ExceptionGranted")
    record ExceptionGranted(
            SeatBookId book,
            String exception,
            int seats,
            CollectiveVote vote,
            Decision decision,
            LocalDate effectiveOn)
            implements SeatBookEvent, VoteFact {
        /** In which matter they vote. */
        public static final String MATTER = "admission.exception";

        @Override
        public ProcedureId voteId() {
            return ProcedureId.of(subject(), exception);
        }

        @Override
        public String matter() {
            return MATTER;
        }
    }

    /**
     * A seat is kept for a child, and offered.
     *
     * @param placement the code of the child's placement
     * @param exception the exception that it rests on; absent where it is one of the quota
     */
    @FactType("admission.SeatKept")
    record SeatKept(
            SeatBookId book,
            String placement,
            @Nullable String exception,
            String officer,
            LocalDate effectiveOn)
            implements SeatBookEvent {}

    /**
     * No seat could be kept for a child.
     *
     * @param exception the exception by which it was asked for; absent where by none
     */
    @FactType("admission.SeatDeclined")
    record SeatDeclined(
            SeatBookId book,
            String placement,
            @Nullable String exception,
            DeclineReason reason,
            String officer,
            LocalDate effectiveOn)
            implements SeatBookEvent {}

    /** Those whom the seat was offered to took it. */
    @FactType("admission.SeatTaken")
    record SeatTaken(SeatBookId book, String placement, String officer, LocalDate effectiveOn)
            implements SeatBookEvent {}

    /**
     * The seat came back.
     *
     * @param taken whether it had been taken
     */
    @FactType("admission.SeatGivenBack")
    record SeatGivenBack(
            SeatBookId book,
            String placement,
            GivenBackGround ground,
            boolean taken,
            String officer,
            LocalDate effectiveOn)
            implements SeatBookEvent {}

    /**
     * The offer was withdrawn, and the seat came back.
     *
     * @param taken whether it had been taken
     */
    @FactType("admission.OfferWithdrawn")
    record OfferWithdrawn(
            SeatBookId book,
            String placement,
            WithdrawalGround ground,
            boolean taken,
            Decision decision,
            LocalDate effectiveOn)
            implements SeatBookEvent {}
}
