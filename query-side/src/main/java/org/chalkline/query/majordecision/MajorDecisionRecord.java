package org.chalkline.query.majordecision;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.majordecision.DecisionAdviser;
import org.chalkline.kernel.majordecision.DecisionStep;
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
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one major decision; is what GraphQL calls {@code
 * MajorDecision}.
 *
 * @param source absent of one that was taken over, as are the problem and the grounds
 * @param proposedOn of one that was taken over, the first day of its effect
 * @param notBegunBecause why it wasn't begun; absent where it was, or may be still
 * @param rounds in their order: the first, and one for each adjustment
 * @param endedOn the first day on which it isn't in force; absent while it may be
 * @param followedBy the acts that cite it
 * @param evaluatedOn when one that was taken over had been evaluated; absent of all others
 * @param takenOverFrom the register that it was taken over from; absent where it wasn't
 */
@RecordBuilder
public record MajorDecisionRecord(
        MajorDecisionId majorDecision,
        String title,
        String matter,
        @Nullable ProposalSource source,
        @Nullable String problem,
        @Nullable String grounds,
        List<SchoolId> schools,
        String unit,
        MajorDecisionStatus status,
        LocalDate proposedOn,
        @Nullable String notBegunBecause,
        List<MajorDecisionRound> rounds,
        List<ExecutionReport> executions,
        List<ExecutionHalt> halts,
        List<LaterEvaluation> evaluations,
        @Nullable LocalDate endedOn,
        List<FollowingAct> followedBy,
        @Nullable LocalDate evaluatedOn,
        @Nullable String takenOverFrom)
        implements MajorDecisionRecordBuilder.With {

    /** Tells how far it has come. */
    public enum MajorDecisionStatus {
        PROPOSED,
        NOT_BEGUN,
        INITIATED,
        DRAFTED,
        DISCUSSED,
        REFUSED,
        TAKEN,
        PUBLISHED,
        EXECUTING,
        HALTED,
        EVALUATED,
        ADJUSTING,
        ENDED
    }

    /**
     * Holds one round of steps.
     *
     * @param because why it is adjusted; absent for the first
     * @param known the steps of one that was taken over, with their days as far as they are known
     */
    @RecordBuilder
    public record MajorDecisionRound(
            int number,
            String unit,
            LocalDate begunOn,
            @Nullable String because,
            List<DecisionStep> steps,
            List<LeftOutStep> leftOut,
            List<KnownStep> known,
            List<DecisionDraft> drafts,
            List<HeardExpert> experts,
            List<DecisionRisk> risks,
            List<DraftDiscussion> discussions,
            @Nullable CommitteeTold committee,
            @Nullable DecidedRound decided,
            @Nullable PublishedRound published)
            implements MajorDecisionRecordMajorDecisionRoundBuilder.With {}

    /** Holds the draft as it was from a day on. */
    public record DecisionDraft(
            LocalDate on, String text, @Nullable String changes, @Nullable String disputed) {}

    /** Holds what an expert said, and the answer. */
    public record HeardExpert(
            String number,
            LocalDate on,
            DecisionAdviser by,
            String field,
            String opinion,
            ExpertConclusion conclusion,
            OpinionResult result,
            String reasons) {}

    /** Holds how the risks were assessed. */
    public record DecisionRisk(
            LocalDate on,
            String draft,
            DecisionAdviser by,
            String report,
            RiskLevel level,
            boolean controlled,
            String points,
            String measures) {}

    /** Holds how the draft was discussed. */
    public record DraftDiscussion(LocalDate on, String text, CollectiveVote vote) {

        /** Whether the head decided otherwise than most of the others think. */
        public boolean againstMost() {
            return vote.headAgainstMost();
        }

        /** The head's words; absent where none were recorded. */
        public @Nullable String headSaid() {
            return vote.votes().stream()
                    .filter(each -> each.member().equals(vote.chair()))
                    .map(Vote::opinion)
                    .findFirst()
                    .orElse(null);
        }

        /** The members who voted otherwise than the head, with what they said. */
        public List<DissentingMember> dissents() {
            var against = vote.carried() ? Ballot.AGAINST : Ballot.FOR;
            return vote.votes().stream()
                    .filter(each -> !each.member().equals(vote.chair()))
                    .filter(each -> each.ballot() == against)
                    .map(each -> new DissentingMember(each.member(), each.opinion()))
                    .toList();
        }
    }

    /** Holds who voted otherwise than the head. */
    public record DissentingMember(String member, @Nullable String said) {}

    /** Holds that the Party committee was told. */
    public record CommitteeTold(
            LocalDate on, String committee, String report, @Nullable String answer) {}

    /** Holds a task, and the assigned matter that it became. */
    public record GivenTask(
            String number, String unit, String what, LocalDate dueOn, String matter) {}

    /**
     * Holds how a round was decided.
     *
     * @param text SHA-256 of what was taken; absent where it was refused
     */
    public record DecidedRound(
            boolean taken,
            @Nullable String text,
            @Nullable String executingUnit,
            List<GivenTask> tasks,
            Decision decision,
            LocalDate from) {}

    /** Holds where it was published. */
    public record PublishedRound(LocalDate on, String publishedIn, @Nullable String explained) {}

    /** Holds a report of how carrying it out goes. */
    public record ExecutionReport(
            LocalDate on, int round, ExecutionCourse course, String summary, String report) {}

    /** Holds that it was halted, and for how long. */
    public record ExecutionHalt(
            LocalDate on,
            String reasons,
            @Nullable LocalDate until,
            @Nullable String resumedBecause) {}

    /** Holds an evaluation. */
    public record LaterEvaluation(
            LocalDate on,
            int round,
            DecisionAdviser by,
            EvaluationGround ground,
            String findings,
            EvaluationAdvice advice,
            String report) {}

    /** Holds an act that cites it. */
    public record FollowingAct(
            String by, String act, String documentNumber, int round, LocalDate decidedOn) {}

    public MajorDecisionRecord {
        schools = List.copyOf(schools);
        rounds = List.copyOf(rounds);
        executions = List.copyOf(executions);
        halts = List.copyOf(halts);
        evaluations = List.copyOf(evaluations);
        followedBy = List.copyOf(followedBy);
    }

    /** The round that is under way, or was last; absent before the first. */
    @Nullable MajorDecisionRound lastRound() {
        return rounds.isEmpty() ? null : rounds.getLast();
    }

    /** The last round that was taken; absent before. */
    @Nullable MajorDecisionRound inForce() {
        MajorDecisionRound last = null;
        for (var each : rounds) {
            var decided = each.decided();
            if (decided != null && decided.taken()) last = each;
        }
        return last;
    }

    /** The last discussion; absent before. */
    @Nullable DraftDiscussion lastDiscussion() {
        DraftDiscussion last = null;
        for (var round : rounds) {
            if (!round.discussions().isEmpty()) last = round.discussions().getLast();
        }
        return last;
    }

    /** The day on which it was taken as it stands; absent before. */
    public @Nullable LocalDate decidedOn() {
        var round = inForce();
        var decided = round == null ? null : round.decided();
        return decided == null ? null : decided.decision().decidedOn();
    }

    /** The number under which it was taken as it stands; absent before. */
    public @Nullable String documentNumber() {
        var round = inForce();
        var decided = round == null ? null : round.decided();
        return decided == null ? null : decided.decision().documentNumber();
    }

    /** How many voted otherwise than the head when it was last discussed. */
    public int dissents() {
        var last = lastDiscussion();
        return last == null ? 0 : last.dissents().size();
    }

    /** Whether the head then decided otherwise than most of the others think. */
    public boolean againstMost() {
        var last = lastDiscussion();
        return last != null && last.againstMost();
    }

    /** The steps that one of its rounds left out. */
    List<String> stepsLeftOut() {
        var steps = new ArrayList<String>();
        for (var round : rounds) {
            for (var each : round.leftOut()) {
                if (!steps.contains(each.step().name())) steps.add(each.step().name());
            }
        }
        return steps;
    }
}
