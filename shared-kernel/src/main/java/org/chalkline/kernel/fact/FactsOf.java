package org.chalkline.kernel.fact;

import java.util.List;

/**
 * The facts of a single aggregate, read from the store at the moment of asking. By it a decision
 * can rest on facts of another aggregate, as on an officer's powers, without a view in between.
 */
public interface FactsOf {

    /**
     * All facts of the aggregate in their order, empty if there is none.
     *
     * @param subject the aggregate's id, as {@link Fact#subject} gives it
     * @throws UnreadableFactException if one of them can't be read
     */
    List<Fact> of(String subject);
}
