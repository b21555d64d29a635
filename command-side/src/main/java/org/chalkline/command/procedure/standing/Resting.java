package org.chalkline.command.procedure.standing;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;

/** What rests in a feature's aggregates on facts of another's. */
@FunctionalInterface
public interface Resting {

    /**
     * The ids of the aggregates that were founded, or changed, upon the fact and stand so still;
     * mostly none.
     *
     * @param fallen a fact that fell
     * @param facts what stands of any aggregate
     */
    List<String> on(Fact fallen, FactsOf facts);
}
