package org.chalkline.command.application;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Recommendation;
import org.chalkline.kernel.application.SuccessionGround;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.procedure.decision.Decision;

/**
 * All that can be asked to be done with an application. Each act names the day {@code effectiveOn}
 * which it was done, which is not after today and not before the act that came before it.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface ApplicationCommand {

    ApplicationId application();

    /** Receives the papers; what is missing of them is told by a correction notice. */
    record SubmitApplication(
            @TargetAggregateIdentifier ApplicationId application,
            Organiser applicant,
            Proposal proposal,
            List<Paper> papers,
            String unit,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** Tells the applicant that no licence is needed. */
    record FindLicenceUnnecessary(
            @TargetAggregateIdentifier ApplicationId application,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** Tells the applicant which other authority is competent. */
    record FindOutsideJurisdiction(
            @TargetAggregateIdentifier ApplicationId application,
            String competentAuthority,
            Decision decision,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** Tells the applicant, once, all that has to be put right. */
    record RequestCorrection(
            @TargetAggregateIdentifier ApplicationId application,
            List<String> defects,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** Receives what had been missing: upon a notice, or after acceptance by silence. */
    record CorrectPapers(
            @TargetAggregateIdentifier ApplicationId application,
            List<Paper> papers,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** Accepts it: all papers that its article requires are there. */
    record AcceptApplication(
            @TargetAggregateIdentifier ApplicationId application,
            String certificate,
            String officer,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** Refuses to accept it. */
    record RefuseAcceptance(
            @TargetAggregateIdentifier ApplicationId application,
            Decision decision,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** Begins the review, or hands it to others. Who examined before stays known. */
    record BeginReview(
            @TargetAggregateIdentifier ApplicationId application,
            String preparer,
            List<String> reviewers,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** Has experts review it; the period for deciding stands still only where its law says so. */
    record OrderExpertReview(
            @TargetAggregateIdentifier ApplicationId application,
            String notice,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** The experts are done; a period that stood still runs again from the day after. */
    record ConcludeExpertReview(
            @TargetAggregateIdentifier ApplicationId application, LocalDate effectiveOn)
            implements ApplicationCommand {}

    /**
     * Notes what two or more officers found at the site.
     *
     * @param record SHA-256 of what they wrote down there
     */
    record InspectSite(
            @TargetAggregateIdentifier ApplicationId application,
            List<String> inspectors,
            String findings,
            String record,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /**
     * Notes what the applicant, or somebody whose interests it touches, stated outside of a
     * hearing.
     *
     * @param record SHA-256 of what was written down, or of what they wrote
     */
    record HearStatement(
            @TargetAggregateIdentifier ApplicationId application,
            String party,
            String summary,
            String record,
            String officer,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /**
     * Lets another take the applicant's place.
     *
     * @param evidence SHA-256 of the papers that show it
     */
    record SucceedApplicant(
            @TargetAggregateIdentifier ApplicationId application,
            Organiser applicant,
            SuccessionGround ground,
            List<String> evidence,
            String officer,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** Asks within the bureau for more time to decide, in units of the period. */
    record ProposeExtension(
            @TargetAggregateIdentifier ApplicationId application,
            int length,
            String reasons,
            String preparer,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** Approves the extension that was asked for, as the head of the bureau or for the head. */
    record ApproveExtension(
            @TargetAggregateIdentifier ApplicationId application,
            String approver,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** A reviewer gives an opinion. */
    record ConcludeReview(
            @TargetAggregateIdentifier ApplicationId application,
            String reviewer,
            Recommendation recommendation,
            String findings,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** Grants what was applied for. */
    record GrantApplication(
            @TargetAggregateIdentifier ApplicationId application,
            Decision decision,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** Refuses what was applied for, and names the remedies. */
    record RefuseApplication(
            @TargetAggregateIdentifier ApplicationId application,
            Decision decision,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** The applicant takes it back. */
    record WithdrawApplication(
            @TargetAggregateIdentifier ApplicationId application,
            String reasons,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /**
     * Records that a formal establishment was applied for on the ground of this preparation. It
     * follows from that application and is nobody's act, so it keeps to no order of days.
     */
    record UsePreparation(
            @TargetAggregateIdentifier ApplicationId application,
            ApplicationId establishment,
            LocalDate effectiveOn)
            implements ApplicationCommand {}

    /** Records the clocks that have lapsed by today, and what follows. */
    record SettleClocks(@TargetAggregateIdentifier ApplicationId application)
            implements ApplicationCommand {}

    /** Reckons running clocks anew, because a holiday notice was published. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier ApplicationId application,
            String notice,
            LocalDate publishedOn)
            implements ApplicationCommand {}
}
