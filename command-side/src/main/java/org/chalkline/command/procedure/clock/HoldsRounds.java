package org.chalkline.command.procedure.clock;

/**
 * Somebody who can keep the watcher from making its rounds for a while, and then sees to what
 * lapses.
 */
@FunctionalInterface
public interface HoldsRounds {

    /** Whether the next round is left out. */
    boolean held();
}
