package org.chalkline.command.penalty;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.penalty.PenaltyCommand.*;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent;

/**
 * One penalty case (行政处罚案件): a clue that is dropped or filed; evidence, taken by two; what is
 * intended told, the statement weighed, a hearing held; a penalty imposed, waived, not proven or
 * passed on; served, paid at once or later, surcharged, enforced, closed. Or a penalty imposed on
 * the spot, and reported.
 *
 * <p>Acts are dated by the day on which they were done and come in the order of those days, but for
 * payments, which banks tell late. What is on file already, word for word, succeeds again and
 * records nothing.
 */
@Aggregate
public class PenaltyCase {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private PenaltyCaseId id;

    private final OpenCase file = new OpenCase();
    private final Opening opening = new Opening(file);
    private final Telling telling = new Telling(file);
    private final Outcome outcome = new Outcome(file);
    private final Execution execution = new Execution(file);

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReceiveClue c, PenaltyOffice office) {
        opening.receive(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FollowClue c, PenaltyOffice office) {
        opening.follow(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DropClue c, PenaltyOffice office) {
        opening.drop(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FilePenaltyCase c, PenaltyOffice office, OffendersOnFile offenders) {
        opening.file(c, office, offenders);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NameInvestigators c, PenaltyOffice office) {
        opening.name(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeEvidence c, PenaltyOffice office) {
        opening.take(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterEvidence c, PenaltyOffice office) {
        opening.register(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DisposeOfEvidence c, PenaltyOffice office) {
        opening.dispose(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ConcludeInvestigation c, PenaltyOffice office) {
        opening.conclude(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TellIntendedPenalty c, PenaltyOffice office) {
        telling.tell(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WeighStatement c, PenaltyOffice office) {
        telling.weigh(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ImposePenalty c, PenaltyOffice office, OffendersOnFile offenders) {
        outcome.impose(c, office, offenders);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WaivePenalty c, PenaltyOffice office) {
        outcome.waive(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FindOffenceNotProven c, PenaltyOffice office) {
        outcome.notProven(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PassOnPenaltyCase c, PenaltyOffice office) {
        outcome.passOn(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ImposeOnTheSpot c, PenaltyOffice office, OffendersOnFile offenders) {
        outcome.imposeOnTheSpot(c, office, offenders);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportOnTheSpot c, PenaltyOffice office) {
        outcome.report(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeOverPenalty c, PenaltyOffice office, OffendersOnFile offenders) {
        outcome.takeOver(c, office, offenders);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishPenalty c, PenaltyOffice office) {
        execution.publish(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawPublication c, PenaltyOffice office) {
        execution.withdraw(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordFinePayment c, PenaltyOffice office) {
        execution.pay(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CollectFine c, PenaltyOffice office) {
        execution.collect(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(HandInFine c, PenaltyOffice office) {
        execution.handIn(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeferPayment c, PenaltyOffice office) {
        execution.defer(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AllowInstalments c, PenaltyOffice office) {
        execution.allow(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AddSurcharge c, PenaltyOffice office) {
        execution.surcharge(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FollowStanding c, PenaltyOffice office) {
        execution.follow(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MoveTimeToSue c, PenaltyOffice office) {
        execution.move(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RefundFine c, PenaltyOffice office) {
        execution.refund(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UrgeParty c, PenaltyOffice office) {
        execution.urge(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AskCourt c, PenaltyOffice office) {
        execution.askCourt(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordPerformance c, PenaltyOffice office) {
        execution.perform(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClosePenaltyCase c, PenaltyOffice office) {
        execution.close(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleClocks c, PenaltyOffice office) {
        file.requireExists();
        file.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonClocksAnew c, PenaltyOffice office) {
        file.requireExists();
        var calendar = office.calendar();
        file.settle(c.publishedOn(), calendar);
        file.clocks().reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    /** Says what its hearings mean for it. */
    Following hearings(ProcedureOffice office) {
        return new PenaltyHearings(file, office);
    }

    /** Says what the service of its papers means for it. */
    Following services(ProcedureOffice office) {
        return new PenaltyServices(file, office);
    }

    @EventSourcingHandler
    void on(PenaltyEvent fact) {
        id = fact.penaltyCase();
        file.record().evolve(fact);
    }

    @EventSourcingHandler
    void on(ServiceEvent fact) {
        file.record().evolve(fact);
    }

    @EventSourcingHandler
    void on(RecusalEvent fact) {
        file.record().evolve(fact);
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        file.clocks().on(fact);
    }

    PenaltyCase() {} // for Axon
}
