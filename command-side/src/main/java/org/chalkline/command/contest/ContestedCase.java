package org.chalkline.command.contest;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.contest.ContestRefusal.UNKNOWN_CONTEST;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.contest.ContestCommand.*;
import org.chalkline.kernel.contest.ContestEvent;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.procedure.clock.ClockEvent;

/**
 * One case in which the bureau answers for an act, or for having done nothing: a reconsideration or
 * a lawsuit. Its copy comes and is answered; evidence is listed, the case is heard; it is decided
 * or judged, appealed against, becomes final, is performed. What the outcome means for the acts
 * follows on them, in their own aggregates.
 *
 * <p>An act that is on file already, word for word, succeeds again and records nothing.
 */
@Aggregate
public class ContestedCase {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private ContestId id;

    private final ContestFile file = new ContestFile();
    private final ReviewCase review = new ReviewCase(file);
    private final Lawsuit suit = new Lawsuit(file);
    private final Respondent respondent = new Respondent(file);
    private final Outcomes outcomes = new Outcomes(file);

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(HandInReviewApplication c, ContestOffice office) {
        review.handIn(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ForwardReviewApplication c, ContestOffice office) {
        review.forward(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReceiveReview c, ContestOffice office) {
        review.receive(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReceiveSuit c, ContestOffice office) {
        suit.receive(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NameAgents c, ContestOffice office) {
        respondent.name(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FileAnswer c, ContestOffice office) {
        respondent.answer(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ListEvidence c, ContestOffice office) {
        respondent.list(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AllowLateEvidence c, ContestOffice office) {
        respondent.allow(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExcludeEvidence c, ContestOffice office) {
        respondent.exclude(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordContestHearing c, ContestOffice office) {
        outcomes.hear(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordHeadAttendance c, ContestOffice office) {
        respondent.attend(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExcuseHead c, ContestOffice office) {
        respondent.excuse(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SuspendReview c, ContestOffice office) {
        review.suspend(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ResumeReview c, ContestOffice office) {
        review.resume(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExtendReview c, ContestOffice office) {
        review.extend(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MediateContest c, ContestOffice office) {
        outcomes.mediate(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleContest c, ContestOffice office) {
        outcomes.settle(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawContest c, ContestOffice office) {
        outcomes.withdraw(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndReview c, ContestOffice office) {
        review.end(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ServeOutcome c, ContestOffice office) {
        outcomes.serve(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AppealSuit c, ContestOffice office) {
        suit.appeal(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnswerAppeal c, ContestOffice office) {
        suit.answerAppeal(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FinalizeJudgment c, ContestOffice office) {
        suit.finalise(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RetrySuit c, ContestOffice office) {
        suit.retry(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PerformOutcome c, ContestOffice office) {
        outcomes.perform(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EnforceOutcome c, ContestOffice office) {
        outcomes.enforce(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReceiveOpinionLetter c, ContestOffice office) {
        review.receive(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnswerOpinionLetter c, ContestOffice office) {
        review.answer(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReceiveSuggestion c, ContestOffice office) {
        suit.receive(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnswerSuggestion c, ContestOffice office) {
        suit.answer(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(QuestionClause c, ContestOffice office) {
        review.question(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnswerClause c, ContestOffice office) {
        review.answer(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeInCase c, ContestOffice office) {
        if (c.review() != null) review.receive(c.review(), office);
        if (c.suit() != null) suit.receive(c.suit(), office);
        if (c.outcome() != null) outcomes.serve(c.outcome(), office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleContestClocks c, ContestOffice office) {
        refuseIf(!file.record().exists(), UNKNOWN_CONTEST);
        file.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonContestClocksAnew c, ContestOffice office) {
        refuseIf(!file.record().exists(), UNKNOWN_CONTEST);
        var calendar = office.calendar();
        file.settle(c.publishedOn(), calendar);
        file.clocks().reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    @EventSourcingHandler
    void on(ContestEvent fact) {
        id = fact.contest();
        file.evolve(fact);
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        file.evolve(fact);
    }

    ContestedCase() {} // for Axon
}
