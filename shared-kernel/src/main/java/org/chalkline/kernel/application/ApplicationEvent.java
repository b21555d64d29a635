package org.chalkline.kernel.application;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.PreparedFact;
import org.chalkline.kernel.procedure.paper.Addressee;
import org.chalkline.kernel.procedure.paper.NamesParty;
import org.chalkline.kernel.procedure.service.TellsByNotice;

/**
 * All that can happen to an application (Administrative Licensing Law, 29 to 50). Its clocks have
 * facts of their own beside these, see {@link org.chalkline.kernel.procedure.clock.ClockEvent}.
 */
public sealed interface ApplicationEvent extends Fact {

    ApplicationId applicationId();

    @Override
    default String subject() {
        return applicationId().toString();
    }

    /**
     * The papers were received.
     *
     * @param unit the unit of the bureau that has it in hand
     */
    @FactType("application.ApplicationSubmitted")
    record ApplicationSubmitted(
            ApplicationId applicationId,
            Organiser applicant,
            Proposal proposal,
            List<Paper> papers,
            String unit,
            LocalDate effectiveOn)
            implements ApplicationEvent, NamesParty {
        public ApplicationSubmitted {
            papers = List.copyOf(papers);
        }

        @Override
        public List<Addressee> addressees() {
            return List.of(Addressee.of(applicant));
        }
    }

    /** The applicant was told at once that no licence is needed: 32(1). */
    @FactType("application.LicenceFoundUnnecessary")
    record LicenceFoundUnnecessary(
            ApplicationId applicationId, String reasons, String officer, LocalDate effectiveOn)
            implements ApplicationEvent {}

    /** Another authority is competent, and the applicant was told which: 32(2). */
    @FactType("application.FoundOutsideJurisdiction")
    record FoundOutsideJurisdiction(
            ApplicationId applicationId,
            String competentAuthority,
            Decision decision,
            LocalDate effectiveOn)
            implements ApplicationEvent {}

