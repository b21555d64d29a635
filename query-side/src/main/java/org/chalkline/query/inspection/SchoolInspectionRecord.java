package org.chalkline.query.inspection;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.inspection.InspectionEvent.DefenceResult;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionForm;
import org.chalkline.kernel.inspection.InspectionEvent.PublicDrawWay;
import org.chalkline.kernel.inspection.InspectionEvent.PublicGroup;
import org.chalkline.kernel.inspection.InspectionEvent.PublicHearingForm;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one inspection of a school; is what GraphQL calls {@code
 * SchoolInspection}.
 *
 * @param endedOn the day on which the school was told the preliminary opinion
 */
@RecordBuilder
public record SchoolInspectionRecord(
        InspectionId inspection,
        SchoolId school,
        InspectionForm form,
        List<String> matters,
        String unit,
        InspectionStatus status,
        @Nullable LocalDate plannedOn,
        @Nullable GroupOfInspectors group,
        @Nullable InspectionNotice notice,
        @Nullable SelfEvaluation selfEvaluation,
        List<DayOnSite> onSite,
        List<DrawnPublic> drawn,
        List<HeardPublic> heard,
        @Nullable String preliminaryOpinion,
        @Nullable LocalDate deliberatedOn,
        @Nullable LocalDate endedOn,
        @Nullable SchoolDefence defence,
        List<OpinionVote> votes,
        @Nullable OpinionLetter letter,
        List<PutRight> problems,
        @Nullable ReportUp reported,
        @Nullable LocalDate closedOn,
        @Nullable LetterOfThePast takenOver)
        implements SchoolInspectionRecordBuilder.With {

    /** Tells how far it has come. */
    public enum InspectionStatus {
        TAKEN_OVER,
        PLANNED,
        GROUP_FORMED,
        NOTIFIED,
        ON_SITE,
        DELIBERATED,
        TOLD,
        DEFENDED,
        VOTED,
        LETTER_ISSUED,
        REPORTED,
        CLOSED
    }

    /** Holds the group. */
    public record GroupOfInspectors(
            LocalDate on, List<String> inspectors, String leader, List<String> experts) {}

    /** Holds the notice. */
    public record InspectionNotice(
            LocalDate on,
            String number,
            String text,
            LocalDate beginsOn,
            @Nullable LocalDate selfEvaluationBy) {}

    /** Holds the school's evaluation of itself. */
    public record SelfEvaluation(LocalDate on, String report) {}

    /** Holds a day at the school. */
    public record DayOnSite(LocalDate on, List<String> present, String record) {}

    /** Holds how it was found whom to hear. */
    public record DrawnPublic(
            LocalDate on, PublicGroup of, int drawn, int outOf, PublicDrawWay way) {}

    /** Holds that they were heard. */
    public record HeardPublic(
            LocalDate on, PublicGroup of, PublicHearingForm form, String record) {}

    /** Holds the defence, and what it changed. */
    public record SchoolDefence(
            LocalDate on,
            String text,
            @Nullable LocalDate weighedOn,
            @Nullable DefenceResult adopted,
            @Nullable String changes,
            @Nullable String reasons) {}

    /** Holds one vote on the opinion. */
    public record OpinionVote(LocalDate on, String opinion, CollectiveVote vote, boolean carried) {}

    /** Holds the letter. */
    public record OpinionLetter(LocalDate on, String text, String appraisal, Decision decision) {}

    /** Holds what an older register tells of an inspection. */
    public record LetterOfThePast(
            LocalDate on,
            String documentNumber,
            String text,
            String appraisal,
            List<String> problems,
            @Nullable LocalDate putRightOn,
            @Nullable String report,
            String source) {}

    /** Holds a problem that the letter names, and how it is put right. */
    public record PutRight(
            int number,
            String found,
            String demand,
            boolean breach,
            int round,
            LocalDate dueOn,
            @Nullable LocalDate reportedOn,
            @Nullable LocalDate verifiedOn) {

        PutRight reported(LocalDate on) {
            return new PutRight(number, found, demand, breach, round, dueOn, on, null);
        }

        PutRight verified(LocalDate on) {
            return new PutRight(number, found, demand, breach, round, dueOn, reportedOn, on);
        }

        PutRight again(int next, LocalDate until) {
            return new PutRight(number, found, demand, breach, next, until, null, null);
        }
    }

    /** Holds how it was reported up, and published. */
    public record ReportUp(
            LocalDate on, String report, String government, String filedWith, String publishedIn) {}

    /** How many problems aren't verified as put right. */
    public int openProblems() {
        var past = takenOver;
        if (past != null) return past.putRightOn() == null ? past.problems().size() : 0;
        return (int) problems.stream().filter(each -> each.verifiedOn() == null).count();
    }

    /** How many rounds the problem took that took the most; 0 where none was found. */
    public int rounds() {
        return problems.stream().mapToInt(PutRight::round).max().orElse(0);
    }

    /** Whether the letter says something else than the preliminary opinion; absent before it. */
    public @Nullable Boolean opinionChanged() {
        if (letter == null || votes.isEmpty()) return null;
        return !votes.getLast().opinion().equals(preliminaryOpinion);
    }
}
