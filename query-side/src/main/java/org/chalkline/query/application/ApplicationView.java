package org.chalkline.query.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.application.ApplicationEvent.AcceptanceRefused;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationAccepted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationDeemedAccepted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationGranted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationRefused;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationWithdrawn;
import org.chalkline.kernel.application.ApplicationEvent.CorrectionRequested;
import org.chalkline.kernel.application.ApplicationEvent.DecisionDelivered;
import org.chalkline.kernel.application.ApplicationEvent.ExtensionProposed;
import org.chalkline.kernel.application.ApplicationEvent.FoundOutsideJurisdiction;
import org.chalkline.kernel.application.ApplicationEvent.HearingCalled;
import org.chalkline.kernel.application.ApplicationEvent.HearingHeld;
import org.chalkline.kernel.application.ApplicationEvent.HearingRequested;
import org.chalkline.kernel.application.ApplicationEvent.InterestedPartiesNotified;
import org.chalkline.kernel.application.ApplicationEvent.LicenceFoundUnnecessary;
import org.chalkline.kernel.application.ApplicationEvent.PapersCorrected;
import org.chalkline.kernel.application.ApplicationEvent.PreparationLapsed;
import org.chalkline.kernel.application.ApplicationEvent.PreparationUsed;
import org.chalkline.kernel.application.ApplicationEvent.ReviewBegun;
import org.chalkline.kernel.application.ApplicationEvent.ReviewConcluded;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.application.ApplicationRecord.Acceptance;
import org.chalkline.query.application.ApplicationRecord.Correction;
import org.chalkline.query.application.ApplicationRecord.Delivery;
import org.chalkline.query.application.ApplicationRecord.ExtensionProposal;
import org.chalkline.query.application.ApplicationRecord.Hearing;
import org.chalkline.query.application.ApplicationRecord.HearingCall;
import org.chalkline.query.application.ApplicationRecord.HearingRequest;
import org.chalkline.query.application.ApplicationRecord.HeldHearing;
import org.chalkline.query.application.ApplicationRecord.Notification;
import org.chalkline.query.application.ApplicationRecord.Opinion;
import org.chalkline.query.application.ApplicationRecord.Outcome;
import org.chalkline.query.application.ApplicationRecord.PreparationEnd;
import org.chalkline.query.application.ApplicationRecord.Result;
import org.chalkline.query.application.ApplicationRecord.Review;
import org.chalkline.query.application.ApplicationRecord.Status;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one application into its {@link ApplicationRecord}.
 *
 * <p>Facts come in the order of the days on which they take effect, not of their recording: an
 * acceptance by silence takes effect on the day of receipt, before all that was done since. So the
 * status only moves forward, and what was done stands beside it.
 */
