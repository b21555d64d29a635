package org.chalkline.command.procedure.complaint;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.complaint.ComplaintRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;
import static org.chalkline.kernel.procedure.power.Power.DECIDE_COMPLAINTS;
import static org.chalkline.kernel.procedure.power.Power.TAKE_COMPLAINTS;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.procedure.complaint.ComplaintCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.*;
import org.chalkline.kernel.procedure.complaint.ComplaintId;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.recusal.Recusals.State;
import org.jspecify.annotations.Nullable;

/**
 * A complaint against a school: lodged, taken in hand or passed on, looked into, decided and told.
 * How soon it is decided depends on its kind; one that is decided late is decided all the same, and
 * its clock says by how much.
 */
@Aggregate
public class Complaint {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private ComplaintId id;

    private final Clocks clocks = new Clocks();
    private @Nullable ComplaintLodged lodged;
    private @Nullable ComplaintTaken taken;
    private @Nullable ComplaintInvestigated investigated;
    private @Nullable ComplaintEvent closed;
    private @Nullable ComplainantTold told;
    private final Recusals recusals = new Recusals();
    private LocalDate lastAct = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LodgeComplaint c, ComplaintOffice office) {
        var known = lodged;
        if (known == null) {
            office.requireDone(c.effectiveOn());
            office.people().requireBorn(c.person(), c.effectiveOn());
            requireText(c.content(), TEXT);
            requireLine(c.unit(), LINE);
            office.requireMayComplain(c.kind(), c.person(), c.school());
        }
        var fact =
                new ComplaintLodged(
                        c.complaint(),
                        c.kind(),
                        c.person(),
                        c.school(),
                        office.seals().conduct(c.person(), c.content()),
                        c.unit(),
                        c.effectiveOn());
        if (known != null) {
            refuseIf(!office.seals().same(known, fact), COMPLAINT_ID_IN_USE);
            return;
        }
        apply(fact);
        var toDecide = c.kind().toDecide();
        // A complaint of before its law has no period.
        clocks.openIfInForce(
                c.complaint().toString(),
                toDecide,
                c.unit(),
                c.effectiveOn(),
                c.effectiveOn(),
                office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeComplaint c, ComplaintOffice office) {
        requireLodged();
        var fact = new ComplaintTaken(c.complaint(), c.unit(), c.officer(), c.effectiveOn());
        if (fact.equals(taken)) return;
        requireOpen(c.effectiveOn(), office);
        refuseIf(taken != null, COMPLAINT_TAKEN_ALREADY);
        requireLine(c.unit(), LINE);
        requireNotAside(c.officer());
        office.require(c.officer(), TAKE_COMPLAINTS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PassOnComplaint c, ComplaintOffice office) {
        requireLodged();
        var fact =
                new ComplaintPassedOn(
                        c.complaint(), c.to(), c.reasons(), c.officer(), c.effectiveOn());
        if (fact.equals(closed)) return;
        requireOpen(c.effectiveOn(), office);
        refuseIf(taken != null, COMPLAINT_TAKEN_ALREADY);
        requireLine(c.to(), LINE);
        requireText(c.reasons(), TEXT);
        requireNotAside(c.officer());
        office.require(c.officer(), TAKE_COMPLAINTS, c.effectiveOn());
        apply(fact);
        clocks.overtakeAll(c.effectiveOn(), "another authority is competent", office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(InvestigateComplaint c, ComplaintOffice office) {
        var person = requireLodged().person();
        var known = investigated;
        if (known == null) {
            requireOpen(c.effectiveOn(), office);
            refuseIf(taken == null, COMPLAINT_NOT_TAKEN);
            requireLine(c.investigator(), LINE);
            requireNotAside(c.investigator());
            requireText(c.findings(), TEXT);
        }
        var fact =
                new ComplaintInvestigated(
                        c.complaint(),
                        c.investigator(),
                        office.seals().conduct(person, c.findings()),
                        c.effectiveOn());
        if (known != null) {
            refuseIf(!office.seals().same(known, fact), INVESTIGATED_ALREADY);
            return;
        }
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DecideComplaint c, ComplaintOffice office) {
        var complaint = requireLodged();
        var known = closed instanceof ComplaintDecided e ? e : null;
        if (known == null) {
            requireOpen(c.effectiveOn(), office);
            var found = investigated;
            if (found == null) throw new RefusedException(NOT_INVESTIGATED);
            c.decision().deciders().forEach(this::requireNotAside);
            office.require(c.decision(), DECIDE_COMPLAINTS, c.effectiveOn());
            refuseIf(found.investigator().equals(c.decision().officer()), DECIDED_BY_INVESTIGATOR);
        }
        var fact =
                new ComplaintDecided(
                        c.complaint(),
                        c.result(),
                        office.seals().conduct(complaint.person(), Seals.conductIn(c.decision())),
                        Seals.withoutReasons(c.decision()),
                        c.effectiveOn());
        if (known != null) {
            refuseIf(!office.seals().same(known, fact), COMPLAINT_CLOSED);
            return;
        }
        apply(fact);
        clocks.meet(
                complaint.kind().toDecide(),
                c.effectiveOn(),
                c.decision().officer(),
                office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TellComplainant c, ComplaintOffice office) {
        requireLodged();
        var fact = new ComplainantTold(c.complaint(), c.answer(), c.officer(), c.effectiveOn());
        if (fact.equals(told)) return;
        refuseIf(!(closed instanceof ComplaintDecided), COMPLAINT_NOT_DECIDED);
        refuseIf(told != null, COMPLAINANT_TOLD_ALREADY);
        requireTimely(c.effectiveOn(), office);
        requireDigest(c.answer());
        requireLine(c.officer(), LINE);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawComplaint c, ComplaintOffice office) {
        requireLodged();
        var fact = new ComplaintWithdrawn(c.complaint(), c.effectiveOn());
        if (fact.equals(closed)) return;
        requireOpen(c.effectiveOn(), office);
        apply(fact);
        clocks.overtakeAll(c.effectiveOn(), "the complaint was withdrawn", office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleClocks c, ComplaintOffice office) {
        requireLodged();
        clocks.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonClocksAnew c, ComplaintOffice office) {
        requireLodged();
        var calendar = office.calendar();
        clocks.settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    private void requireNotAside(String officer) {
        refuseIf(recusals.standsAside(officer), OFFICER_STANDS_ASIDE);
    }

    private ComplaintLodged requireLodged() {
        var known = lodged;
        if (known == null) throw new RefusedException(UNKNOWN_COMPLAINT);
        return known;
    }

    private void requireOpen(LocalDate on, ComplaintOffice office) {
        refuseIf(closed != null, COMPLAINT_CLOSED);
        requireTimely(on, office);
    }

    private void requireTimely(LocalDate on, ComplaintOffice office) {
        office.requireDone(on);
        refuseIf(on.isBefore(lastAct), ACT_OUT_OF_ORDER);
        clocks.settle(on, office.calendar());
    }

    @EventSourcingHandler
    void on(ComplaintEvent fact) {
        id = fact.complaint();
        lastAct = fact.effectiveOn();
        switch (fact) {
            case ComplaintLodged e -> lodged = e;
            case ComplaintTaken e -> taken = e;
            case ComplaintPassedOn e -> closed = e;
            case ComplaintInvestigated e -> investigated = e;
            case ComplaintDecided e -> closed = e;
            case ComplainantTold e -> told = e;
            case ComplaintWithdrawn e -> closed = e;
        }
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    /** What somebody found who is recused is void: another looks into it again. */
    @EventSourcingHandler
    void on(RecusalEvent fact) {
        recusals.take(fact);
        var found = investigated;
        if (found == null || closed != null) return;
        if (recusals.state(found.investigator()) == State.RECUSED) investigated = null;
    }

    Complaint() {} // for Axon
}
