package org.chalkline.command.headmaster;

import static org.chalkline.command.headmaster.Ids.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.headmaster.HeadshipCommand.*;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.headmaster.Departure;
import org.chalkline.kernel.headmaster.HeadshipEvent.AuditOpinion;
import org.chalkline.kernel.headmaster.HeadshipEvent.RetirementGround;
import org.jspecify.annotations.Nullable;

/**
 * The acts as mutations give them, each the GraphQL input of its name: the commands, save that ids
 * are still texts. {@code command()} refuses those that are malformed.
 */
final class HeadshipInputs {
    private HeadshipInputs() {}

    // Filling the office.

    record NominateHeadInput(
            String schoolId, String candidateId, String officer, String grounds, LocalDate on) {
        NominateHead command() {
            return new NominateHead(headship(schoolId), person(candidateId), officer, grounds, on);
        }
    }

    record OrderHeadInspectionInput(
            String schoolId,
            String candidateId,
            List<String> inspectors,
            String officer,
            LocalDate on) {
        OrderHeadInspection command() {
            return new OrderHeadInspection(
                    headship(schoolId), person(candidateId), inspectors, officer, on);
        }
    }

    record DeclareTieToCandidateInput(
            String schoolId, String candidateId, String member, String tie, LocalDate on) {
        DeclareTieToCandidate command() {
            return new DeclareTieToCandidate(
                    headship(schoolId), person(candidateId), member, tie, on);
        }
    }

    record ConcludeHeadInspectionInput(
            String schoolId,
            String candidateId,
            List<String> inspectors,
            boolean fit,
            String findings,
            String report,
            LocalDate on) {
        ConcludeHeadInspection command() {
            return new ConcludeHeadInspection(
                    headship(schoolId), person(candidateId), inspectors, fit, findings, report, on);
        }
    }

    record DecideOnHeadInput(
            String schoolId,
            String candidateId,
            String body,
            int members,
            List<CastVote> votes,
            @Nullable String minutes,
            LocalDate on) {
        DecideOnHead command() {
            return new DecideOnHead(
                    headship(schoolId), person(candidateId), body, members, votes, minutes, on);
        }
    }

    record GiveNoticeOfHeadInput(
            String schoolId, String candidateId, String where, LocalDate until, LocalDate on) {
        GiveNoticeOfHead command() {
            return new GiveNoticeOfHead(headship(schoolId), person(candidateId), where, until, on);
        }
    }

    record ObjectToHeadInput(
            String schoolId, String candidateId, String objection, String content, LocalDate on) {
        ObjectToHead command() {
            return new ObjectToHead(
                    headship(schoolId), person(candidateId), objection, content, on);
        }
    }

    record AnswerObjectionToHeadInput(
            String schoolId,
            String candidateId,
            String objection,
            boolean upheld,
            String answer,
            String officer,
            LocalDate on) {
        AnswerObjectionToHead command() {
            return new AnswerObjectionToHead(
                    headship(schoolId),
                    person(candidateId),
                    objection,
                    upheld,
                    answer,
                    officer,
                    on);
        }
    }

    record EndHeadCandidacyInput(String schoolId, String candidateId, String why, LocalDate on) {
        EndHeadCandidacy command() {
            return new EndHeadCandidacy(headship(schoolId), person(candidateId), why, on);
        }
    }

    // In office.

    record AppointHeadInput(
            String schoolId,
            String headId,
            boolean probation,
            LocalDate termUntil,
            Decision decision,
            LocalDate on) {
        AppointHead command() {
            return new AppointHead(
                    headship(schoolId), person(headId), probation, termUntil, decision, on);
        }
    }

    record FileHeadAppointmentInput(
            String schoolId,
            String headId,
            String appointedBy,
            LocalDate termUntil,
            String resolution,
            String officer,
            LocalDate filedOn,
            LocalDate on) {
        FileHeadAppointment command() {
            return new FileHeadAppointment(
                    headship(schoolId),
                    person(headId),
                    appointedBy,
                    termUntil,
                    resolution,
                    officer,
                    filedOn,
                    on);
        }
    }

