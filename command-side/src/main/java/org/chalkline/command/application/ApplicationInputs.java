package org.chalkline.command.application;

import static org.chalkline.command.application.ProposalInput.application;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.kernel.application.ApplicationEvent.Service;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.Recommendation;
import org.chalkline.kernel.decision.Decision;

/**
 * The acts as mutations give them, each the GraphQL input of its name: the commands, save that ids
 * are still texts. {@code command()} throws {@link org.chalkline.command.RefusedException} when one
 * is malformed.
 */
final class ApplicationInputs {
    private ApplicationInputs() {}

    record SubmitApplicationInput(
            String applicationId,
            OrganiserInput applicant,
            ProposalInput proposal,
            List<Paper> papers,
            String unit,
            LocalDate on) {
        SubmitApplication command() {
            return new SubmitApplication(
                    application(applicationId),
                    applicant.organiser(),
                    proposal.proposal(),
                    papers,
                    unit,
                    on);
        }
    }

    record FindLicenceUnnecessaryInput(
            String applicationId, String reasons, String officer, LocalDate on) {
        FindLicenceUnnecessary command() {
            return new FindLicenceUnnecessary(application(applicationId), reasons, officer, on);
        }
    }

    record FindOutsideJurisdictionInput(
            String applicationId, String competentAuthority, Decision decision, LocalDate on) {
        FindOutsideJurisdiction command() {
            return new FindOutsideJurisdiction(
                    application(applicationId), competentAuthority, decision, on);
        }
    }

    record RequestCorrectionInput(
            String applicationId,
            List<String> defects,
            String notice,
            String officer,
            LocalDate on) {
        RequestCorrection command() {
            return new RequestCorrection(application(applicationId), defects, notice, officer, on);
        }
    }

    record CorrectPapersInput(String applicationId, List<Paper> papers, LocalDate on) {
        CorrectPapers command() {
            return new CorrectPapers(application(applicationId), papers, on);
        }
    }

    record AcceptApplicationInput(
            String applicationId, String certificate, String officer, LocalDate on) {
        AcceptApplication command() {
            return new AcceptApplication(application(applicationId), certificate, officer, on);
        }
    }

    record RefuseAcceptanceInput(String applicationId, Decision decision, LocalDate on) {
        RefuseAcceptance command() {
            return new RefuseAcceptance(application(applicationId), decision, on);
        }
    }

    record BeginReviewInput(
            String applicationId, String preparer, List<String> reviewers, LocalDate on) {
        BeginReview command() {
            return new BeginReview(application(applicationId), preparer, reviewers, on);
        }
    }

    record NotifyInterestedPartiesInput(
            String applicationId, List<String> parties, String notice, LocalDate on) {
        NotifyInterestedParties command() {
            return new NotifyInterestedParties(application(applicationId), parties, notice, on);
        }
    }

    record RequestHearingInput(String applicationId, String by, LocalDate on) {
        RequestHearing command() {
            return new RequestHearing(application(applicationId), by, on);
        }
    }

    record CallHearingInput(
            String applicationId,
            LocalDate hearingOn,
            String place,
            String presider,
            String notice,
            LocalDate on) {
        CallHearing command() {
            return new CallHearing(
                    application(applicationId), hearingOn, place, presider, notice, on);
        }
    }

    record HoldHearingInput(
            String applicationId, String record, List<String> participants, LocalDate on) {
        HoldHearing command() {
            return new HoldHearing(application(applicationId), record, participants, on);
        }
    }

    record OrderExpertReviewInput(String applicationId, String notice, LocalDate on) {
        OrderExpertReview command() {
            return new OrderExpertReview(application(applicationId), notice, on);
        }
    }

    record ConcludeExpertReviewInput(String applicationId, LocalDate on) {
        ConcludeExpertReview command() {
            return new ConcludeExpertReview(application(applicationId), on);
        }
    }

    record ProposeExtensionInput(
            String applicationId, int length, String reasons, String preparer, LocalDate on) {
        ProposeExtension command() {
            return new ProposeExtension(application(applicationId), length, reasons, preparer, on);
        }
    }

    record ApproveExtensionInput(String applicationId, String approver, LocalDate on) {
        ApproveExtension command() {
            return new ApproveExtension(application(applicationId), approver, on);
        }
    }

    record ConcludeReviewInput(
            String applicationId,
            String reviewer,
            Recommendation recommendation,
            String findings,
            LocalDate on) {
        ConcludeReview command() {
            return new ConcludeReview(
                    application(applicationId), reviewer, recommendation, findings, on);
        }
    }

    record GrantApplicationInput(String applicationId, Decision decision, LocalDate on) {
        GrantApplication command() {
            return new GrantApplication(application(applicationId), decision, on);
        }
    }

    record RefuseApplicationInput(String applicationId, Decision decision, LocalDate on) {
        RefuseApplication command() {
            return new RefuseApplication(application(applicationId), decision, on);
        }
    }

    record WithdrawApplicationInput(String applicationId, String reasons, LocalDate on) {
        WithdrawApplication command() {
            return new WithdrawApplication(application(applicationId), reasons, on);
        }
    }

    record DeliverDecisionInput(
            String applicationId,
            Service service,
            String receivedBy,
            String receipt,
            LocalDate on) {
        DeliverDecision command() {
            return new DeliverDecision(
                    application(applicationId), service, receivedBy, receipt, on);
        }
    }
}
