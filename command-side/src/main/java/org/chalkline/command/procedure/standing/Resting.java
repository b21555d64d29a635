package org.chalkline.command.procedure.standing;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;

/** What rests in a feature's aggregates on an act of another's. */
@FunctionalInterface
public interface Resting {

    /**
     * The ids of the aggregates that were founded, or changed, upon the act and stand so still;
     * mostly none.
     *
     * @param act the fact of the act that fell
     * @param facts what stands of any aggregate
     */
    List<String> on(Fact act, FactsOf facts);
}
