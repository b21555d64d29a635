package org.chalkline.query.application;

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

/** Says in one sentence what a fact of an application tells. Its date stands beside it. */
final class ApplicationFactSummary {

    private ApplicationFactSummary() {}

    static String of(ApplicationEvent fact) {
        return switch (fact) {
            case ApplicationSubmitted e ->
                    e.applicant().reference()
                            + " applied: "
                            + e.proposal().kind()
                            + ", with "
                            + e.papers().size()
                            + " papers, in hand with "
                            + e.unit()
                            + ".";
            case LicenceFoundUnnecessary e -> "No licence is needed: " + e.reasons();
            case FoundOutsideJurisdiction e ->
                    "Another authority is competent: " + e.competentAuthority() + ".";
            case CorrectionRequested e ->
                    "Asked to put right "
                            + e.defects().size()
                            + " defects by notice "
                            + e.notice()
                            + ".";
            case PapersCorrected e -> "Handed in " + e.papers().size() + " corrected papers.";
            case ApplicationAccepted e -> "Accepted by certificate " + e.certificate() + ".";
            case ApplicationDeemedAccepted e -> "Counts as accepted: nothing was heard in time.";
            case AcceptanceRefused e -> "Acceptance refused" + by(e);
            case ReviewBegun e ->
                    "Under review: prepared by "
                            + e.preparer()
                            + ", reviewed by "
                            + String.join(", ", e.reviewers())
                            + ".";
            case ExpertReviewOrdered e -> "Experts review it: notice " + e.notice() + ".";
            case ExpertReviewConcluded e -> "The experts are done.";
            case SiteInspected e ->
                    "At the site: " + String.join(", ", e.inspectors()) + ". " + e.findings();
            case StatementHeard e -> e.party() + " stated: " + e.summary();
            case ApplicantSucceeded e ->
                    e.applicant().reference()
                            + " took the place of "
                            + e.was().reference()
                            + ": "
                            + e.ground()
                            + ".";
            case ExtensionProposed e ->
                    "Extension by "
                            + e.length()
                            + " proposed by "
                            + e.preparer()
                            + ": "
                            + e.reasons();
            case ReviewConcluded e -> e.reviewer() + " recommends to " + e.recommendation() + ".";
            case ApplicationGranted e -> "Granted" + by(e);
            case ApplicationRefused e -> "Refused" + by(e);
            case ApplicationWithdrawn e -> "Withdrawn by the applicant: " + e.reasons();
            case PreparationLapsed e ->
                    "The approval of the preparation is spent: nothing followed in time.";
            case PreparationUsed e ->
                    "Served as ground of application " + e.establishment().value() + ".";
        };
    }

    private static String by(ApplicationEvent fact) {
        var decision = fact.decision();
        return decision == null ? "." : " by decision " + decision.documentNumber() + ".";
    }
}
