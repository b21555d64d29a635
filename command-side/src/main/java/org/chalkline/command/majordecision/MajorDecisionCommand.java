package org.chalkline.command.majordecision;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.majordecision.DecisionAdviser;
import org.chalkline.kernel.majordecision.DecisionStep;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.DecisionTask;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.EvaluationAdvice;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.EvaluationGround;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.ExecutionCourse;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.ExpertConclusion;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.KnownStep;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.LeftOutStep;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.ProposalSource;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.RiskLevel;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done about a major decision. {@code effectiveOn} is the day on which
 * it was.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface MajorDecisionCommand {

    /** Proposes one. */
    record ProposeDecision(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String title,
            String matter,
            ProposalSource source,
            String problem,
            String grounds,
            List<SchoolId> schools,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {
        public ProposeDecision {
            schools = List.copyOf(schools);
        }
    }

    /** Finds that it isn't begun. */
    record LeaveDecisionUnbegun(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {}

    /** Begins the procedure, and fixes its steps. */
    record InitiateDecision(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String unit,
            List<DecisionStep> steps,
            List<LeftOutStep> leftOut,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {
        public InitiateDecision {
            steps = List.copyOf(steps);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Draws up the draft, or changes it. */
    record DraftDecision(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String text,
            @Nullable String changes,
            @Nullable String disputed,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {}

    /**
     * Records the opinion of an expert, and what became of it.
     *
     * @param interest the stake in the matter that they declared; absent where they have none
     */
    record HearExpert(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String expert,
            DecisionAdviser by,
            @Nullable String interest,
            String field,
            String opinion,
            ExpertConclusion conclusion,
            OpinionResult result,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {}

    /** Records how the risks of the draft were assessed. */
    record AssessDecisionRisk(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String draft,
            DecisionAdviser by,
            String report,
            RiskLevel level,
            boolean controlled,
            String points,
            String measures,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {}

    /** Records how those who lead the bureau discussed the draft. */
    record DiscussDecision(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String text,
            Meeting meeting,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {}

    /** Records that the Party committee was told. */
    record TellPartyCommittee(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String committee,
            String report,
            @Nullable String answer,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {}

    /** Takes it, as it was discussed. */
    record TakeMajorDecision(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String text,
            String executingUnit,
            List<DecisionTask> tasks,
            Decision decision,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {
        public TakeMajorDecision {
            tasks = List.copyOf(tasks);
        }
    }

    /** Refuses it, as it was discussed. */
    record RefuseMajorDecision(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            Decision decision,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {}

    /** Records where it was published. */
    record PublishMajorDecision(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String publishedIn,
            @Nullable String explained,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {}

    /** Records how carrying it out goes. */
    record ReportExecution(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            ExecutionCourse course,
            String summary,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {}

    /** Halts its execution. */
    record HaltExecution(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {}

    /** Lets it be carried out again. */
    record ResumeExecution(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {}

    /** Records how it was evaluated after it had been taken. */
    record EvaluateMajorDecision(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            DecisionAdviser by,
            EvaluationGround ground,
            String findings,
            EvaluationAdvice advice,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {}

    /** Begins a great change of it, which goes through the steps anew. */
    record AdjustMajorDecision(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String reasons,
            String unit,
            List<DecisionStep> steps,
            List<LeftOutStep> leftOut,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {
        public AdjustMajorDecision {
            steps = List.copyOf(steps);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Ends it. */
    record EndMajorDecision(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            Decision decision,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {}

    /**
     * Takes over a decision of the past from the register kept before.
     *
     * @param takenOverBy the officer who does
     */
    record TakeOverMajorDecision(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String title,
            String matter,
            List<SchoolId> schools,
            String unit,
            List<KnownStep> known,
            @Nullable String text,
            @Nullable LocalDate publishedOn,
            @Nullable String publishedIn,
            @Nullable LocalDate evaluatedOn,
            @Nullable LocalDate endedOn,
            String takenOverFrom,
            String takenOverBy,
            Decision decision,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {
        public TakeOverMajorDecision {
            schools = List.copyOf(schools);
            known = List.copyOf(known);
        }
    }

    /** Hears that another decision cites it. Handed in by a reaction. */
    record HearCitation(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String by,
            String act,
            String documentNumber,
            int round,
            LocalDate effectiveOn)
            implements MajorDecisionCommand {}

    /** Records what has lapsed by today. Handed in by the watcher. */
    record SettleMajorDecisionClocks(@TargetAggregateIdentifier MajorDecisionId majorDecision)
            implements MajorDecisionCommand {}

    /** Reckons running clocks anew after a holiday notice. Handed in by the watcher. */
    record ReckonMajorDecisionClocksAnew(
            @TargetAggregateIdentifier MajorDecisionId majorDecision,
            String notice,
            LocalDate publishedOn)
            implements MajorDecisionCommand {}
}