    record DesignateActingHeadInput(
            String schoolId,
            String headId,
            @Nullable LocalDate until,
            @Nullable Decision decision,
            @Nullable String resolution,
            LocalDate on) {
        DesignateActingHead command() {
            return new DesignateActingHead(
                    headship(schoolId), person(headId), until, decision, resolution, on);
        }
    }

    record EndActingHeadInput(String schoolId, String headId, LocalDate on) {
        EndActingHead command() {
            return new EndActingHead(headship(schoolId), person(headId), on);
        }
    }

    record ConfirmHeadInput(String schoolId, String headId, Decision decision, LocalDate on) {
        ConfirmHead command() {
            return new ConfirmHead(headship(schoolId), person(headId), decision, on);
        }
    }

    record FailHeadProbationInput(
            String schoolId, String headId, String grounds, Decision decision, LocalDate on) {
        FailHeadProbation command() {
            return new FailHeadProbation(headship(schoolId), person(headId), grounds, decision, on);
        }
    }

    record ReappointHeadInput(
            String schoolId, String headId, LocalDate termUntil, Decision decision, LocalDate on) {
        ReappointHead command() {
            return new ReappointHead(headship(schoolId), person(headId), termUntil, decision, on);
        }
    }

    record FileHeadReappointmentInput(
            String schoolId,
            String headId,
            LocalDate termUntil,
            String resolution,
            String officer,
            LocalDate filedOn,
            LocalDate on) {
        FileHeadReappointment command() {
            return new FileHeadReappointment(
                    headship(schoolId),
                    person(headId),
                    termUntil,
                    resolution,
                    officer,
                    filedOn,
                    on);
        }
    }

    // Leaving it.

    record TransferHeadInput(
            String schoolId,
            String headId,
            @Nullable String toId,
            Decision decision,
            LocalDate on) {
        TransferHead command() {
            return new TransferHead(
                    headship(schoolId), person(headId), schoolIfAny(toId), decision, on);
        }
    }

    record RemoveHeadInput(
            String schoolId, String headId, String grounds, Decision decision, LocalDate on) {
        RemoveHead command() {
            return new RemoveHead(headship(schoolId), person(headId), grounds, decision, on);
        }
    }

    record RetireHeadInput(
            String schoolId,
            String headId,
            RetirementGround ground,
            Decision decision,
            LocalDate on) {
        RetireHead command() {
            return new RetireHead(headship(schoolId), person(headId), ground, decision, on);
        }
    }

    record AcceptHeadResignationInput(
            String schoolId, String headId, Decision decision, LocalDate on) {
        AcceptHeadResignation command() {
            return new AcceptHeadResignation(headship(schoolId), person(headId), decision, on);
        }
    }

    record RecordHeadDeathInput(String schoolId, String headId, String certificate, LocalDate on) {
        RecordHeadDeath command() {
            return new RecordHeadDeath(headship(schoolId), person(headId), certificate, on);
        }
    }

    record FileHeadDepartureInput(
            String schoolId,
            String headId,
            Departure cause,
            String resolution,
            String officer,
            LocalDate filedOn,
            LocalDate on) {
        FileHeadDeparture command() {
            return new FileHeadDeparture(
                    headship(schoolId), person(headId), cause, resolution, officer, filedOn, on);
        }
    }

    record OrderDepartureAuditInput(
            String schoolId, String headId, String auditor, String officer, LocalDate on) {
        OrderDepartureAudit command() {
            return new OrderDepartureAudit(
                    headship(schoolId), person(headId), auditor, officer, on);
        }
    }

    record ReportDepartureAuditInput(
            String schoolId,
            String headId,
            AuditOpinion opinion,
            String findings,
            String report,
            LocalDate on) {
        ReportDepartureAudit command() {
            return new ReportDepartureAudit(
                    headship(schoolId), person(headId), opinion, findings, report, on);
        }
    }
}
