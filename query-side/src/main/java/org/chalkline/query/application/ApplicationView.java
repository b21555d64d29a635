package org.chalkline.query.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.application.ApplicationEvent.AcceptanceRefused;
import org.chalkline.kernel.application.ApplicationEvent.ApplicantSucceeded;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationAccepted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationDeemedAccepted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationGranted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationRefused;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationWithdrawn;
import org.chalkline.kernel.application.ApplicationEvent.CorrectionRequested;
import org.chalkline.kernel.application.ApplicationEvent.ExpertReviewConcluded;
import org.chalkline.kernel.application.ApplicationEvent.ExpertReviewOrdered;
import org.chalkline.kernel.application.ApplicationEvent.ExtensionProposed;
import org.chalkline.kernel.application.ApplicationEvent.FoundOutsideJurisdiction;
import org.chalkline.kernel.application.ApplicationEvent.LicenceFoundUnnecessary;
import org.chalkline.kernel.application.ApplicationEvent.PapersCorrected;
import org.chalkline.kernel.application.ApplicationEvent.PreparationLapsed;
import org.chalkline.kernel.application.ApplicationEvent.PreparationUsed;
import org.chalkline.kernel.application.ApplicationEvent.ReviewBegun;
import org.chalkline.kernel.application.ApplicationEvent.ReviewConcluded;
import org.chalkline.kernel.application.ApplicationEvent.SiteInspected;
import org.chalkline.kernel.application.ApplicationEvent.StatementHeard;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.application.ApplicationRecord.Acceptance;
import org.chalkline.query.application.ApplicationRecord.Correction;
import org.chalkline.query.application.ApplicationRecord.ExpertReview;
import org.chalkline.query.application.ApplicationRecord.ExtensionProposal;
import org.chalkline.query.application.ApplicationRecord.Opinion;
import org.chalkline.query.application.ApplicationRecord.PreparationEnd;
import org.chalkline.query.application.ApplicationRecord.Result;
import org.chalkline.query.application.ApplicationRecord.Review;
import org.chalkline.query.application.ApplicationRecord.SiteInspection;
import org.chalkline.query.application.ApplicationRecord.Statement;
import org.chalkline.query.application.ApplicationRecord.Status;
import org.chalkline.query.application.ApplicationRecord.Succession;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one application into its {@link ApplicationRecord}.
 *
 * <p>Facts come in the order of the days on which they take effect, not of their recording: an
 * acceptance by silence takes effect on the day of receipt, before all that was done since. So the
 * status only moves forward, and what was done stands beside it.
 */
public final class ApplicationView implements AggregateView<ApplicationRecord> {

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public int version() {
        return 8;
    }

