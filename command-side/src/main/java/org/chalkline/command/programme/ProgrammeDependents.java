package org.chalkline.command.programme;

import java.util.BitSet;
import java.util.List;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.budget.BudgetEvent.FundsCommitted;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.programme.ProgrammeEvent.*;

/**
 * Tells what falls with an act on a programme: with a decision all that came after it, the released
 * teachers and closed places of a stop too. What a line committed, or released, doesn't fall with
 * it: that becomes a follow-up.
 */
final class ProgrammeDependents {

    private ProgrammeDependents() {}

    static BitSet of(List<Fact> recorded, int act) {
        return switch (recorded.get(act)) {
            case ProgrammeProposed e -> Dependents.everythingSince(recorded, act);
            case ProgrammeApproved e -> Dependents.everythingSince(recorded, act);
            case ProgrammeFiled e -> Dependents.everythingSince(recorded, act);
            case ProgrammeRefused e -> Dependents.everythingSince(recorded, act);
            case ProgrammeStopped e -> Dependents.everythingSince(recorded, act);
            case ProgrammeTakenOver e -> Dependents.everythingSince(recorded, act);
            default -> Dependents.atOnce(recorded, act);
        };
    }

    /** The line that still has of it what fell. */
    static List<String> resting(Fact fallen, FactsOf facts) {
        return switch (fallen) {
            case PlacesOpened e -> committed(e.line(), e.claim(), facts);
            case PlacesClosed e -> committed(e.line(), e.claim(), facts);
            default -> List.of();
        };
    }

    private static List<String> committed(BudgetLineId line, CommitmentId claim, FactsOf facts) {
        return facts.of(line.toString()).stream()
                        .anyMatch(
                                each ->
                                        each instanceof FundsCommitted e
                                                && e.commitment().equals(claim))
                ? List.of(line.toString())
                : List.of();
    }
}
