package org.chalkline.command.penalty;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.penalty.PenaltyRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;
import static org.chalkline.command.procedure.standing.StandingRefusal.ACT_STAYED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent;
import org.chalkline.kernel.penalty.PenaltyEvent.CaseFiled;
import org.chalkline.kernel.penalty.PenaltyEvent.EvidenceFreed;
import org.chalkline.kernel.penalty.PenaltyEvent.ImposedOnTheSpot;
import org.chalkline.kernel.penalty.PenaltyEvent.PenaltyImposed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.standing.ActStanding;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.StandingEvent;

/** One penalty case: what is on record of it, its clocks, and what every act on it needs. */
final class OpenCase {
    private final PenaltyState record = new PenaltyState();
    private final Clocks clocks = new Clocks();

    PenaltyState record() {
        return record;
    }

    Clocks clocks() {
        return clocks;
    }

    /** Whether this was recorded before, so that doing it again adds nothing. */
    boolean knows(PenaltyEvent fact, PenaltyOffice office) {
        return record.facts().stream()
                .anyMatch(
                        each ->
                                each.getClass() == fact.getClass()
                                        && office.seals().same(each, fact));
    }

    void requireExists() {
        refuseIf(!record.exists(), UNKNOWN_PENALTY_CASE);
    }

    /** Refuses an act that is to come, or comes before others; records what lapsed by its day. */
    WorkingDayCalendar open(LocalDate on, PenaltyOffice office) {
        requireExists();
        refuseIf(record.closed(), PENALTY_CASE_CLOSED);
        office.requireDone(on);
        refuseIf(on.isBefore(record.lastAct()), ACT_OUT_OF_ORDER);
        var calendar = office.calendar();
        settle(on, calendar);
        return calendar;
    }

    /** Records what has lapsed before that day, and what that means. */
    void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(day, calendar, this::follow);
    }

    private void follow(ClockLapsed lapse) {
        if (!clocks.ruleOf(lapse.clockId()).equals(PenaltyPeriods.EVIDENCE)) return;
        // Each registration opened one clock, in their order.
        int registration = clocks.under(PenaltyPeriods.EVIDENCE).indexOf(lapse.clockId()) + 1;
        var known = record.registered(registration);
        if (known == null) return;
        apply(new EvidenceFreed(known.penaltyCase(), registration, lapse.effectiveOn()));
    }

    CaseFiled requireFiled() {
        requireExists();
        var filed = record.filed();
        if (filed == null) throw new RefusedException(CASE_NOT_FILED);
        return filed;
    }

    /** Returns the party that is to bear the penalty that stands. */
    Offender requireImposed() {
        requireExists();
        var party = record.party();
        if (!record.imposed() || party == null) throw new RefusedException(PENALTY_NOT_IMPOSED);
        return party;
    }

    void requireNotAside(List<String> officers) {
        officers.forEach(each -> refuseIf(record.standsAside(each), OFFICER_STANDS_ASIDE));
    }

    /** Refuses a decision on another day than its act, or by who stands aside. */
    void requireSound(Decision decision, LocalDate on, PenaltyOffice office) {
        refuseIf(!decision.decidedOn().equals(on), DECISION_ON_ANOTHER_DAY);
        requireNotAside(decision.deciders());
    }

    void openClock(
            PenaltyCaseId id, RuleId rule, LocalDate event, LocalDate on, PenaltyOffice office) {
        var unused = clocks.open(id.toString(), rule, record.unit(), event, on, office.calendar());
    }

    /** Tells how the penalty stands that was imposed; several where it was imposed anew. */
    static List<ActStanding> standings(PenaltyCaseId id, PenaltyOffice office) {
        var recorded = office.facts().recorded(id.toString());
        var acts = new ArrayList<ContestedAct>();
        for (var fact : recorded) {
            if (!(fact instanceof StandingEvent e) || acts.contains(e.act())) continue;
            if (imposes(recorded.get(Math.toIntExact(e.act().sequence())))) acts.add(e.act());
        }
        return acts.stream().map(act -> ActStanding.of(act, recorded)).toList();
    }

    private static boolean imposes(Fact fact) {
        return fact instanceof PenaltyImposed || fact instanceof ImposedOnTheSpot;
    }

    /** Refuses to carry out a penalty that is stayed (REC 42, LIT 56). */
    static void requireNotStayed(PenaltyCaseId id, PenaltyOffice office) {
        boolean stayed =
                standings(id, office).stream()
                        .anyMatch(each -> each.standing() == ActStanding.Standing.STAYED);
        refuseIf(stayed, ACT_STAYED);
    }

    /** Whether the penalty is under review, or before a court. */
    static boolean contested(PenaltyCaseId id, PenaltyOffice office) {
        return standings(id, office).stream()
                .filter(standing -> !standing.hasFallen())
                .flatMap(standing -> standing.contests().stream())
                .anyMatch(contest -> contest.since() != null && contest.ruling() == null);
    }
}
