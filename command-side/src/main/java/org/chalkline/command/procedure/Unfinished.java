package org.chalkline.command.procedure;

import java.util.List;
import java.util.Optional;
import org.chalkline.command.Reason;
import org.chalkline.kernel.fact.Fact;

/**
 * Tells what of a procedure is still under way in an aggregate: a paper that isn't served, an
 * opinion that isn't answered. While anything is, its case file isn't closed, nothing of it is
 * destroyed, and nobody in it is erased. Each procedure makes itself known by a bean of this type.
 */
@FunctionalInterface
public interface Unfinished {

    /**
     * Why the matter isn't done; empty if nothing of this procedure is under way. Pure.
     *
     * @param standing the facts of the aggregate that stand
     */
    Optional<? extends Reason> open(List<Fact> standing);
}
