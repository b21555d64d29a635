package org.chalkline.command.inspection;

import java.util.BitSet;
import java.util.List;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspection.InspectionEvent.OpinionLetterIssued;
import org.chalkline.kernel.inspection.InspectionEvent.PreliminaryOpinionTold;

/**
 * Tells what falls with an act on an inspection: all that came after it, where that is its plan,
 * the telling of the opinion, or the letter.
 */
final class InspectionDependents {

    private InspectionDependents() {}

    static BitSet of(List<Fact> recorded, int act) {
        if (act == 0) return Dependents.everythingSince(recorded, act);
        return switch (recorded.get(act)) {
            case PreliminaryOpinionTold e -> Dependents.everythingSince(recorded, act);
            case OpinionLetterIssued e -> Dependents.everythingSince(recorded, act);
            default -> Dependents.atOnce(recorded, act);
        };
    }
}