    @Override
    public Class<ApplicationRecord> stateType() {
        return ApplicationRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return ApplicationEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<ApplicationRecord>> columns() {
        return ApplicationTable.TABLE.columns();
    }

    @Override
    public @Nullable ApplicationRecord evolve(@Nullable ApplicationRecord before, Fact fact) {
        if (fact instanceof ApplicationSubmitted e) {
            if (before != null) throw new IllegalStateException("submitted twice");
            return submitted(e);
        }
        return Objects.requireNonNull(before, "not submitted")
                .with(draft -> apply(draft, (ApplicationEvent) fact));
    }

    private static ApplicationRecord submitted(ApplicationSubmitted e) {
        return ApplicationRecordBuilder.builder()
                .id(e.applicationId())
                .status(Status.SUBMITTED)
                .applicant(e.applicant())
                .proposal(e.proposal())
                .unit(e.unit())
                .submittedOn(e.effectiveOn())
                .papers(e.papers())
                .expertReviews(List.of())
                .siteInspections(List.of())
                .statements(List.of())
                .successions(List.of())
                .build();
    }

    private static void apply(ApplicationRecordBuilder draft, ApplicationEvent event) {
        switch (event) {
            case ApplicationSubmitted e -> throw new IllegalStateException("submitted twice");
            case LicenceFoundUnnecessary e -> unnecessary(draft, e);
            case FoundOutsideJurisdiction e -> elsewhere(draft, e);
            case CorrectionRequested e -> correctionRequested(draft, e);
            case PapersCorrected e -> papersCorrected(draft, e);
            case ApplicationAccepted e -> accepted(draft, e);
            case ApplicationDeemedAccepted e -> deemedAccepted(draft, e);
            case AcceptanceRefused e -> decided(draft, Result.ACCEPTANCE_REFUSED, e);
            case ReviewBegun e -> reviewBegun(draft, e);
            case ExpertReviewOrdered e -> expertReviewOrdered(draft, e);
            case ExpertReviewConcluded e -> expertReviewConcluded(draft, e);
            case SiteInspected e ->
                    draft.siteInspections(
                            Copies.plus(
                                    draft.siteInspections(),
                                    new SiteInspection(
                                            e.effectiveOn(),
                                            e.inspectors(),
                                            e.findings(),
                                            e.record())));
            case StatementHeard e ->
                    draft.statements(
                            Copies.plus(
                                    draft.statements(),
                                    new Statement(
                                            e.effectiveOn(),
                                            e.party(),
                                            e.summary(),
                                            e.record(),
                                            e.officer())));
            case ApplicantSucceeded e -> {
                draft.applicant(e.applicant());
                draft.proposal(draft.proposal().succeeded(e.was(), e.applicant()));
                draft.successions(
                        Copies.plus(
                                draft.successions(),
                                new Succession(
                                        e.effectiveOn(),
                                        e.was(),
                                        e.ground(),
                                        e.evidence(),
                                        e.officer())));
            }
            case ExtensionProposed e -> extensionProposed(draft, e);
            case ReviewConcluded e -> reviewConcluded(draft, e);
            case ApplicationGranted e -> {
                draft.proposal(e.proposal());
                decided(draft, Result.GRANTED, e);
            }
            case ApplicationRefused e -> decided(draft, Result.REFUSED, e);
            case ApplicationWithdrawn e -> withdrawn(draft, e);
            case PreparationLapsed e -> preparationLapsed(draft, e);
            case PreparationUsed e -> {
                draft.preparationEnd(new PreparationEnd(e.effectiveOn(), e.establishment()));
                reach(draft, Status.PREPARATION_USED);
            }
        }
    }

    /** Lapses unless it was used before, by an application that was recorded late. */
    private static void preparationLapsed(ApplicationRecordBuilder draft, PreparationLapsed e) {
        if (draft.preparationEnd() != null) return;
        draft.preparationEnd(new PreparationEnd(e.effectiveOn(), null));
        reach(draft, Status.PREPARATION_LAPSED);
    }

    private static void unnecessary(ApplicationRecordBuilder draft, LicenceFoundUnnecessary e) {
        ended(draft, outcome(Result.NOT_REQUIRED, e).reasons(e.reasons()).officer(e.officer()));
    }

    private static void elsewhere(ApplicationRecordBuilder draft, FoundOutsideJurisdiction e) {
        ended(
                draft,
                outcome(Result.OUT_OF_JURISDICTION, e)
                        .decision(e.decision())
                        .competentAuthority(e.competentAuthority()));
    }

    private static void decided(ApplicationRecordBuilder draft, Result result, ApplicationEvent e) {
        ended(draft, outcome(result, e).decision(e.decision()));
    }

    private static void withdrawn(ApplicationRecordBuilder draft, ApplicationWithdrawn e) {
        ended(draft, outcome(Result.WITHDRAWN, e).reasons(e.reasons()));
    }

    private static ApplicationRecordOutcomeBuilder outcome(Result result, ApplicationEvent e) {
        return ApplicationRecordOutcomeBuilder.builder()
                .result(result)
                .on(e.effectiveOn())
                .builder();
    }

    private static void ended(ApplicationRecordBuilder draft, ApplicationRecordOutcomeBuilder how) {
        draft.outcome(how.build());
        reach(draft, Status.valueOf(how.result().name()));
    }

    private static void correctionRequested(ApplicationRecordBuilder draft, CorrectionRequested e) {
        draft.correction(
                new Correction(e.effectiveOn(), e.defects(), e.notice(), e.officer(), null));
        reach(draft, Status.CORRECTION_REQUESTED);
    }

    private static void papersCorrected(ApplicationRecordBuilder draft, PapersCorrected e) {
        draft.papers(Copies.joined(draft.papers(), e.papers()));
        var asked = draft.correction();
        if (asked != null) draft.correction(asked.withCorrectedOn(e.effectiveOn()));
        reach(draft, Status.PAPERS_CORRECTED);
    }

    private static void accepted(ApplicationRecordBuilder draft, ApplicationAccepted e) {
        draft.acceptance(new Acceptance(e.effectiveOn(), false, e.certificate(), e.officer()));
        reach(draft, Status.ACCEPTED);
    }

    private static void deemedAccepted(
            ApplicationRecordBuilder draft, ApplicationDeemedAccepted e) {
        draft.acceptance(new Acceptance(e.effectiveOn(), true, null, null));
        reach(draft, Status.DEEMED_ACCEPTED);
    }

    private static void reviewBegun(ApplicationRecordBuilder draft, ReviewBegun e) {
        var before = draft.review();
        draft.review(
                new Review(
                        e.effectiveOn(),
                        e.preparer(),
                        e.reviewers(),
                        before == null ? List.of() : before.opinions(),
                        before == null ? null : before.extensionProposed()));
        reach(draft, Status.UNDER_REVIEW);
    }

    private static void expertReviewOrdered(ApplicationRecordBuilder draft, ExpertReviewOrdered e) {
        var ordered = new ExpertReview(e.effectiveOn(), e.notice(), null);
        draft.expertReviews(Copies.plus(draft.expertReviews(), ordered));
    }

    private static void expertReviewConcluded(
            ApplicationRecordBuilder draft, ExpertReviewConcluded e) {
        var all = new ArrayList<>(draft.expertReviews());
        var ordered = all.removeLast();
        all.add(new ExpertReview(ordered.orderedOn(), ordered.notice(), e.effectiveOn()));
        draft.expertReviews(all);
    }

    private static void extensionProposed(ApplicationRecordBuilder draft, ExtensionProposed e) {
        draft.review(
                review(draft)
                        .withExtensionProposed(
                                new ExtensionProposal(
                                        e.effectiveOn(), e.length(), e.reasons(), e.preparer())));
    }

    private static void reviewConcluded(ApplicationRecordBuilder draft, ReviewConcluded e) {
        var review = review(draft);
        var opinion = new Opinion(e.effectiveOn(), e.reviewer(), e.recommendation(), e.findings());
        draft.review(review.withOpinions(Copies.plus(review.opinions(), opinion)));
    }

    private static Review review(ApplicationRecordBuilder draft) {
        return Objects.requireNonNull(draft.review(), "not under review");
    }

    /** Goes on to the status, unless it is beyond it already. */
    private static void reach(ApplicationRecordBuilder draft, Status next) {
        if (next.compareTo(draft.status()) > 0) draft.status(next);
    }
}