public final class ApplicationView implements View<ApplicationRecord> {

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public int version() {
        return 3;
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
    public String entityOf(Fact fact) {
        return fact.subject();
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
        var draft = new ApplicationDraft(Objects.requireNonNull(before, "not submitted"));
        apply(draft, (ApplicationEvent) fact);
        return draft.done();
    }

    private static ApplicationRecord submitted(ApplicationSubmitted e) {
        return new ApplicationRecord(
                e.applicationId(),
                Status.SUBMITTED,
                e.applicant(),
                e.proposal(),
                e.unit(),
                e.effectiveOn(),
                e.papers(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static void apply(ApplicationDraft draft, ApplicationEvent event) {
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
            case InterestedPartiesNotified e -> notified(draft, e);
            case HearingRequested e -> hearingRequested(draft, e);
            case HearingCalled e -> hearingCalled(draft, e);
            case HearingHeld e -> hearingHeld(draft, e);
            case ExtensionProposed e -> extensionProposed(draft, e);
            case ReviewConcluded e -> reviewConcluded(draft, e);
            case ApplicationGranted e -> {
                draft.proposal = e.proposal();
                decided(draft, Result.GRANTED, e);
            }
            case ApplicationRefused e -> decided(draft, Result.REFUSED, e);
            case ApplicationWithdrawn e -> withdrawn(draft, e);
            case DecisionDelivered e -> delivered(draft, e);
            case PreparationLapsed e -> preparationLapsed(draft, e);
            case PreparationUsed e -> {
                draft.preparationEnd = new PreparationEnd(e.effectiveOn(), e.establishment());
                draft.reach(Status.PREPARATION_USED);
            }
        }
    }

    /** Lapses unless it was used before, by an application that was recorded late. */
    private static void preparationLapsed(ApplicationDraft draft, PreparationLapsed e) {
        if (draft.preparationEnd != null) return;
        draft.preparationEnd = new PreparationEnd(e.effectiveOn(), null);
        draft.reach(Status.PREPARATION_LAPSED);
    }

    private static void unnecessary(ApplicationDraft draft, LicenceFoundUnnecessary e) {
        draft.outcome =
                new Outcome(
                        Result.NOT_REQUIRED, e.effectiveOn(), null, e.reasons(), e.officer(), null);
        draft.reach(Status.NOT_REQUIRED);
    }

    private static void elsewhere(ApplicationDraft draft, FoundOutsideJurisdiction e) {
        draft.outcome =
                new Outcome(
                        Result.OUT_OF_JURISDICTION,
                        e.effectiveOn(),
                        e.decision(),
                        null,
                        null,
                        e.competentAuthority());
        draft.reach(Status.OUT_OF_JURISDICTION);
    }

    private static void correctionRequested(ApplicationDraft draft, CorrectionRequested e) {
        draft.correction =
                new Correction(e.effectiveOn(), e.defects(), e.notice(), e.officer(), null);
        draft.reach(Status.CORRECTION_REQUESTED);
    }

    private static void papersCorrected(ApplicationDraft draft, PapersCorrected e) {
        draft.add(e.papers());
        var asked = draft.correction;
        if (asked != null) {
            draft.correction =
                    new Correction(
                            asked.requestedOn(),
                            asked.defects(),
                            asked.notice(),
                            asked.officer(),
                            e.effectiveOn());
        }
        draft.reach(Status.PAPERS_CORRECTED);
    }

    private static void accepted(ApplicationDraft draft, ApplicationAccepted e) {
        draft.acceptance = new Acceptance(e.effectiveOn(), false, e.certificate(), e.officer());
        draft.reach(Status.ACCEPTED);
    }

    private static void deemedAccepted(ApplicationDraft draft, ApplicationDeemedAccepted e) {
        draft.acceptance = new Acceptance(e.effectiveOn(), true, null, null);
        draft.reach(Status.DEEMED_ACCEPTED);
    }

    private static void reviewBegun(ApplicationDraft draft, ReviewBegun e) {
        var before = draft.review;
        draft.review =
                new Review(
                        e.effectiveOn(),
                        e.preparer(),
                        e.reviewers(),
                        before == null ? List.of() : before.opinions(),
                        before == null ? null : before.extensionProposed());
        draft.reach(Status.UNDER_REVIEW);
    }

    private static void notified(ApplicationDraft draft, InterestedPartiesNotified e) {
        draft.notification = new Notification(e.effectiveOn(), e.parties(), e.notice());
        draft.reach(Status.PARTIES_NOTIFIED);
    }

    private static void hearingRequested(ApplicationDraft draft, HearingRequested e) {
        var before = draft.hearing();
        var requests = new ArrayList<>(before.requests());
        requests.add(new HearingRequest(e.effectiveOn(), e.by()));
        draft.hearing = new Hearing(requests, before.call(), before.held());
        draft.reach(Status.HEARING_REQUESTED);
    }

    private static void hearingCalled(ApplicationDraft draft, HearingCalled e) {
        var before = draft.hearing();
        var call =
                new HearingCall(
                        e.effectiveOn(), e.hearingOn(), e.place(), e.presider(), e.notice());
        // One that is called after another was held was not held yet.
        draft.hearing = new Hearing(before.requests(), call, null);
        draft.reach(Status.HEARING_CALLED);
    }

    private static void hearingHeld(ApplicationDraft draft, HearingHeld e) {
        var before = draft.hearing();
        var held = new HeldHearing(e.effectiveOn(), e.record(), e.participants());
        draft.hearing = new Hearing(before.requests(), before.call(), held);
        draft.reach(Status.HEARING_HELD);
    }

    private static void extensionProposed(ApplicationDraft draft, ExtensionProposed e) {
        var review = Objects.requireNonNull(draft.review, "not under review");
        var proposed =
                new ExtensionProposal(e.effectiveOn(), e.length(), e.reasons(), e.preparer());
        draft.review =
                new Review(
                        review.begunOn(),
                        review.preparer(),
                        review.reviewers(),
                        review.opinions(),
                        proposed);
    }

    private static void reviewConcluded(ApplicationDraft draft, ReviewConcluded e) {
        var review = Objects.requireNonNull(draft.review, "not under review");
        var opinions = new ArrayList<>(review.opinions());
        opinions.add(new Opinion(e.effectiveOn(), e.reviewer(), e.recommendation(), e.findings()));
        draft.review =
                new Review(
                        review.begunOn(),
                        review.preparer(),
                        review.reviewers(),
                        opinions,
                        review.extensionProposed());
    }

    private static void decided(ApplicationDraft draft, Result result, ApplicationEvent e) {
        draft.outcome = new Outcome(result, e.effectiveOn(), e.decision(), null, null, null);
        draft.reach(Status.valueOf(result.name()));
    }

    private static void withdrawn(ApplicationDraft draft, ApplicationWithdrawn e) {
        draft.outcome =
                new Outcome(Result.WITHDRAWN, e.effectiveOn(), null, e.reasons(), null, null);
        draft.reach(Status.WITHDRAWN);
    }

    private static void delivered(ApplicationDraft draft, DecisionDelivered e) {
        draft.delivery = new Delivery(e.effectiveOn(), e.service(), e.receivedBy(), e.receipt());
        draft.reach(Status.DELIVERED);
    }
}
