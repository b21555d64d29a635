package org.chalkline.kernel.contest;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.clock.Terms;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen in a reconsideration or a lawsuit in which the bureau answers for an act. How
 * the act itself stands is told by facts of its own aggregate ({@link
 * org.chalkline.kernel.procedure.standing.StandingEvent}), which follow.
 */
public sealed interface ContestEvent extends Fact {

    /** The case. */
    ContestId contest();

    /** The officer of the bureau who put it on record, or did it. */
    String officer();

    @Override
    default String subject() {
        return contest().toString();
    }

    /**
     * An application for reconsideration was handed in to the bureau itself, which forwards it
     * (Administrative Reconsideration Law, 32).
     *
     * @param unit the unit of the bureau that has the case in hand
     */
    @FactType("contest.ReviewApplicationHandedIn")
    record ReviewApplicationHandedIn(
            ContestId contest,
            ContestedMatter matter,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /** It went on to the body that decides on it. */
    @FactType("contest.ReviewApplicationForwarded")
    record ReviewApplicationForwarded(
            ContestId contest, String body, String officer, LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The copy of an application for reconsideration came (副本). The bureau has to answer.
     *
     * @param claims what the applicant asks for; absent where that is sealed
     * @param sealedClaims the same, about a natural person
     * @param unit the unit of the bureau that has the case in hand
     */
    @FactType("contest.ReviewCopyReceived")
    record ReviewCopyReceived(
            ContestId contest,
            Docket docket,
            ContestedMatter matter,
            @Nullable String claims,
            @Nullable Personal sealedClaims,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The copy of a complaint came from the court (起诉状副本). The bureau has to answer.
     *
     * @param review the reconsideration that it follows on; absent where there was none
     * @param codefendant the body that maintained the act on reconsideration, and is sued with the
     *     bureau (Litigation Law, 26)
     * @param claims what the applicant asks for; absent where that is sealed
     * @param sealedClaims the same, about a natural person
     * @param unit the unit of the bureau that has the case in hand
     */
    @FactType("contest.SuitComplaintReceived")
    record SuitComplaintReceived(
            ContestId contest,
            Docket docket,
            ContestedMatter matter,
            @Nullable ContestId review,
            @Nullable String codefendant,
            @Nullable String claims,
            @Nullable Personal sealedClaims,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /** Says who acts for the bureau in the case. */
    @FactType("contest.AgentsNamed")
    record AgentsNamed(
            ContestId contest, List<CaseAgent> agents, String officer, LocalDate effectiveOn)
            implements ContestEvent {
        public AgentsNamed {
            agents = List.copyOf(agents);
        }
    }

    /**
     * The bureau answered (答复、答辩).
     *
     * @param postedOn the day on which it was posted or handed in, by which it is in time or late
     * @param answer SHA-256 of the answer
     * @param bundle SHA-256 of the evidence bundle that went with it
     * @param bundleAsOf the position that the bundle shows: that of the decision
     * @param approver the head who approved it
     * @param consequence what the law makes of its being late; absent where it was in time
     */
    @FactType("contest.AnswerFiled")
    record AnswerFiled(
            ContestId contest,
            LocalDate postedOn,
            String answer,
            String bundle,
            long bundleAsOf,
            String approver,
            Terms.@Nullable Outcome consequence,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /** Tells what the bureau proves the act by (证据清单). */
    @FactType("contest.EvidenceListed")
    record EvidenceListed(
            ContestId contest, List<ListedEvidence> evidence, String officer, LocalDate effectiveOn)
            implements ContestEvent {
        public EvidenceListed {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The body that hears the case let the bureau hand in evidence that was not in the file when
     * the act was decided.
     *
     * @param papers SHA-256 of each
     * @param leave the number of the document that says so
     * @param since when the bureau can hand it in, from which its time counts; absent where it has
     *     it
     */
    @FactType("contest.LateEvidenceAllowed")
    record LateEvidenceAllowed(
            ContestId contest,
            LateGround ground,
            List<String> papers,
            String leave,
            @Nullable LocalDate since,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {
        public LateEvidenceAllowed {
            papers = List.copyOf(papers);
        }
    }

    /**
     * The body that hears the case did not take evidence into account (不予采纳).
     *
     * @param papers SHA-256 of each
     */
    @FactType("contest.EvidenceNotAdmitted")
    record EvidenceNotAdmitted(
            ContestId contest,
            List<String> papers,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {
        public EvidenceNotAdmitted {
            papers = List.copyOf(papers);
        }
    }

    /**
     * The case was heard (听证、开庭).
     *
     * @param minutes SHA-256 of the record
     */
    @FactType("contest.ContestHeard")
    record ContestHeard(
            ContestId contest, String place, String minutes, String officer, LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The head of the bureau was there (Litigation Law, 3).
     *
     * @param head who
     * @param spoke whether they said something on the matter
     */
    @FactType("contest.HeadAttended")
    record HeadAttended(
            ContestId contest, String head, boolean spoke, String officer, LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The head of the bureau could not be there, and said why (Interpretation, 129).
     *
     * @param explanation SHA-256 of the paper that says so
     * @param substitute the officer who was there instead
     */
    @FactType("contest.HeadExcused")
    record HeadExcused(
            ContestId contest,
            String reasons,
            String explanation,
            String substitute,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The reconsideration stands still (中止).
     *
     * @param notice the number of the notice
     */
    @FactType("contest.ReviewSuspended")
    record ReviewSuspended(
            ContestId contest,
            ReviewSuspensionGround ground,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * It goes on (恢复).
     *
     * @param notice the number of the notice
     */
    @FactType("contest.ReviewResumed")
    record ReviewResumed(ContestId contest, String notice, String officer, LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The parties agreed before the body that hears the case (调解).
     *
     * @param document the number of the mediation paper
     * @param agreement SHA-256 of it
     */
    @FactType("contest.ContestMediated")
    record ContestMediated(
            ContestId contest,
            String document,
            String agreement,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The parties settled among themselves (和解).
     *
     * @param agreement SHA-256 of what they agreed
     */
    @FactType("contest.ContestSettled")
    record ContestSettled(
            ContestId contest, String agreement, String officer, LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The applicant took it back, and was let (撤回、撤诉).
     *
     * @param document the number of the paper that lets them
     */
    @FactType("contest.ContestWithdrawn")
    record ContestWithdrawn(
            ContestId contest, String document, String officer, LocalDate effectiveOn)
            implements ContestEvent {}

    /** The reconsideration ended without a decision (终止). */
    @FactType("contest.ReviewEnded")
    record ReviewEnded(ContestId contest, String reasons, String officer, LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * It was decided (复议决定). What it means for the act is told when it is served.
     *
     * @param document the number of the decision
     */
    @FactType("contest.ReviewDecided")
    record ReviewDecided(
            ContestId contest,
            ContestResult result,
            String document,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * It was judged (判决). What it means for the act is told when it is served.
     *
     * @param document the number of the judgment
     */
    @FactType("contest.SuitJudged")
    record SuitJudged(
            ContestId contest,
            ContestResult result,
            String document,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The court ruled on it without judging the act (裁定).
     *
     * @param document the number of the ruling
     */
    @FactType("contest.SuitRuled")
    record SuitRuled(
            ContestId contest,
            ContestResult result,
            String document,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The outcome was served on the bureau (送达).
     *
     * @param binding whether it has effect by that (生效), or can be appealed against
     * @param suitUntil the last day on which the applicant can sue after a reconsideration; absent
     *     after a suit
     */
    @FactType("contest.OutcomeServed")
    record OutcomeServed(
            ContestId contest,
            ContestOutcome outcome,
            boolean binding,
            @Nullable LocalDate suitUntil,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * A party appealed (上诉).
     *
     * @param by who
     * @param own whether the bureau did
     * @param docket where the appeal is heard
     */
    @FactType("contest.SuitAppealed")
    record SuitAppealed(
            ContestId contest,
            String by,
            boolean own,
            Docket docket,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The bureau answered the appeal of another.
     *
     * @param postedOn the day on which it was posted or handed in
     * @param answer SHA-256 of the answer
     */
    @FactType("contest.AppealAnswered")
    record AppealAnswered(
            ContestId contest,
            LocalDate postedOn,
            String answer,
            String approver,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /** Nobody appealed in time: the judgment has effect (生效). */
    @FactType("contest.JudgmentFinal")
    record JudgmentFinal(
            ContestId contest, ContestOutcome outcome, String officer, LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * What was final is tried again (再审).
     *
     * @param docket where
     */
    @FactType("contest.SuitRetried")
    record SuitRetried(
            ContestId contest, Docket docket, String reasons, String officer, LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The bureau did what it was told to (履行).
     *
     * @param how what it did
     * @param evidence SHA-256 of the paper that shows it
     */
    @FactType("contest.OutcomePerformed")
    record OutcomePerformed(
            ContestId contest,
            String how,
            @Nullable String evidence,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * A court had it done (强制执行).
     *
     * @param body which
     * @param measure what it did
     */
    @FactType("contest.OutcomeEnforced")
    record OutcomeEnforced(
            ContestId contest, String body, String measure, String officer, LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The body that decided on reconsideration asks the bureau to put something right (行政复议意见书).
     *
     * @param document its number
     * @param letter SHA-256 of it
     */
    @FactType("contest.OpinionLetterReceived")
    record OpinionLetterReceived(
            ContestId contest,
            String document,
            String letter,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The bureau told what it did about the letter.
     *
     * @param document the letter's number
     * @param answer SHA-256 of what it told
     */
    @FactType("contest.OpinionLetterAnswered")
    record OpinionLetterAnswered(
            ContestId contest,
            String document,
            String answer,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * A court suggests something to the bureau (司法建议).
     *
     * @param document its number
     * @param suggestion SHA-256 of it
     */
    @FactType("contest.SuggestionReceived")
    record SuggestionReceived(
            ContestId contest,
            String document,
            String suggestion,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The bureau answered the suggestion.
     *
     * @param document the suggestion's number
     * @param answer SHA-256 of the answer
     */
    @FactType("contest.SuggestionAnswered")
    record SuggestionAnswered(
            ContestId contest,
            String document,
            String answer,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * The bureau has to say why a clause of its normative document is lawful (Reconsideration Law,
     * 58).
     *
     * @param notice the number of the notice
     */
    @FactType("contest.ClauseQuestioned")
    record ClauseQuestioned(
            ContestId contest,
            StoppedClause clause,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}

    /**
     * It said so.
     *
     * @param answer SHA-256 of what it said
     */
    @FactType("contest.ClauseAnswered")
    record ClauseAnswered(
            ContestId contest,
            StoppedClause clause,
            String answer,
            String officer,
            LocalDate effectiveOn)
            implements ContestEvent {}
}
