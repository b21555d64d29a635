package org.chalkline.command.tuition;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.tuition.TuitionAccountId;
import org.chalkline.kernel.tuition.TuitionContractId;
import org.chalkline.kernel.tuition.TuitionEvent;
import org.chalkline.kernel.tuition.TuitionEvent.*;

/**
 * Tells what falls with an act on a tuition account: with its opening or filing everything since;
 * with money or lessons whatever couldn't have been recorded without them, so that no day shows
 * less than nothing once the act is gone.
 */
final class TuitionDependents {

    private TuitionDependents() {}

    static BitSet of(List<Fact> recorded, int act) {
        return switch (recorded.get(act)) {
            case TuitionAccountOpened e -> Dependents.everythingSince(recorded, act);
            case TuitionAccountFiled e -> Dependents.everythingSince(recorded, act);
            case TuitionAlertRaised e -> withSettling(recorded, act, e.number());
            case TuitionAccountClosed e -> withWhatIsOwed(recorded, act);
            case FeeSet e -> withoutMoney(recorded, act);
            case TuitionMovement e -> withoutMoney(recorded, act);
            case LessonsTaught e -> withoutMoney(recorded, act);
            default -> Dependents.atOnce(recorded, act);
        };
    }

    private static BitSet withSettling(List<Fact> recorded, int act, int number) {
        var falling = Dependents.atOnce(recorded, act);
        for (int i = act + 1; i < recorded.size(); i++) {
            if (recorded.get(i) instanceof TuitionAlertSettled e && e.number() == number) {
                falling.set(i);
            }
        }
        return falling;
    }

    private static BitSet withWhatIsOwed(List<Fact> recorded, int act) {
        var falling = Dependents.atOnce(recorded, act);
        for (int i = act + 1; i < recorded.size(); i++) {
            if (recorded.get(i) instanceof TuitionLeftOwing) falling.set(i);
        }
        return falling;
    }

    /** Folds the account again without the act, and leaves out what it then doesn't allow. */
    private static BitSet withoutMoney(List<Fact> recorded, int act) {
        var falling = Dependents.atOnce(recorded, act);
        var ledger = new TuitionLedger();
        for (int i = 0; i < recorded.size(); i++) {
            if (i == act || falling.get(i)) continue;
            if (!(recorded.get(i) instanceof TuitionEvent e)) continue;
            if (i > act && !isPossible(e, ledger)) falling.set(i);
            else ledger.evolve(e);
        }
        return falling;
    }

    private static boolean isPossible(TuitionEvent fact, TuitionLedger ledger) {
        return switch (fact) {
            case TuitionDeposited e -> ledger.fee(e.course(), e.effectiveOn()) != null;
            case TuitionMovement e -> isAllowed(e, ledger);
            case LessonsTaught e -> isPaidOn(e.contract(), e.effectiveOn(), ledger);
            case TuitionRefundAsked e -> isPaidOn(e.contract(), e.effectiveOn(), ledger);
            case BankDayClosed e -> ledger.agrees(e);
            default -> true;
        };
    }

    private static boolean isPaidOn(TuitionContractId code, LocalDate day, TuitionLedger ledger) {
        var contract = ledger.find(code);
        return contract != null && !day.isBefore(contract.since());
    }

    private static boolean isAllowed(TuitionMovement fact, TuitionLedger ledger) {
        try {
            ledger.require(fact);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    /** The account that an end of the licence froze. */
    static List<String> resting(Fact fallen, FactsOf facts) {
        if (!TuitionOffice.ends(fallen)) return List.of();
        var account = WhenLicenceEndsThenAccountFrozen.accountOf(fallen);
        return isFrozenBy(account, facts) ? List.of(account.toString()) : List.of();
    }

    private static boolean isFrozenBy(TuitionAccountId account, FactsOf facts) {
        return facts.of(account.toString()).stream()
                .anyMatch(
                        each ->
                                each instanceof TuitionAccountFrozen e
                                        && e.cause() == FreezeCause.LICENCE_ENDED);
    }
}
