package org.chalkline.command.reaction;

import java.util.List;
import org.chalkline.kernel.fact.Fact;

/**
 * What follows from a fact of another feature: commands, handed in once the fact is recorded. The
 * process may die between the two; after a restart the reaction meets the fact again, and a command
 * that was handed in before returns its first outcome. So each happens once. A feature makes itself
 * known by a bean of this type, named {@code When…Then…}.
 */
public interface Reaction {

    /**
     * Its name, which its token and its commands' ids bear: letters, digits and hyphens, at most
     * 20. It stays when the class is renamed.
     */
    String name();

    /** Whether facts of this class may call for anything. */
    boolean concerns(Class<? extends Fact> type);

    /** The commands that follow, in their order; mostly none. Pure: the same fact, the same. */
    List<Object> to(Fact fact);
}
