package org.chalkline.query.projection.sqlite;

import org.chalkline.query.projection.engine.Rect;

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

    /** Beyond every number; see {@link #ofRect}. */
    private static final long SET_ASIDE = 1L << 60;

    /** In SQL, what stands before what a rectangle holds and a bracket to make its state of it. */
    static final String STATE_OF = "(" + (SET_ASIDE - 1) + " & ";

    /** In SQL, what stands before what a rectangle holds and a bracket to tell it is set aside. */
    static final String IS_SET_ASIDE = "(0 < " + SET_ASIDE + " & ";

    private StateNumber() {}

    /**
     * What a rectangle holds of its state: that an entity never came to be stands with the number,
     * because every index that finds rectangles has that.
     */
    static long ofRect(Rect rect) {
        long number = rect.state().number();
        return rect.setAside() ? number | SET_ASIDE : number;
    }

    /** Whether that is a rectangle of what never came to be. */
    static boolean isSetAside(long held) {
        return (held & SET_ASIDE) != 0;
    }

    /** The number of the state that a rectangle holds. */
    static long state(long held) {
        return held & ~SET_ASIDE;
    }

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
