package org.chalkline.query.projection.sqlite;

/**
 * Under which number a state is kept: an era of positions, and then a number of its own.
 *
 * <p>A question about the past reads one state of each entity, all of about the same time. A build
 * writes the states entity by entity; numbered as they come, each of these would lie on a page of
 * its own, the more so the longer the histories. Numbered by eras they lie on pages beside each
 * other.
 */
final class StateNumber {

    /** Positions of one era as a power of two: a few thousand states, some hundred pages. */
    private static final int ERA_BITS = 13;

    private static final int OWN_BITS = 32;
    private static final long OWN = (1L << OWN_BITS) - 1;

    /** In SQL, what stands before a state's number and a bracket to make its own number of it. */
    static final String OWN_OF = "(" + OWN + " & ";

    private StateNumber() {}

    /**
     * @param knownFrom the position at which the state came to be known
     * @param own unique in the generation, from 1
     */
    static long of(int knownFrom, long own) {
        if (own > OWN) throw new IllegalStateException("a projection can hold " + OWN + " states");
        return (long) (knownFrom >> ERA_BITS) << OWN_BITS | own;
    }

    /** The own number of a state. */
    static long own(long number) {
        return number & OWN;
    }
}
