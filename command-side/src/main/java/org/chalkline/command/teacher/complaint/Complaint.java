package org.chalkline.command.teacher.complaint;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.teacher.StaffOffice.conductIn;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;
import static org.chalkline.command.teacher.StaffOffice.withoutReasons;
import static org.chalkline.command.teacher.complaint.ComplaintRefusal.*;
import static org.chalkline.kernel.administration.Power.DECIDE_COMPLAINTS;
import static org.chalkline.kernel.person.PersonalField.CONDUCT;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.clock.Clocks;
import org.chalkline.command.teacher.SchoolOnFile;
import org.chalkline.command.teacher.StaffOffice;
import org.chalkline.command.teacher.TeacherState;
import org.chalkline.command.teacher.complaint.ComplaintCommand.*;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.clock.ClockEvent;
import org.chalkline.kernel.clock.RuleId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.recusal.Recusals.State;
import org.chalkline.kernel.teacher.ComplaintEvent;
import org.chalkline.kernel.teacher.ComplaintEvent.*;
import org.chalkline.kernel.teacher.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's complaint against a school, decided within thirty days of its receipt. One that is
 * decided late is decided all the same, and its clock says by how much.
 */
@Aggregate
public class Complaint {
    private static final RuleId DECISION = new RuleId("teachers-law.complaint");
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private ComplaintId id;

    private final Clocks clocks = new Clocks();
    private @Nullable ComplaintLodged lodged;
    private @Nullable ComplaintInvestigated investigated;
    private @Nullable ComplaintEvent closed;
    private final Recusals recusals = new Recusals();
    private LocalDate lastAct = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LodgeComplaint c, StaffOffice office) {
        var known = lodged;
        if (known != null) {
            boolean same =
                    known.person().equals(c.teacher())
                            && known.school().equals(c.school())
                            && known.unit().equals(c.unit())
                            && known.effectiveOn().equals(c.effectiveOn())
                            && office.says(known.content(), c.content());
            refuseIf(!same, COMPLAINT_ID_IN_USE);
            return;
        }
        office.requireDone(c.effectiveOn());
        office.requireBorn(c.teacher(), c.effectiveOn());
        requireText(c.content(), TEXT);
        requireLine(c.unit(), LINE);
        SchoolOnFile.of(c.school(), office.facts()).requireKnown();
        var teacher = TeacherState.of(c.teacher(), office.facts());
        refuseIf(!teacher.servedAt(c.school()), NO_TEACHER_OF_SCHOOL);
        apply(
                new ComplaintLodged(
                        c.complaint(),
                        c.teacher(),
                        c.school(),
                        office.seal(c.teacher(), CONDUCT, c.content()),
                        c.unit(),
                        c.effectiveOn()));
        clocks.open(
                c.complaint().toString(),
                DECISION,
                c.unit(),
                c.effectiveOn(),
                c.effectiveOn(),
                office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(InvestigateComplaint c, StaffOffice office) {
        var person = requireLodged().person();
        var known = investigated;
        if (known != null) {
            boolean same =
                    known.investigator().equals(c.investigator())
                            && known.effectiveOn().equals(c.effectiveOn())
                            && office.says(known.findings(), c.findings());
            refuseIf(!same, INVESTIGATED_ALREADY);
            return;
        }
        requireOpen(c.effectiveOn(), office);
        requireLine(c.investigator(), LINE);
        requireNotAside(c.investigator());
        requireText(c.findings(), TEXT);
        apply(
                new ComplaintInvestigated(
                        c.complaint(),
                        c.investigator(),
                        office.seal(person, CONDUCT, c.findings()),
                        c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DecideComplaint c, StaffOffice office) {
        var person = requireLodged().person();
        if (closed instanceof ComplaintDecided e && same(e, c, office)) return;
        requireOpen(c.effectiveOn(), office);
        var found = investigated;
        if (found == null) throw new RefusedException(NOT_INVESTIGATED);
        c.decision().deciders().forEach(this::requireNotAside);
        office.require(c.decision(), found.investigator(), DECIDE_COMPLAINTS, c.effectiveOn());
        apply(
                new ComplaintDecided(
                        c.complaint(),
                        c.result(),
                        office.seal(person, CONDUCT, conductIn(c.decision())),
                        withoutReasons(c.decision()),
                        c.effectiveOn()));
        clocks.meet(DECISION, c.effectiveOn(), c.decision().officer(), office.calendar());
    }

    private static boolean same(ComplaintDecided e, DecideComplaint c, StaffOffice office) {
        return e.result() == c.result()
                && e.effectiveOn().equals(c.effectiveOn())
                && e.decision().equals(withoutReasons(c.decision()))
                && office.says(e.reasons(), conductIn(c.decision()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawComplaint c, StaffOffice office) {
        requireLodged();
        var fact = new ComplaintWithdrawn(c.complaint(), c.effectiveOn());
        if (fact.equals(closed)) return;
        requireOpen(c.effectiveOn(), office);
        apply(fact);
        clocks.overtake(
                DECISION, c.effectiveOn(), "the complaint was withdrawn", office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleClocks c, StaffOffice office) {
        requireLodged();
        settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonClocksAnew c, StaffOffice office) {
        requireLodged();
        var calendar = office.calendar();
        settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    private void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(day, calendar);
    }

    private void requireNotAside(String officer) {
        refuseIf(recusals.standsAside(officer), OFFICER_STANDS_ASIDE);
    }

    private ComplaintLodged requireLodged() {
        if (lodged == null) throw new RefusedException(UNKNOWN_COMPLAINT);
        return requireNonNull(lodged);
    }

    private void requireOpen(LocalDate on, StaffOffice office) {
        refuseIf(closed != null, COMPLAINT_CLOSED);
        office.requireDone(on);
        refuseIf(on.isBefore(lastAct), ACT_OUT_OF_ORDER);
        settle(on, office.calendar());
    }

    @EventSourcingHandler
    void on(ComplaintEvent fact) {
        id = fact.complaint();
        lastAct = fact.effectiveOn();
        switch (fact) {
            case ComplaintLodged e -> lodged = e;
            case ComplaintInvestigated e -> investigated = e;
            case ComplaintDecided e -> closed = e;
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
