package org.chalkline.command.headmaster;

import static org.chalkline.command.headmaster.Ids.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.headmaster.HeadmasterCommand.*;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.headmaster.HeadmasterEvent.AnnualGrade;
import org.chalkline.kernel.headmaster.HeadmasterEvent.Contested;
import org.chalkline.kernel.headmaster.HeadmasterEvent.Evidence;
import org.chalkline.kernel.headmaster.HeadmasterEvent.TermGrade;
import org.chalkline.kernel.headmaster.Matter;
import org.chalkline.kernel.headmaster.Sanction;
import org.jspecify.annotations.Nullable;

/**
 * The acts as mutations give them, each the GraphQL input of its name: the commands, save that ids
 * are still texts. {@code command()} refuses those that are malformed.
 */
final class HeadmasterInputs {
    private HeadmasterInputs() {}

    // Rank.

    record ApplyForRankInput(
            String headmasterId, String appraisal, String rank, String schoolId, LocalDate on) {
        ApplyForRank command() {
            return new ApplyForRank(
                    headmaster(headmasterId), appraisal, rank, school(schoolId), on);
        }
    }

    record FileRankEvidenceInput(
            String headmasterId, String appraisal, List<Evidence> evidence, LocalDate on) {
        FileRankEvidence command() {
            return new FileRankEvidence(headmaster(headmasterId), appraisal, evidence, on);
        }
    }

    record FormRankPanelInput(
            String headmasterId,
            String appraisal,
            List<String> members,
            String officer,
            LocalDate on) {
        FormRankPanel command() {
            return new FormRankPanel(headmaster(headmasterId), appraisal, members, officer, on);
        }
    }

    record DeclareTieToPanelInput(
            String headmasterId, String appraisal, String member, String tie, LocalDate on) {
        DeclareTieToPanel command() {
            return new DeclareTieToPanel(headmaster(headmasterId), appraisal, member, tie, on);
        }
    }

    record VoteOnRankInput(
            String headmasterId,
            String appraisal,
            List<CastVote> votes,
            @Nullable String minutes,
            LocalDate on) {
        VoteOnRank command() {
            return new VoteOnRank(headmaster(headmasterId), appraisal, votes, minutes, on);
        }
    }

    record GiveNoticeOfRankInput(
            String headmasterId, String appraisal, String where, LocalDate until, LocalDate on) {
        GiveNoticeOfRank command() {
            return new GiveNoticeOfRank(headmaster(headmasterId), appraisal, where, until, on);
        }
    }

    record ObjectToRankInput(
            String headmasterId, String appraisal, String objection, String content, LocalDate on) {
        ObjectToRank command() {
            return new ObjectToRank(headmaster(headmasterId), appraisal, objection, content, on);
        }
    }

    record AnswerObjectionToRankInput(
            String headmasterId,
            String appraisal,
            String objection,
            boolean upheld,
            String answer,
            String officer,
            LocalDate on) {
        AnswerObjectionToRank command() {
            return new AnswerObjectionToRank(
                    headmaster(headmasterId), appraisal, objection, upheld, answer, officer, on);
        }
    }

    record ConferRankInput(String headmasterId, String appraisal, Decision decision, LocalDate on) {
        ConferRank command() {
            return new ConferRank(headmaster(headmasterId), appraisal, decision, on);
        }
    }

    record RefuseRankInput(String headmasterId, String appraisal, Decision decision, LocalDate on) {
        RefuseRank command() {
            return new RefuseRank(headmaster(headmasterId), appraisal, decision, on);
        }
    }

    // Assessment.

    record AssessHeadForYearInput(
            String headmasterId,
            String schoolId,
            int year,
            AnnualGrade grade,
            List<String> evidence,
            Decision decision,
            LocalDate on) {
        AssessHeadForYear command() {
            return new AssessHeadForYear(
                    headmaster(headmasterId),
                    school(schoolId),
                    year,
                    grade,
                    evidence,
                    decision,
                    on);
        }
    }

    record AssessHeadForTermInput(
            String headmasterId,
            String schoolId,
            LocalDate termUntil,
            TermGrade grade,
            List<String> evidence,
            Decision decision,
            LocalDate on) {
        AssessHeadForTerm command() {
            return new AssessHeadForTerm(
                    headmaster(headmasterId),
                    school(schoolId),
                    termUntil,
                    grade,
                    evidence,
                    decision,
                    on);
        }
    }

    // Sanctions, and what can be done against them.

    record SanctionHeadInput(
            String headmasterId,
            String sanction,
            Sanction kind,
            int item,
            @Nullable String schoolId,
            String reasons,
            Decision decision,
            LocalDate on) {
        SanctionHead command() {
            return new SanctionHead(
                    headmaster(headmasterId),
                    sanction,
                    kind,
                    item,
                    schoolIfAny(schoolId),
                    reasons,
                    decision,
                    on);
        }
    }

    record LiftHeadSanctionInput(
            String headmasterId, String sanction, String notice, Decision decision, LocalDate on) {
        LiftHeadSanction command() {
            return new LiftHeadSanction(headmaster(headmasterId), sanction, notice, decision, on);
        }
    }

    record SeekHeadReviewInput(
            String headmasterId, Matter matter, LocalDate learnedOn, String grounds, LocalDate on) {
        SeekHeadReview command() {
            return new SeekHeadReview(headmaster(headmasterId), matter, learnedOn, grounds, on);
        }
    }

    record DecideHeadReviewInput(
            String headmasterId,
            Matter matter,
            Contested outcome,
            Decision decision,
            LocalDate on) {
        DecideHeadReview command() {
            return new DecideHeadReview(headmaster(headmasterId), matter, outcome, decision, on);
        }
    }

    record LodgeHeadAppealInput(String headmasterId, Matter matter, String grounds, LocalDate on) {
        LodgeHeadAppeal command() {
            return new LodgeHeadAppeal(headmaster(headmasterId), matter, grounds, on);
        }
    }

    record DecideHeadAppealInput(
            String headmasterId,
            Matter matter,
            Contested outcome,
            Decision decision,
            LocalDate on) {
        DecideHeadAppeal command() {
            return new DecideHeadAppeal(headmaster(headmasterId), matter, outcome, decision, on);
        }
    }
}
