package org.chalkline.command.normative;

import java.util.BitSet;
import java.util.List;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.normative.NormativeEvent.ClauseAmended;
import org.chalkline.kernel.normative.NormativeEvent.ClauseStopped;
import org.chalkline.kernel.normative.NormativeEvent.DocumentDrafted;
import org.chalkline.kernel.normative.NormativeEvent.DocumentEntered;
import org.chalkline.kernel.normative.NormativeEvent.DocumentIssued;

/**
 * Tells what falls with an act on a normative document: without its issue, all that came after it;
 * without an amendment, the later ones of the same clause, which took its place.
 */
final class NormativeDependents {

    private NormativeDependents() {}

    static BitSet of(List<Fact> recorded, int act) {
        return switch (recorded.get(act)) {
            case DocumentDrafted e -> Dependents.everythingSince(recorded, act);
            case DocumentEntered e -> Dependents.everythingSince(recorded, act);
            case DocumentIssued e -> Dependents.everythingSince(recorded, act);
            case ClauseAmended e -> withLater(recorded, act, e.clause());
            default -> Dependents.atOnce(recorded, act);
        };
    }

    private static BitSet withLater(List<Fact> recorded, int act, String clause) {
        var falling = Dependents.atOnce(recorded, act);
        for (int i = act + 1; i < recorded.size(); i++) {
            switch (recorded.get(i)) {
                case ClauseAmended e when e.clause().equals(clause) -> falling.set(i);
                case ClauseStopped e when e.clause().equals(clause) -> falling.set(i);
                default -> {} // of another clause, or of the whole document
            }
        }
        return falling;
    }
}
