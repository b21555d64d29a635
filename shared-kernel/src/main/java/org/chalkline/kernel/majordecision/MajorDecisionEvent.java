package org.chalkline.kernel.majordecision;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.PreparedFact;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to a major administrative decision (重大行政决策). What the public says of its
 * draft, hearings and reviews of its legality are facts of the shared procedures, among its own.
 */
public sealed interface MajorDecisionEvent extends Fact {

    MajorDecisionId majorDecision();

    @Override
    default String subject() {
        return majorDecision().toString();
    }

    /** By which way a proposal came (Regulations, 10). */
    enum ProposalSource {
        /** One of those who lead the bureau. */
        LEADER,
        /** A unit of the bureau, or a body below it. */
        UNIT,
        /** A deputy's motion, or a committee member's proposal. */
        MOTION,
        /** A citizen or an organisation, in writing. */
        PUBLIC
    }

    /**
     * It was proposed.
     *
     * @param matter what kind of matter it is, as in {@link DecisionCatalogue}
     * @param problem what it is to solve
     * @param grounds why, on which basis, and how it could be solved
     * @param schools the schools that it is about; none where it is about all
     * @param unit the unit that looked into the proposal
     */
    @FactType("majordecision.DecisionProposed")
    record DecisionProposed(
            MajorDecisionId majorDecision,
            String title,
            String matter,
            ProposalSource source,
            String problem,
            String grounds,
            List<SchoolId> schools,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionEvent {
        public DecisionProposed {
            schools = List.copyOf(schools);
        }
    }

    /** It isn't begun. */
    @FactType("majordecision.DecisionNotBegun")
    record DecisionNotBegun(
            MajorDecisionId majorDecision, String reasons, String officer, LocalDate effectiveOn)
            implements MajorDecisionEvent {}

    /**
     * A step that the catalogue asks for and that isn't taken.
     *
     * @param ground why not
     */
    record LeftOutStep(DecisionStep step, String ground) {}

    /** A round of steps was fixed: the first, that of an adjustment, or one of the past. */
    sealed interface RoundBegun extends MajorDecisionEvent
            permits DecisionInitiated, AdjustmentInitiated, MajorDecisionTakenOver {

        /** Which round, from 1. */
        int round();

        /** The unit that undertakes it (承办单位). */
        String unit();

        /** The steps that it takes. */
        List<DecisionStep> steps();

        /** Those that it doesn't, though the catalogue asks for them. */
        List<LeftOutStep> leftOut();

        /** The officer who decided so. */
        String officer();
    }

    /**
     * The procedure was begun, and its steps were fixed.
     *
     * @param unit the unit that undertakes it (承办单位)
     */
    @FactType("majordecision.DecisionInitiated")
    record DecisionInitiated(
            MajorDecisionId majorDecision,
            String unit,
            List<DecisionStep> steps,
            List<LeftOutStep> leftOut,
            String officer,
            LocalDate effectiveOn)
            implements RoundBegun {
        public DecisionInitiated {
            steps = List.copyOf(steps);
            leftOut = List.copyOf(leftOut);
        }

        @Override
        public int round() {
            return 1;
        }
    }

    /**
     * The draft was drawn up, or changed.
     *
     * @param text SHA-256 of the draft as it is now
     * @param changes what was changed; absent for the first of a round
     * @param disputed what those whose duties it touches don't agree on (13); absent where they do
     */
    @FactType("majordecision.DecisionDrafted")
    record DecisionDrafted(
            MajorDecisionId majorDecision,
            String text,
            @Nullable String changes,
            @Nullable String disputed,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionEvent, PreparedFact {
        @Override
        public String preparer() {
            return officer;
        }
    }

    /** An expert's conclusion. */
    enum ExpertConclusion {
        SUPPORTED,
        SUPPORTED_IF_CHANGED,
        OPPOSED
    }

    /**
     * An expert gave an opinion, and was answered.
     *
     * @param expert the opinion's number within the decision
     * @param by who gave it, and has no stake in the matter
     * @param field of what they know
     * @param opinion SHA-256 of the signed opinion
     * @param result what became of it
     * @param reasons why
     */
    @FactType("majordecision.ExpertHeard")
    record ExpertHeard(
            MajorDecisionId majorDecision,
            String expert,
            DecisionAdviser by,
            String field,
            String opinion,
            ExpertConclusion conclusion,
            OpinionResult result,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionEvent {}

    /** How much may go wrong. */
    enum RiskLevel {
        LOW,
        MEDIUM,
        HIGH
    }

    /**
     * What may go wrong was assessed. A later one takes its place.
     *
     * @param draft SHA-256 of the draft that was assessed
     * @param report SHA-256 of the report
     * @param controlled whether the risk can be controlled
     * @param points where it lies
     * @param measures what is done against it
     */
    @FactType("majordecision.RiskAssessed")
    record RiskAssessed(
            MajorDecisionId majorDecision,
            String draft,
            DecisionAdviser by,
            String report,
            RiskLevel level,
            boolean controlled,
            String points,
            String measures,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionEvent {}

    /**
     * Those who lead the bureau discussed the draft, and the head spoke last.
     *
     * @param text SHA-256 of the draft that they discussed
     */
    @FactType("majordecision.DecisionDiscussed")
    record DecisionDiscussed(
            MajorDecisionId majorDecision,
            String text,
            CollectiveVote vote,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionEvent, VoteFact {
        /** In which matter they vote. */
        public static final String MATTER = "decision.discussion";

        @Override
        public ProcedureId voteId() {
            return ProcedureId.of(subject(), VoteFact.byMinutes(vote.minutes()));
        }

        @Override
        public String matter() {
            return MATTER;
        }
    }

    /**
     * The Party committee of the same level was told (请示报告).
     *
     * @param report SHA-256 of what it was told
     * @param answer what it answered; absent where it only took note
     */
    @FactType("majordecision.PartyCommitteeTold")
    record PartyCommitteeTold(
            MajorDecisionId majorDecision,
            String committee,
            String report,
            @Nullable String answer,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionEvent {}

    /**
     * Something that the decision gives a unit to do.
     *
     * @param task its number within the decision
     */
    record DecisionTask(String task, InternalUnitId unit, String what, LocalDate dueOn) {}

    /**
     * It was taken.
     *
     * @param round which round took it
     * @param text SHA-256 of it
     * @param executingUnit the unit that sees to it (执行单位)
     * @param tasks what it gives to whom
     */
    @FactType("majordecision.MajorDecisionTaken")
    record MajorDecisionTaken(
            MajorDecisionId majorDecision,
            int round,
            String title,
            String text,
            String executingUnit,
            List<DecisionTask> tasks,
            Decision decision,
            LocalDate effectiveOn)
            implements MajorDecisionEvent {
        public MajorDecisionTaken {
            tasks = List.copyOf(tasks);
        }
    }

    /** It was refused upon discussion: what an earlier round took stands. */
    @FactType("majordecision.MajorDecisionRefused")
    record MajorDecisionRefused(
            MajorDecisionId majorDecision, int round, Decision decision, LocalDate effectiveOn)
            implements MajorDecisionEvent {}

    /**
     * It was published.
     *
     * @param explained what was said of the opinions and of the experts (32); absent where nobody
     *     had to be told
     */
    @FactType("majordecision.MajorDecisionPublished")
    record MajorDecisionPublished(
            MajorDecisionId majorDecision,
            String publishedIn,
            @Nullable String explained,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionEvent {}

    /** How carrying it out goes. */
    enum ExecutionCourse {
        ON_COURSE,
        /** It shows a problem of its own. */
        PROBLEM_FOUND,
        /** What it was based on has changed much. */
        CIRCUMSTANCES_CHANGED,
        /** Force majeure. */
        FORCE_MAJEURE,
        DONE;

        /** Whether it is among what has to be reported at once (35), and may let it be halted. */
        public boolean troubled() {
            return switch (this) {
                case PROBLEM_FOUND, CIRCUMSTANCES_CHANGED, FORCE_MAJEURE -> true;
                case ON_COURSE, DONE -> false;
            };
        }
    }

    /**
     * The unit that carries it out reported.
     *
     * @param report SHA-256 of the report
     */
    @FactType("majordecision.ExecutionReported")
    record ExecutionReported(
            MajorDecisionId majorDecision,
            ExecutionCourse course,
            String summary,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionEvent {}

    /** The head halted its execution. */
    @FactType("majordecision.ExecutionHalted")
    record ExecutionHalted(
            MajorDecisionId majorDecision, String reasons, String officer, LocalDate effectiveOn)
            implements MajorDecisionEvent {}

    /** It is carried out again. */
    @FactType("majordecision.ExecutionResumed")
    record ExecutionResumed(
            MajorDecisionId majorDecision, String reasons, String officer, LocalDate effectiveOn)
            implements MajorDecisionEvent {}

    /** Why it is evaluated (36). */
    enum EvaluationGround {
        /** It plainly fell short of what was expected. */
        FELL_SHORT,
        /** Many opinions came in. */
        MANY_OPINIONS,
        /** The bureau finds it needed. */
        NEEDED
    }

    /** The advice of an evaluation. */
    enum EvaluationAdvice {
        KEEP,
        ADJUST,
        END
    }

    /**
     * It was evaluated after it had been taken.
     *
     * @param by who evaluated it, and had no part in advising on it
     * @param report SHA-256 of the report
     */
    @FactType("majordecision.MajorDecisionEvaluated")
    record MajorDecisionEvaluated(
            MajorDecisionId majorDecision,
            DecisionAdviser by,
            EvaluationGround ground,
            String findings,
            EvaluationAdvice advice,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements MajorDecisionEvent {}

    /**
     * A great change of it was begun, which goes through the steps anew. Until another is taken it
     * stands as it is.
     *
     * @param round which round this is, from 2
     */
    @FactType("majordecision.AdjustmentInitiated")
    record AdjustmentInitiated(
            MajorDecisionId majorDecision,
            int round,
            String reasons,
            String unit,
            List<DecisionStep> steps,
            List<LeftOutStep> leftOut,
            String officer,
            LocalDate effectiveOn)
            implements RoundBegun {
        public AdjustmentInitiated {
            steps = List.copyOf(steps);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** It was ended: from the day of effect on nothing rests on it. */
    @FactType("majordecision.MajorDecisionEnded")
    record MajorDecisionEnded(
            MajorDecisionId majorDecision, Decision decision, LocalDate effectiveOn)
            implements MajorDecisionEvent {}

    /**
     * A step that an old decision took.
     *
     * @param on its last day; absent where the source doesn't say
     */
    record KnownStep(DecisionStep step, @Nullable LocalDate on) {}

    /**
     * A decision of the past was taken over from the register kept before. It is its first round.
     *
     * @param matter what kind of matter it is, as in {@link DecisionCatalogue} today
     * @param unit the unit that undertook it
     * @param known the steps that the source tells of
     * @param text SHA-256 of it; absent where the source hasn't got it
     * @param publishedOn absent where it isn't known to have been published
     * @param publishedIn absent with the day
     * @param evaluatedOn absent where it isn't known to have been evaluated
     * @param endedOn the first day on which it wasn't in force; absent while it is
     * @param takenOverFrom where this stands
     * @param officer who took it over
     * @param decision by which it was taken
     * @param effectiveOn the first day of its effect
     */
    @FactType("majordecision.MajorDecisionTakenOver")
    record MajorDecisionTakenOver(
            MajorDecisionId majorDecision,
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
            String officer,
            Decision decision,
            LocalDate effectiveOn)
            implements RoundBegun {
        public MajorDecisionTakenOver {
            schools = List.copyOf(schools);
            known = List.copyOf(known);
        }

        @Override
        public int round() {
            return 1;
        }

        @Override
        public List<DecisionStep> steps() {
            return known.stream().map(KnownStep::step).toList();
        }

        /** The source tells of none. */
        @Override
        public List<LeftOutStep> leftOut() {
            return List.of();
        }
    }

    /**
     * Another act was decided upon, and cites it.
     *
     * @param by the aggregate whose act it is
     * @param act the stored name of the act's fact
     * @param documentNumber that of the decision that cites it
     * @param round the round that it cites
     * @param effectiveOn the day of that decision
     */
    @FactType("majordecision.MajorDecisionFollowed")
    record MajorDecisionFollowed(
            MajorDecisionId majorDecision,
            String by,
            String act,
            String documentNumber,
            int round,
            LocalDate effectiveOn)
            implements MajorDecisionEvent {}
}
