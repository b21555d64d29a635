package org.chalkline.kernel.fact;

import java.util.List;
import org.chalkline.kernel.procedure.FactsThatStand;

/**
 * The facts of a single aggregate, read from the store at the moment of asking. By it a decision
 * can rest on facts of another aggregate, as on an officer's powers, without a view in between.
 */
public interface FactsOf {

    /**
     * Everything that was recorded of the aggregate, in its order, so that each fact stands in the
     * list under its number; empty if there is nothing.
     *
     * @param subject the aggregate's id, as {@link Fact#subject} gives it
     * @throws UnreadableFactException if one of them can't be read
     */
    List<Fact> recorded(String subject);

    /**
     * The facts of the aggregate that stand, in their order: what to decide by. What has fallen is
     * left out, and what was put right in a fact is what it says.
     *
     * @param subject the aggregate's id, as {@link Fact#subject} gives it
     * @throws UnreadableFactException if one of them can't be read
     */
    default List<Fact> of(String subject) {
        return FactsThatStand.of(recorded(subject));
    }
}
