package org.chalkline.command.datarequest;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.datarequest.DataRequestRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;
import static org.chalkline.kernel.procedure.power.Power.ANSWER_DATA_REQUESTS;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.datarequest.DataRequestCommand.*;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.datarequest.DataRequestEvent;
import org.chalkline.kernel.datarequest.DataRequestEvent.*;
import org.chalkline.kernel.datarequest.DataRequestId;
import org.chalkline.kernel.datarequest.DataRequestKind;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.jspecify.annotations.Nullable;

/**
 * A request of a person for access to their data, for a copy or for its correction: received, the
 * requester identified, then answered, refused with reasons, passed on or taken back. One that is
 * answered late is answered all the same, and its clock says by how much.
 */
@Aggregate
public class DataRequest {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private DataRequestId id;

    private final Clocks clocks = new Clocks();
    private final Recusals recusals = new Recusals();
    private @Nullable DataRequestReceived received;
    private @Nullable RequesterIdentified identified;
    private @Nullable DataRequestEvent closed;
    private LocalDate lastAct = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReceiveDataRequest c, DataRequestOffice office) {
        var known = received;
        if (known == null) {
            office.requireDone(c.effectiveOn());
            office.people().requireBorn(c.person(), c.effectiveOn());
            requireText(c.asked(), TEXT);
            requireLine(c.unit(), LINE);
        }
        var fact =
                new DataRequestReceived(
                        c.dataRequest(),
                        c.kind(),
                        c.person(),
                        office.seals().conduct(c.person(), c.asked()),
                        c.unit(),
                        c.effectiveOn());
        if (known != null) {
            refuseIf(!office.seals().same(known, fact), DATA_REQUEST_ID_IN_USE);
            return;
        }
        apply(fact);
        clocks.open(
                c.dataRequest().toString(),
                c.kind().toAnswer(),
                c.unit(),
                office.answerBy(c.effectiveOn()),
                c.effectiveOn(),
                office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(IdentifyRequester c, DataRequestOffice office) {
        requireReceived();
        var fact =
                new RequesterIdentified(
                        c.dataRequest(), c.how(), c.evidence(), c.officer(), c.effectiveOn());
        if (fact.equals(identified)) return;
        requireOpen(c.effectiveOn(), office);
        refuseIf(identified != null, IDENTIFIED_ALREADY);
        requireLine(c.how(), LINE);
        if (c.evidence() != null) requireDigest(c.evidence());
        requireMay(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnswerDataRequest c, DataRequestOffice office) {
        var request = requireReceived();
        var fact =
                new DataRequestAnswered(
                        c.dataRequest(), c.document(), c.officer(), c.effectiveOn());
        if (fact.equals(closed)) return;
        requireOpen(c.effectiveOn(), office);
        refuseIf(identified == null, REQUESTER_NOT_IDENTIFIED);
        requireMay(c.officer(), c.effectiveOn(), office);
        var document = c.document();
        refuseIf(
                document == null && request.kind() != DataRequestKind.ACCESS,
                ANSWER_DOCUMENT_MISSING);
        if (document != null) {
            requireDigest(document);
            office.requireSealedFor(request.person(), document);
        }
        apply(fact);
        clocks.meet(request.kind().toAnswer(), c.effectiveOn(), c.officer(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RefuseDataRequest c, DataRequestOffice office) {
        var request = requireReceived();
        var known = closed instanceof DataRequestRefused e ? e : null;
        if (known == null) {
            requireOpen(c.effectiveOn(), office);
            c.decision().deciders().forEach(this::requireNotAside);
            office.require(c.decision(), ANSWER_DATA_REQUESTS, c.effectiveOn());
            var by = identified;
            refuseIf(
                    by != null && by.officer().equals(c.decision().officer()),
                    REFUSED_BY_WHO_IDENTIFIED);
        }
        var fact =
                new DataRequestRefused(
                        c.dataRequest(),
                        office.seals().conduct(request.person(), Seals.conductIn(c.decision())),
                        Seals.withoutReasons(c.decision()),
                        c.effectiveOn());
        if (known != null) {
            refuseIf(!office.seals().same(known, fact), DATA_REQUEST_CLOSED);
            return;
        }
        apply(fact);
        clocks.meet(
                request.kind().toAnswer(),
                c.effectiveOn(),
                c.decision().officer(),
                office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PassOnDataRequest c, DataRequestOffice office) {
        requireReceived();
        var fact =
                new DataRequestPassedOn(
                        c.dataRequest(), c.to(), c.reasons(), c.officer(), c.effectiveOn());
        if (fact.equals(closed)) return;
        requireOpen(c.effectiveOn(), office);
        requireLine(c.to(), LINE);
        requireText(c.reasons(), TEXT);
        requireMay(c.officer(), c.effectiveOn(), office);
        apply(fact);
        clocks.overtakeAll(c.effectiveOn(), "another body holds the data", office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawDataRequest c, DataRequestOffice office) {
        requireReceived();
        var fact = new DataRequestWithdrawn(c.dataRequest(), c.effectiveOn());
        if (fact.equals(closed)) return;
        requireOpen(c.effectiveOn(), office);
        apply(fact);
        clocks.overtakeAll(c.effectiveOn(), "the request was withdrawn", office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleClocks c, DataRequestOffice office) {
        requireReceived();
        clocks.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonClocksAnew c, DataRequestOffice office) {
        requireReceived();
        var calendar = office.calendar();
        clocks.settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    private void requireMay(String officer, LocalDate on, DataRequestOffice office) {
        requireNotAside(officer);
        office.require(officer, ANSWER_DATA_REQUESTS, on);
    }

    private void requireNotAside(String officer) {
        refuseIf(recusals.standsAside(officer), OFFICER_STANDS_ASIDE);
    }

    private DataRequestReceived requireReceived() {
        var known = received;
        if (known == null) throw new RefusedException(UNKNOWN_DATA_REQUEST);
        return known;
    }

    private void requireOpen(LocalDate on, DataRequestOffice office) {
        refuseIf(closed != null, DATA_REQUEST_CLOSED);
        office.requireDone(on);
        refuseIf(on.isBefore(lastAct), ACT_OUT_OF_ORDER);
        clocks.settle(on, office.calendar());
    }

    @EventSourcingHandler
    void on(DataRequestEvent fact) {
        id = fact.dataRequest();
        lastAct = fact.effectiveOn();
        switch (fact) {
            case DataRequestReceived e -> received = e;
            case RequesterIdentified e -> identified = e;
            case DataRequestAnswered e -> closed = e;
            case DataRequestRefused e -> closed = e;
            case DataRequestPassedOn e -> closed = e;
            case DataRequestWithdrawn e -> closed = e;
        }
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    @EventSourcingHandler
    void on(RecusalEvent fact) {
        recusals.take(fact);
    }

    DataRequest() {} // for Axon
}
