package org.chalkline.command.procedure.correction;

import java.util.List;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.fact.Fact;

/**
 * What a feature says of corrections in its aggregates. Features in which every value may be put
 * right by itself, and whose consequences all rest on decisions, have none.
 */
public interface Correctable {

    /** How the ids of its aggregates begin, such as {@code budget}. */
    String kind();

    /**
     * Refuses what can't have been so. Pure.
     *
     * @param facts those of the aggregate as they would stand
     * @throws RefusedException if they contradict each other
     */
    default void require(List<Fact> facts) {}

    /**
     * Facts that are done upon what stands before them though no decision carries them, as payments
     * are: whoever corrects something before them has them looked at.
     */
    default Set<Class<? extends Fact>> consequences() {
        return Set.of();
    }
}
