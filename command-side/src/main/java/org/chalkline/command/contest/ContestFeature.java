package org.chalkline.command.contest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.contest.ContestCommand.AllowLateEvidence;
import org.chalkline.command.contest.ContestCommand.AnswerAppeal;
import org.chalkline.command.contest.ContestCommand.AnswerClause;
import org.chalkline.command.contest.ContestCommand.AnswerOpinionLetter;
import org.chalkline.command.contest.ContestCommand.AnswerSuggestion;
import org.chalkline.command.contest.ContestCommand.AppealSuit;
import org.chalkline.command.contest.ContestCommand.EndReview;
import org.chalkline.command.contest.ContestCommand.EnforceOutcome;
import org.chalkline.command.contest.ContestCommand.ExcludeEvidence;
import org.chalkline.command.contest.ContestCommand.ExcuseHead;
import org.chalkline.command.contest.ContestCommand.ExtendReview;
import org.chalkline.command.contest.ContestCommand.FileAnswer;
import org.chalkline.command.contest.ContestCommand.FinalizeJudgment;
import org.chalkline.command.contest.ContestCommand.ForwardReviewApplication;
import org.chalkline.command.contest.ContestCommand.HandInReviewApplication;
import org.chalkline.command.contest.ContestCommand.ListEvidence;
import org.chalkline.command.contest.ContestCommand.MediateContest;
import org.chalkline.command.contest.ContestCommand.NameAgents;
import org.chalkline.command.contest.ContestCommand.PerformOutcome;
import org.chalkline.command.contest.ContestCommand.QuestionClause;
import org.chalkline.command.contest.ContestCommand.ReceiveOpinionLetter;
import org.chalkline.command.contest.ContestCommand.ReceiveReview;
import org.chalkline.command.contest.ContestCommand.ReceiveSuggestion;
import org.chalkline.command.contest.ContestCommand.ReceiveSuit;
import org.chalkline.command.contest.ContestCommand.ReckonContestClocksAnew;
import org.chalkline.command.contest.ContestCommand.RecordContestHearing;
import org.chalkline.command.contest.ContestCommand.RecordHeadAttendance;
import org.chalkline.command.contest.ContestCommand.ResumeReview;
import org.chalkline.command.contest.ContestCommand.RetrySuit;
import org.chalkline.command.contest.ContestCommand.ServeOutcome;
import org.chalkline.command.contest.ContestCommand.SettleContest;
import org.chalkline.command.contest.ContestCommand.SettleContestClocks;
import org.chalkline.command.contest.ContestCommand.SuspendReview;
import org.chalkline.command.contest.ContestCommand.TakeInCase;
import org.chalkline.command.contest.ContestCommand.WithdrawContest;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.command.procedure.Unfinished;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reconsiderations and lawsuits, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class ContestFeature {

    @Bean
    Feature featureOfContests() {
        return Feature.named("contests")
                .acts(
                        HandInReviewApplication.class,
                        ForwardReviewApplication.class,
                        ReceiveReview.class,
                        ReceiveSuit.class,
                        NameAgents.class,
                        FileAnswer.class,
                        ListEvidence.class,
                        AllowLateEvidence.class,
                        ExcludeEvidence.class,
                        RecordContestHearing.class,
                        RecordHeadAttendance.class,
                        ExcuseHead.class,
                        SuspendReview.class,
                        ResumeReview.class,
                        ExtendReview.class,
                        MediateContest.class,
                        SettleContest.class,
                        WithdrawContest.class,
                        EndReview.class,
                        ServeOutcome.class,
                        AppealSuit.class,
                        AnswerAppeal.class,
                        FinalizeJudgment.class,
                        RetrySuit.class,
                        PerformOutcome.class,
                        EnforceOutcome.class,
                        ReceiveOpinionLetter.class,
                        AnswerOpinionLetter.class,
                        ReceiveSuggestion.class,
                        AnswerSuggestion.class,
                        QuestionClause.class,
                        AnswerClause.class)
                .clocks(
                        "review",
                        code -> new ContestId("review/" + code),
                        SettleContestClocks::new,
                        ReckonContestClocksAnew::new)
                .clocks(
                        "suit",
                        code -> new ContestId("suit/" + code),
                        SettleContestClocks::new,
                        ReckonContestClocksAnew::new)
                .matters("review", ContestFeature::open)
                .matters("suit", ContestFeature::open)
                .subject("review", ContestedCase.class, Dependents.FOUNDED)
                .subject("suit", ContestedCase.class, Dependents.FOUNDED)
                .takesIn(new DocketRows());
    }

    /** Tells what is open about those who contest an act, or act in the case. */
    private static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        if (ContestState.of(facts).unfinished().isPresent()) {
            return Optional.of(OpenMatter.REVIEW_OR_SUIT_OPEN);
        }
        return Clocks.anyRuns(facts) ? Optional.of(OpenMatter.CLOCK_RUNS) : Optional.empty();
    }

    /** The unit that has a case in hand acts on it, and no other. */
    @Bean
    BelongingOf belongingOfReviews() {
        return BelongingOf.units("review", ContestFeature::belonging)
                .begunBy(HandInReviewApplication.class, c -> Belonging.inHandOf(c.unit()))
                .begunBy(ReceiveReview.class, c -> Belonging.inHandOf(c.unit()))
                .begunBy(TakeInCase.class, c -> Belonging.inHandOf(c.unit()));
    }

    @Bean
    BelongingOf belongingOfSuits() {
        return BelongingOf.units("suit", ContestFeature::belonging)
                .begunBy(ReceiveSuit.class, c -> Belonging.inHandOf(c.unit()))
                .begunBy(TakeInCase.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging belonging(List<Fact> facts) {
        return new Belonging(ContestState.of(facts).unit(), null);
    }

    /** A case that is under way, or whose outcome isn't performed, keeps its file open. */
    @Bean
    Unfinished unfinishedContest() {
        return standing -> ContestState.of(standing).unfinished();
    }
}
