package org.chalkline.command.application;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.hearing.HearingEvent;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;

/**
 * One application for a licence: submitted, accepted or turned away, reviewed, decided once and
 * served, under the clocks that the law sets for each step. Acts are dated by the day on which they
 * were done and come in the order of those days; before each, the clocks that had ended by then are
 * recorded as lapsed, with what their silence means.
 *
 * <p>An act that is on file already, word for word, succeeds again and records nothing. Every
 * handler may meet an application that does not exist, so that this too is a named refusal.
 */
@Aggregate
public class LicenceApplication {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private ApplicationId id;

    private final CaseFile file = new CaseFile();
    private final Reception reception = new Reception(file);
    private final Review review = new Review(file);
    private final ApplicationOutcome outcome = new ApplicationOutcome(file);

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SubmitApplication c, ApplicationOffice office) {
        reception.submit(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FindLicenceUnnecessary c, ApplicationOffice office) {
        reception.findUnnecessary(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FindOutsideJurisdiction c, ApplicationOffice office) {
        reception.findOutsideJurisdiction(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RequestCorrection c, ApplicationOffice office) {
        reception.requestCorrection(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectPapers c, ApplicationOffice office) {
        reception.correctPapers(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AcceptApplication c, ApplicationOffice office) {
        reception.accept(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RefuseAcceptance c, ApplicationOffice office) {
        reception.refuseAcceptance(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BeginReview c, ApplicationOffice office) {
        review.begin(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OrderExpertReview c, ApplicationOffice office) {
        review.orderExpertReview(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ConcludeExpertReview c, ApplicationOffice office) {
        review.concludeExpertReview(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(InspectSite c, ApplicationOffice office) {
        review.inspectSite(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(HearStatement c, ApplicationOffice office) {
        review.hearStatement(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SucceedApplicant c, ApplicationOffice office) {
        reception.succeed(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ProposeExtension c, ApplicationOffice office) {
        review.proposeExtension(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ApproveExtension c, ApplicationOffice office) {
        review.approveExtension(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ConcludeReview c, ApplicationOffice office) {
        review.conclude(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GrantApplication c, ApplicationOffice office) {
        outcome.grant(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RefuseApplication c, ApplicationOffice office) {
        outcome.refuse(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawApplication c, ApplicationOffice office) {
        outcome.withdraw(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UsePreparation c, ApplicationOffice office) {
        outcome.usePreparation(c, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleClocks c, ApplicationOffice office) {
        file.requireExists();
        file.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonClocksAnew c, ApplicationOffice office) {
        file.requireExists();
        var calendar = office.calendar();
        file.settle(c.publishedOn(), calendar);
        file.clocks().reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    /** What its hearings mean for it. */
    Following hearings(ProcedureOffice office) {
        return new ApplicationHearings(file, office);
    }

    /** What the service of its papers means for it. */
    Following following(ProcedureOffice office) {
        return new ApplicationServices(file, office);
    }

    @EventSourcingHandler
    void on(ApplicationEvent fact) {
        id = fact.applicationId();
        file.evolve(fact);
    }

    @EventSourcingHandler
    void on(HearingEvent fact) {
        file.evolve(fact);
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        file.evolve(fact);
    }

    @EventSourcingHandler
    void on(RecusalEvent fact) {
        file.evolve(fact);
    }

    LicenceApplication() {} // for Axon
}