    /**
     * The applicant was told, once, all that has to be put right: 32(4).
     *
     * @param defects what is missing or not in the form required, all of it
     * @param notice the number of the written notice
     */
    @FactType("application.CorrectionRequested")
    record CorrectionRequested(
            ApplicationId applicationId,
            List<String> defects,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements ApplicationEvent, TellsByNotice {
        public CorrectionRequested {
            defects = List.copyOf(defects);
        }
    }

    /** The applicant handed in what had been missing. */
    @FactType("application.PapersCorrected")
    record PapersCorrected(ApplicationId applicationId, List<Paper> papers, LocalDate effectiveOn)
            implements ApplicationEvent {
        public PapersCorrected {
            papers = List.copyOf(papers);
        }
    }

    /**
     * Accepted (受理): 32(5).
     *
     * @param certificate the number of the dated and sealed certificate
     */
    @FactType("application.ApplicationAccepted")
    record ApplicationAccepted(
            ApplicationId applicationId, String certificate, String officer, LocalDate effectiveOn)
            implements ApplicationEvent {}

    /**
     * Nothing was heard in time, so it counts as accepted since the papers were received: 32(4).
     *
     * @param effectiveOn the day of their receipt
     */
    @FactType("application.ApplicationDeemedAccepted")
    record ApplicationDeemedAccepted(ApplicationId applicationId, LocalDate effectiveOn)
            implements ApplicationEvent {}

    /** Refused to accept (不予受理). */
    @FactType("application.AcceptanceRefused")
    record AcceptanceRefused(ApplicationId applicationId, Decision decision, LocalDate effectiveOn)
            implements ApplicationEvent {}

    /**
     * It is under review.
     *
     * @param preparer who has it in hand and drafts the decision
     * @param reviewers who examine it; two or more where facts have to be verified on the spot: 34
     */
    @FactType("application.ReviewBegun")
    record ReviewBegun(
            ApplicationId applicationId,
            String preparer,
            List<String> reviewers,
            LocalDate effectiveOn)
            implements ApplicationEvent, PreparedFact {
        public ReviewBegun {
            reviewers = List.copyOf(reviewers);
        }
    }

    /**
     * Experts are to review it (专家评议), whether or not that stops a period.
     *
     * @param notice the number of the written notice that told the applicant how long it takes
     */
    @FactType("application.ExpertReviewOrdered")
    record ExpertReviewOrdered(ApplicationId applicationId, String notice, LocalDate effectiveOn)
            implements ApplicationEvent, TellsByNotice {}

    /**
     * Officers were at the site, to see whether what the papers say is so (34).
     *
     * @param inspectors two or more
     * @param record SHA-256 of what they wrote down there
     */
    @FactType("application.SiteInspected")
    record SiteInspected(
            ApplicationId applicationId,
            List<String> inspectors,
            String findings,
            String record,
            LocalDate effectiveOn)
            implements ApplicationEvent {
        public SiteInspected {
            inspectors = List.copyOf(inspectors);
        }
    }

    /**
     * The applicant, or somebody whose interests it touches, stated their case outside of a hearing
     * (36).
     *
     * @param party who, as papers that are served on them call them
     * @param record SHA-256 of what was written down, or of what they wrote
     */
    @FactType("application.StatementHeard")
    record StatementHeard(
            ApplicationId applicationId,
            String party,
            String summary,
            String record,
            String officer,
            LocalDate effectiveOn)
            implements ApplicationEvent {}

    /**
     * Another has taken the applicant's place, and goes on with what was begun.
     *
     * @param was whom they succeed
     * @param evidence SHA-256 of the papers that show it
     */
    @FactType("application.ApplicantSucceeded")
    record ApplicantSucceeded(
            ApplicationId applicationId,
            Organiser was,
            Organiser applicant,
            SuccessionGround ground,
            List<String> evidence,
            String officer,
            LocalDate effectiveOn)
            implements ApplicationEvent {
        public ApplicantSucceeded {
            evidence = List.copyOf(evidence);
        }
    }

    /** The experts are done. */
    @FactType("application.ExpertReviewConcluded")
    record ExpertReviewConcluded(ApplicationId applicationId, LocalDate effectiveOn)
            implements ApplicationEvent {}

    /**
     * An extension of the period for deciding was asked for within the bureau; approving it is an
     * act of its own and stands with the clock.
     */
    @FactType("application.ExtensionProposed")
    record ExtensionProposed(
            ApplicationId applicationId,
            int length,
            String reasons,
            String preparer,
            LocalDate effectiveOn)
            implements ApplicationEvent, PreparedFact {}

    /** A reviewer gave an opinion on it. */
    @FactType("application.ReviewConcluded")
    record ReviewConcluded(
            ApplicationId applicationId,
            String reviewer,
            Recommendation recommendation,
            String findings,
            LocalDate effectiveOn)
            implements ApplicationEvent {}

    /** Granted (准予). What follows for school and licence is theirs to record. */
    @FactType("application.ApplicationGranted")
    record ApplicationGranted(
            ApplicationId applicationId,
            Proposal proposal,
            Decision decision,
            LocalDate effectiveOn)
            implements ApplicationEvent {}

    /** Refused (不予许可), with reasons and the remedies named: 38. */
    @FactType("application.ApplicationRefused")
    record ApplicationRefused(
            ApplicationId applicationId,
            Proposal proposal,
            Decision decision,
            LocalDate effectiveOn)
            implements ApplicationEvent {}

    /** Taken back by the applicant. */
    @FactType("application.ApplicationWithdrawn")
    record ApplicationWithdrawn(
            ApplicationId applicationId, Proposal proposal, String reasons, LocalDate effectiveOn)
            implements ApplicationEvent {}

    /**
     * The three years for preparation passed and no formal establishment was applied for: the
     * approval is spent (Private Education Law, 14).
     */
    @FactType("application.PreparationLapsed")
    record PreparationLapsed(ApplicationId applicationId, LocalDate effectiveOn)
            implements ApplicationEvent {}

    /** A formal establishment was applied for on the ground of this preparation. */
    @FactType("application.PreparationUsed")
    record PreparationUsed(
            ApplicationId applicationId, ApplicationId establishment, LocalDate effectiveOn)
            implements ApplicationEvent {}
}
