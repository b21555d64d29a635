package org.chalkline.command.inspection;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.inspection.InspectionEvent.DefenceResult;
import org.chalkline.kernel.inspection.InspectionEvent.FoundProblem;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionForm;
import org.chalkline.kernel.inspection.InspectionEvent.PublicDrawWay;
import org.chalkline.kernel.inspection.InspectionEvent.PublicGroup;
import org.chalkline.kernel.inspection.InspectionEvent.PublicHearingForm;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done about an inspection of a school. {@code effectiveOn} is the day
 * on which it was.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface InspectionCommand {

    /** Plans it. */
    record PlanInspection(
            @TargetAggregateIdentifier InspectionId inspection,
            SchoolId school,
            InspectionForm form,
            List<String> matters,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {
        public PlanInspection {
            matters = List.copyOf(matters);
        }
    }

    /**
     * Forms its group, in place of an earlier one.
     *
     * @param leader one of the inspectors
     */
    record FormGroup(
            @TargetAggregateIdentifier InspectionId inspection,
            List<InspectorId> inspectors,
            InspectorId leader,
            List<String> experts,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {
        public FormGroup {
            inspectors = List.copyOf(inspectors);
            experts = List.copyOf(experts);
        }
    }

    /** Gives the school written notice of it. */
    record NotifyInspection(
            @TargetAggregateIdentifier InspectionId inspection,
            String notice,
            String text,
            LocalDate beginsOn,
            @Nullable LocalDate selfEvaluationBy,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {}

    /** Takes the school's evaluation of itself. */
    record ReceiveSelfEvaluation(
            @TargetAggregateIdentifier InspectionId inspection,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {}

    /** Records a day of the group at the school. */
    record InspectOnSite(
            @TargetAggregateIdentifier InspectionId inspection,
            List<String> onSite,
            String record,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {
        public InspectOnSite {
            onSite = List.copyOf(onSite);
        }
    }

    /** Records how it was found whom to hear. */
    record DrawPublic(
            @TargetAggregateIdentifier InspectionId inspection,
            PublicGroup of,
            int drawn,
            int outOf,
            PublicDrawWay drawnBy,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {}

    /** Records that they were heard. */
    record HearPublic(
            @TargetAggregateIdentifier InspectionId inspection,
            PublicGroup of,
            PublicHearingForm form,
            String record,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {}

    /** Records what the group came to. */
    record DeliberateOpinion(
            @TargetAggregateIdentifier InspectionId inspection,
            String opinion,
            String record,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {}

    /** Tells the school the preliminary opinion. */
    record TellPreliminaryOpinion(
            @TargetAggregateIdentifier InspectionId inspection,
            String opinion,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {}

    /** Takes the school's defence. */
    record ReceiveDefence(
            @TargetAggregateIdentifier InspectionId inspection,
            String defence,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {}

    /** Weighs it. */
    record WeighDefence(
            @TargetAggregateIdentifier InspectionId inspection,
            DefenceResult adopted,
            @Nullable String changes,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {}

    /** Records how the group voted on the opinion. */
    record VoteOnOpinion(
            @TargetAggregateIdentifier InspectionId inspection,
            String opinion,
            List<CastVote> votes,
            String minutes,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {
        public VoteOnOpinion {
            votes = List.copyOf(votes);
        }
    }

    /** Issues the opinion letter. */
    record IssueOpinionLetter(
            @TargetAggregateIdentifier InspectionId inspection,
            String letter,
            String appraisal,
            List<FoundProblem> problems,
            Decision decision,
            LocalDate effectiveOn)
            implements InspectionCommand {
        public IssueOpinionLetter {
            problems = List.copyOf(problems);
        }
    }

    /** Takes the school's report that it put one thing right. */
    record ReportRectification(
            @TargetAggregateIdentifier InspectionId inspection,
            int problem,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {}

    /** Finds that it is so. */
    record VerifyRectification(
            @TargetAggregateIdentifier InspectionId inspection,
            int problem,
            String record,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {}

    /** Finds that it isn't so, and names another day. */
    record FindRectificationWanting(
            @TargetAggregateIdentifier InspectionId inspection,
            int problem,
            String reasons,
            LocalDate dueOn,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {}

    /** Reports the inspection up, and publishes the report. */
    record ReportInspection(
            @TargetAggregateIdentifier InspectionId inspection,
            String report,
            String government,
            String filedWith,
            String publishedIn,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {}

    /** Closes it. */
    record CloseInspection(
            @TargetAggregateIdentifier InspectionId inspection,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {}

    /** Takes over an inspection of the past, by its letter. {@code effectiveOn} is its day. */
    record TakeOverInspection(
            @TargetAggregateIdentifier InspectionId inspection,
            SchoolId school,
            InspectionForm form,
            List<String> matters,
            String unit,
            LocalDate endedOn,
            String letter,
            String documentNumber,
            String appraisal,
            List<String> problems,
            @Nullable LocalDate putRightOn,
            @Nullable String report,
            String source,
            String officer,
            LocalDate effectiveOn)
            implements InspectionCommand {
        public TakeOverInspection {
            matters = List.copyOf(matters);
            problems = List.copyOf(problems);
        }
    }

    /** Records what has lapsed by today. */
    record SettleInspectionClocks(@TargetAggregateIdentifier InspectionId inspection)
            implements InspectionCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonInspectionClocksAnew(
            @TargetAggregateIdentifier InspectionId inspection,
            String notice,
            LocalDate publishedOn)
            implements InspectionCommand {}
}
