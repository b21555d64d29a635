package org.chalkline.command.itproject;

import java.util.BitSet;
import java.util.List;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.budget.BudgetEvent.FundsCommitted;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.itproject.ITProjectEvent;
import org.chalkline.kernel.itproject.ITProjectEvent.*;
import org.chalkline.kernel.money.Money;

/**
 * Tells what falls with an act on an IT project: with a step all later ones, since each rests on
 * the one before; with a change of the approval what was agreed beyond the earlier one. The money
 * that a line committed, and the asset, don't fall with it: they become follow-ups.
 */
final class ITProjectDependents {

    private ITProjectDependents() {}

    static BitSet of(List<Fact> recorded, int act) {
        return switch (recorded.get(act)) {
            case ApprovalChanged e -> beyondEarlier(recorded, act);
            case ContractAmended e -> Dependents.atOnce(recorded, act);
            case SystemRetired e -> Dependents.atOnce(recorded, act);
            case ITProjectEvent e -> Dependents.everythingSince(recorded, act);
            default -> Dependents.atOnce(recorded, act);
        };
    }

    private static BitSet beyondEarlier(List<Fact> recorded, int act) {
        var falling = Dependents.atOnce(recorded, act);
        var approved = ITProjectState.of(recorded.subList(0, act)).approved();
        for (int i = act + 1; i < recorded.size(); i++) {
            // What was approved later still doesn't rest on it.
            if (recorded.get(i) instanceof ApprovalChanged) return falling;
            if (recorded.get(i) instanceof ProjectContracted e && e.amount().exceeds(approved)) {
                falling.or(Dependents.everythingSince(recorded, i));
                return falling;
            }
            if (isBeyond(recorded.get(i), approved)) falling.set(i);
        }
        return falling;
    }

    private static boolean isBeyond(Fact fact, Money approved) {
        return fact instanceof ContractAmended e && e.amount().exceeds(approved);
    }

    /** The line and the asset that still have of it what fell. */
    static List<String> resting(Fact fallen, FactsOf facts) {
        return switch (fallen) {
            case ProjectContracted e -> committed(e.line(), e.number(), facts);
            case ContractAmended e when e.amount().exceeds(e.was()) ->
                    committed(e.line(), e.number(), facts);
            case ContractAmended e -> committed(e.line(), e.contract(), facts);
            case SystemAccepted e when e.system() != null -> entered(e.system().asset(), facts);
            default -> List.of();
        };
    }

    private static List<String> committed(BudgetLineId line, CommitmentId number, FactsOf facts) {
        return facts.of(line.toString()).stream()
                        .anyMatch(
                                each ->
                                        each instanceof FundsCommitted e
                                                && e.commitment().equals(number))
                ? List.of(line.toString())
                : List.of();
    }

    private static List<String> entered(AssetId asset, FactsOf facts) {
        return facts.of(asset.toString()).isEmpty() ? List.of() : List.of(asset.toString());
    }
}
