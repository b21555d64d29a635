package org.chalkline.query.application;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.application.ApplicationKind;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Recommendation;
import org.chalkline.kernel.application.SuccessionGround;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one application. It is folded from its facts by {@link
 * ApplicationView}, and is what GraphQL calls {@code LicenceApplication}.
 *
 * @param unit the unit of the bureau that has it in hand
 * @param papers all that were handed in, corrections too, in their order
 * @param applicant who applies now: whoever did, or their successor
 * @param expertReviews those that were ordered, in their order
 * @param opinions those of the reviewers, in their order
 */
@RecordBuilder
public record ApplicationRecord(
        ApplicationId id,
        Status status,
        Organiser applicant,
        Proposal proposal,
        String unit,
        LocalDate submittedOn,
        List<Paper> papers,
        @Nullable Correction correction,
        @Nullable Acceptance acceptance,
        @Nullable Review review,
        List<ExpertReview> expertReviews,
        List<SiteInspection> siteInspections,
        List<Statement> statements,
        List<Succession> successions,
        @Nullable Outcome outcome,
        @Nullable PreparationEnd preparationEnd)
        implements ApplicationRecordBuilder.With {

    /** Where it stands. Only ever moves forward in this order. */
    public enum Status {
        SUBMITTED,
        CORRECTION_REQUESTED,
        PAPERS_CORRECTED,
        ACCEPTED,
        DEEMED_ACCEPTED,
        UNDER_REVIEW,
        GRANTED,
        REFUSED,
        PREPARATION_LAPSED,
        PREPARATION_USED,
        NOT_REQUIRED,
        OUT_OF_JURISDICTION,
        ACCEPTANCE_REFUSED,
        WITHDRAWN
    }

    /** What became of it. */
    public enum Result {
        GRANTED,
        REFUSED,
        WITHDRAWN,
        NOT_REQUIRED,
        OUT_OF_JURISDICTION,
        ACCEPTANCE_REFUSED
    }

    /** What the applicant was told, once, to put right. */
    @RecordBuilder
    public record Correction(
            LocalDate requestedOn,
            List<String> defects,
            String notice,
            String officer,
            @Nullable LocalDate correctedOn)
            implements ApplicationRecordCorrectionBuilder.With {
        public Correction {
            defects = List.copyOf(defects);
        }
    }

    /**
     * How it came to be accepted.
     *
     * @param deemed whether by silence
     * @param certificate the number of the certificate, absent where it was deemed accepted
     */
    public record Acceptance(
            LocalDate on, boolean deemed, @Nullable String certificate, @Nullable String officer) {}

    /** Who examines it, and what they say. */
    @RecordBuilder
    public record Review(
            LocalDate begunOn,
            String preparer,
            List<String> reviewers,
            List<Opinion> opinions,
            @Nullable ExtensionProposal extensionProposed)
            implements ApplicationRecordReviewBuilder.With {
        public Review {
            reviewers = List.copyOf(reviewers);
            opinions = List.copyOf(opinions);
        }
    }

    /** A reviewer's opinion. */
    public record Opinion(
            LocalDate on, String reviewer, Recommendation recommendation, String findings) {}

    /** An extension asked for within the bureau. Whether it was approved stands with the clock. */
    public record ExtensionProposal(LocalDate on, int length, String reasons, String preparer) {}

    /**
     * A review by experts.
     *
     * @param concludedOn absent while it is under way
     */
    public record ExpertReview(
            LocalDate orderedOn, String notice, @Nullable LocalDate concludedOn) {}

    /**
     * A visit to the site.
     *
     * @param record SHA-256 of what was written down there
     */
    public record SiteInspection(
            LocalDate on, List<String> inspectors, String findings, String record) {
        public SiteInspection {
            inspectors = List.copyOf(inspectors);
        }
    }

    /**
     * What a party stated outside of a hearing.
     *
     * @param record SHA-256 of what was written down, or of what they wrote
     */
    public record Statement(
            LocalDate on, String party, String summary, String record, String officer) {}

    /**
     * How somebody took the applicant's place.
     *
     * @param was whom they succeeded
     * @param evidence SHA-256 of the papers that show it
     */
    public record Succession(
            LocalDate on,
            Organiser was,
            SuccessionGround ground,
            List<String> evidence,
            String officer) {
        public Succession {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * How it ended.
     *
     * @param decision absent where it was withdrawn or no licence is needed
     * @param reasons where there is no decision that tells them
     */
    @RecordBuilder
    public record Outcome(
            Result result,
            LocalDate on,
            @Nullable Decision decision,
            @Nullable String reasons,
            @Nullable String officer,
            @Nullable String competentAuthority)
            implements ApplicationRecordOutcomeBuilder.With {}

    /**
     * What became of an approved preparation.
     *
     * @param establishment the application that it served; absent where its time ran out
     */
    public record PreparationEnd(LocalDate on, @Nullable ApplicationId establishment) {}

    public ApplicationRecord {
        papers = List.copyOf(papers);
        expertReviews = List.copyOf(expertReviews);
        siteInspections = List.copyOf(siteInspections);
        statements = List.copyOf(statements);
        successions = List.copyOf(successions);
    }

    public ApplicationKind kind() {
        return proposal.kind();
    }

    @Nullable LicenceId licence() {
        return proposal.licence();
    }

    @Nullable LocalDate acceptedOn() {
        return acceptance == null ? null : acceptance.on();
    }

    @Nullable LocalDate decidedOn() {
        return outcome == null ? null : outcome.on();
    }

    @Nullable String preparer() {
        return review == null ? null : review.preparer();
    }

    /** Who decided, be it only that no licence is needed. */
    @Nullable String decider() {
        if (outcome == null) return null;
        return outcome.decision() == null ? outcome.officer() : outcome.decision().officer();
    }
}
