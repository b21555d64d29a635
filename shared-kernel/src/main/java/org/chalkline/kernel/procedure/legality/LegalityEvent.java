package org.chalkline.kernel.procedure.legality;

import java.time.LocalDate;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.ProcedureEvent;

/**
 * All that can happen in a legality review (合法性审查): before a draft is decided upon, another unit
 * says whether it is lawful (Regulations on Major Administrative Decisions, 25 to 28).
 */
public sealed interface LegalityEvent extends ProcedureEvent {

    LegalityReviewId review();

    /** The officer who did it. */
    String officer();

    /**
     * A unit asked another for it.
     *
     * @param draft SHA-256 of the draft
     * @param unit which asks
     * @param reviewingUnit which is asked
     */
    @FactType("legality.LegalityReviewAsked")
    record LegalityReviewAsked(
            LegalityReviewId review,
            String of,
            String draft,
            String unit,
            String reviewingUnit,
            String officer,
            LocalDate effectiveOn)
            implements LegalityEvent {}

    /** What was handed in is not enough to be reviewed (退回). */
    @FactType("legality.LegalityReviewSentBack")
    record LegalityReviewSentBack(
            LegalityReviewId review,
            String of,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements LegalityEvent {}

    /** What a review says of a draft. */
    enum Opinion {
        LAWFUL,
        /** Once it is changed as the opinion says. */
        LAWFUL_IF_CHANGED,
        UNLAWFUL,
        /** Of an untested reform, of which the state has no rule yet: the legal risk is named. */
        RISK_STATED
    }

    /**
     * The unit that was asked gave its opinion.
     *
     * @param paper SHA-256 of the written opinion (合法性审查意见)
     */
    @FactType("legality.LegalityOpinionGiven")
    record LegalityOpinionGiven(
            LegalityReviewId review,
            String of,
            Opinion opinion,
            String reasons,
            String paper,
            String officer,
            LocalDate effectiveOn)
            implements LegalityEvent {}

    /**
     * The draft was changed as the opinion says.
     *
     * @param draft SHA-256 of the draft as it is now
     * @param changes what was changed
     */
    @FactType("legality.LegalityChangesMade")
    record LegalityChangesMade(
            LegalityReviewId review,
            String of,
            String draft,
            String changes,
            String officer,
            LocalDate effectiveOn)
            implements LegalityEvent {}
}
