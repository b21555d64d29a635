package org.chalkline.command.contest;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.contest.CaseAgent;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.ContestResult;
import org.chalkline.kernel.contest.Docket;
import org.chalkline.kernel.contest.LateGround;
import org.chalkline.kernel.contest.ReviewSuspensionGround;
import org.chalkline.kernel.contest.StoppedClause;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.standing.ActDefect;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be put on record of a contested case. {@code effectiveOn} is the day on
 * which it was done.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface ContestCommand {

    /**
     * Receives an application for reconsideration that was handed in to the bureau itself, which
     * forwards it.
     */
    record HandInReviewApplication(
            @TargetAggregateIdentifier ContestId contest,
            List<Long> acts,
            @Nullable ClockId inaction,
            List<CaseParty> applicants,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Forwards such an application to the body that decides on it (转送). */
    record ForwardReviewApplication(
            @TargetAggregateIdentifier ContestId contest,
            String body,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Receives the copy of an application for reconsideration. The bureau has to answer. */
    record ReceiveReview(
            @TargetAggregateIdentifier ContestId contest,
            Docket docket,
            List<Long> acts,
            @Nullable ClockId inaction,
            List<CaseParty> applicants,
            @Nullable String claims,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Receives the copy of a complaint in court. The bureau has to answer. */
    record ReceiveSuit(
            @TargetAggregateIdentifier ContestId contest,
            Docket docket,
            List<Long> acts,
            @Nullable ClockId inaction,
            List<CaseParty> applicants,
            @Nullable ContestId review,
            @Nullable String codefendant,
            @Nullable String claims,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Names who acts for the bureau. Counsel never acts alone. */
    record NameAgents(
            @TargetAggregateIdentifier ContestId contest,
            List<CaseAgent> agents,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that the bureau answered. The day of posting tells whether in time. */
    record FileAnswer(
            @TargetAggregateIdentifier ContestId contest,
            LocalDate postedOn,
            String answer,
            String bundle,
            long bundleAsOf,
            String approver,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /**
     * Lists what the bureau proves the act by: papers that were in the case file of the act when it
     * was decided, or were let in since.
     */
    record ListEvidence(
            @TargetAggregateIdentifier ContestId contest,
            List<String> papers,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /**
     * Records that the body that hears the case let the bureau hand in evidence that was not in the
     * file when the act was decided.
     */
    record AllowLateEvidence(
            @TargetAggregateIdentifier ContestId contest,
            LateGround ground,
            List<String> papers,
            String leave,
            @Nullable LocalDate since,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that the body that hears the case did not take evidence into account (不予采纳). */
    record ExcludeEvidence(
            @TargetAggregateIdentifier ContestId contest,
            List<String> papers,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that the case was heard (听证、开庭). */
    record RecordContestHearing(
            @TargetAggregateIdentifier ContestId contest,
            String place,
            String minutes,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that the head of the bureau was there. */
    record RecordHeadAttendance(
            @TargetAggregateIdentifier ContestId contest,
            String head,
            boolean spoke,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that the head of the bureau could not be there. */
    record ExcuseHead(
            @TargetAggregateIdentifier ContestId contest,
            String reasons,
            String explanation,
            String substitute,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that a reconsideration stands still (中止). */
    record SuspendReview(
            @TargetAggregateIdentifier ContestId contest,
            ReviewSuspensionGround ground,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that it goes on (恢复). */
    record ResumeReview(
            @TargetAggregateIdentifier ContestId contest,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that the time for deciding on reconsideration was extended, once. */
    record ExtendReview(
            @TargetAggregateIdentifier ContestId contest,
            long days,
            String approvedBy,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that the parties agreed before the body that hears the case (调解). */
    record MediateContest(
            @TargetAggregateIdentifier ContestId contest,
            String document,
            String agreement,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that the parties settled among themselves (和解). */
    record SettleContest(
            @TargetAggregateIdentifier ContestId contest,
            String agreement,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that the applicant took the case back, and was let (撤回、撤诉). */
    record WithdrawContest(
            @TargetAggregateIdentifier ContestId contest,
            String document,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that a reconsideration ended without a decision (终止). */
    record EndReview(
            @TargetAggregateIdentifier ContestId contest,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /**
     * Records that the outcome was served on the bureau. What has effect by that is followed on the
     * acts.
     */
    record ServeOutcome(
            @TargetAggregateIdentifier ContestId contest,
            ContestResult result,
            boolean ruling,
            List<Long> acts,
            @Nullable ActDefect defect,
            @Nullable LocalDate remakeBy,
            @Nullable Money compensation,
            List<StoppedClause> clausesStopped,
            String document,
            String judgment,
            String reasons,
            LocalDate ruledOn,
            @Nullable LocalDate applicantServedOn,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records an appeal (上诉). */
    record AppealSuit(
            @TargetAggregateIdentifier ContestId contest,
            String by,
            boolean own,
            Docket docket,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that the bureau answered the appeal of another. */
    record AnswerAppeal(
            @TargetAggregateIdentifier ContestId contest,
            LocalDate postedOn,
            String answer,
            String approver,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that nobody appealed in time, and the judgment has effect (生效). */
    record FinalizeJudgment(
            @TargetAggregateIdentifier ContestId contest, String officer, LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that what was final is tried again (再审). */
    record RetrySuit(
            @TargetAggregateIdentifier ContestId contest,
            Docket docket,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that the bureau did what it was told to (履行). */
    record PerformOutcome(
            @TargetAggregateIdentifier ContestId contest,
            String how,
            @Nullable String evidence,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that a court had it done (强制执行). */
    record EnforceOutcome(
            @TargetAggregateIdentifier ContestId contest,
            String body,
            String measure,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Receives an opinion letter of the body that decided on reconsideration (行政复议意见书). */
    record ReceiveOpinionLetter(
            @TargetAggregateIdentifier ContestId contest,
            String document,
            String letter,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records what the bureau told about it. */
    record AnswerOpinionLetter(
            @TargetAggregateIdentifier ContestId contest,
            String document,
            String answer,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Receives a judicial suggestion (司法建议). */
    record ReceiveSuggestion(
            @TargetAggregateIdentifier ContestId contest,
            String document,
            String suggestion,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records the answer to it. */
    record AnswerSuggestion(
            @TargetAggregateIdentifier ContestId contest,
            String document,
            String answer,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that the bureau has to say why a clause of its normative document is lawful. */
    record QuestionClause(
            @TargetAggregateIdentifier ContestId contest,
            StoppedClause clause,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /** Records that it said so. */
    record AnswerClause(
            @TargetAggregateIdentifier ContestId contest,
            StoppedClause clause,
            String answer,
            String officer,
            LocalDate effectiveOn)
            implements ContestCommand {}

    /**
     * Takes in a case of the docket, with its outcome where there is one. No mutation: what a row
     * of a file asks for.
     *
     * @param review absent for a lawsuit
     * @param suit absent for a reconsideration
     * @param outcome absent while it has none
     */
    record TakeInCase(
            @TargetAggregateIdentifier ContestId contest,
            @Nullable ReceiveReview review,
            @Nullable ReceiveSuit suit,
            @Nullable ServeOutcome outcome,
            String unit)
            implements ContestCommand {}

    /** Records what has lapsed by today. */
    record SettleContestClocks(@TargetAggregateIdentifier ContestId contest)
            implements ContestCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonContestClocksAnew(
            @TargetAggregateIdentifier ContestId contest, String notice, LocalDate publishedOn)
            implements ContestCommand {}
}
