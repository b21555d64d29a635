package org.chalkline.command.penalty;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.penalty.PenaltyEvent.*;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.service.ServiceEvent;

/**
 * Tells what falls with an act in a penalty case. Without its decision a case is as it was before:
 * told and heard. What carried the decision out falls with it. Money that was paid was paid, and
 * what was published was: both are undone by acts of their own.
 */
final class PenaltyDependents {
    private static final Set<RuleId> EXECUTION =
            Set.of(PenaltyPeriods.PAYMENT, PenaltyPeriods.DEFERRAL, PenaltyPeriods.COURT);

    private PenaltyDependents() {}

    static BitSet of(List<Fact> recorded, int act) {
        if (act == 0) return Dependents.everythingSince(recorded, act);
        return switch (recorded.get(act)) {
            case PenaltyImposed e -> withExecution(recorded, act, e.decision());
            case PenaltyWaived e -> withExecution(recorded, act, e.decision());
            case OffenceNotProven e -> withExecution(recorded, act, e.decision());
            case CasePassedOn e -> withExecution(recorded, act, e.decision());
            default -> Dependents.atOnce(recorded, act);
        };
    }

    private static BitSet withExecution(List<Fact> recorded, int act, Decision decision) {
        var falling = Dependents.atOnce(recorded, act);
        var opened = new HashSet<ClockId>();
        for (int i = act + 1; i < recorded.size(); i++) {
            switch (recorded.get(i)) {
                case ServiceEvent e when e.document().equals(decision.documentNumber()) ->
                        falling.set(i);
                case PaymentDeferred e -> falling.set(i);
                case InstalmentsAllowed e -> falling.set(i);
                case SurchargeAdded e -> falling.set(i);
                case SurchargeHalted e -> falling.set(i);
                case SurchargeResumed e -> falling.set(i);
                case TimeToSueMoved e -> falling.set(i);
                case PartyUrged e -> falling.set(i);
                case CourtAsked e -> falling.set(i);
                case PenaltyPerformed e -> falling.set(i);
                case PenaltyCaseClosed e -> falling.set(i);
                case ClockEvent e when runsFor(e, opened) -> falling.set(i);
                default -> {} // stands without the decision
            }
        }
        return falling;
    }

    /** The party's time to pay, and the bureau's to ask the court, run for the decision alone. */
    private static boolean runsFor(ClockEvent fact, Set<ClockId> opened) {
        if (fact instanceof ClockOpened e && EXECUTION.contains(e.rule().rule())) {
            opened.add(e.clockId());
        }
        return opened.contains(fact.clockId());
    }
}
