package org.chalkline.command.disclosure;

import java.util.BitSet;
import java.util.List;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.disclosure.DisclosureEvent.ItemAnswered;
import org.chalkline.kernel.disclosure.DisclosureEvent.RequestAnswered;
import org.chalkline.kernel.fact.Fact;

/**
 * Tells what falls with an act on a request: with its receipt everything; with an answer what it
 * says of each item, which is open again then. What it says of one item can fall alone.
 */
final class DisclosureDependents {

    private DisclosureDependents() {}

    static BitSet of(List<Fact> recorded, int act) {
        if (act == 0) return Dependents.everythingSince(recorded, act);
        var falling = Dependents.atOnce(recorded, act);
        if (!(recorded.get(act) instanceof RequestAnswered answer)) return falling;
        var number = answer.decision().documentNumber();
        for (int i = act + 1; i < recorded.size(); i++) {
            if (recorded.get(i) instanceof ItemAnswered e && e.document().equals(number)) {
                falling.set(i);
            }
        }
        return falling;
    }
}
