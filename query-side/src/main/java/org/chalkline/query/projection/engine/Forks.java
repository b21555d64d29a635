package org.chalkline.query.projection.engine;

import java.util.Arrays;

/**
 * Finds the rectangles through a point by means of an ordinary index.
 *
 * <p>An index on bounds can't: of all that began before a position and ends after it, half the
 * history began before. So each interval is filed under one number, its <em>fork</em>: think of all
 * numbers as the nodes of a balanced binary tree in their order, the middle one as its root; the
 * fork of an interval is the highest node within it. Whatever interval holds a point has its fork
 * on the path from the root to that point, which has as many nodes as numbers have bits. (This is
 * the relational interval tree of Kriegel, Pötke and Seidl, VLDB 2000, without its one-sided
 * bounds.)
 *
 * <p>A rectangle is filed under the pair of its forks on both clocks, and a question asks for the
 * pairs of both paths, some hundreds, and for the exact bounds. What it looks at in vain is
 * bounded: all rectangles of one pair hold the same point, so that it has at most one rectangle of
 * each entity; and that point lies on the path, so that along it an entity's rectangles double in
 * length. The cost thus follows the entities and the logarithm of their histories.
 *
 * <p>Days are counted from 1800 to 2158, and those before and after as the first and the last: that
 * keeps the path short, and the exact bounds put it right.
 */
public final class Forks {

    private static final int DAY_BITS = 17;
    private static final int POSITION_BITS = 31;
    private static final int LAST_DAY = (1 << DAY_BITS) - 1;
    private static final int DAY_1800 = -62_091;

    private Forks() {}

    /** The number under which a rectangle is filed. */
    public static long of(int knownFrom, int knownTo, int from, int to) {
        int known = fork(knownFrom + 1, knownTo);
        int days = fork(day(from), day(to - 1));
        return pair(known, days);
    }

    /**
     * The numbers under which a rectangle may be filed that holds the point.
     *
     * @param head no rectangle begins or ends beyond this position
     */
    public static long[] through(Point at, int head) {
        if (at.position() < 0) return new long[0];
        var positions = path(at.position() + 1, POSITION_BITS);
        var days = path(day(at.day()), DAY_BITS);
        var pairs = new long[positions.length * days.length];
        int count = 0;
        for (int position : positions) {
            if (position > head && !isOpenEnded(position)) continue;
            for (int day : days) pairs[count++] = pair(position, day);
        }
        return Arrays.copyOf(pairs, count);
    }

    /** Beyond the head, only what has no end is filed: on the right edge of the tree. */
    private static boolean isOpenEnded(int position) {
        return position + Integer.lowestOneBit(position) == Integer.MIN_VALUE;
    }

    /** Whether a rectangle without end of knowledge may be filed under the number. */
    public static boolean mayBeOpen(long filed) {
        return isOpenEnded(position(filed));
    }

    /** Whether a rectangle with an end of knowledge may be filed under the number. */
    public static boolean mayBeClosed(long filed, int head) {
        return position(filed) <= head;
    }

    /**
     * Whether all that is filed under the number came to be known before the point, or at it: what
     * remains to be asked is whether it was still known. If not, all was still known, and what
     * remains is whether it was known already.
     */
    public static boolean isKnownBefore(long filed, Point at) {
        return position(filed) <= at.position() + 1;
    }

    /** Whether all that is filed under the number has effect before the point's day, or on it. */
    public static boolean hasEffectBefore(long filed, Point at) {
        return (filed & LAST_DAY) <= day(at.day());
    }

    private static int position(long filed) {
        return (int) (filed >> DAY_BITS);
    }

    /** The highest node from one number to another, both included and above 0. */
    static int fork(int from, int to) {
        if (from == to) return from;
        int height = 31 - Integer.numberOfLeadingZeros((from - 1) ^ to);
        return to >> height << height;
    }

    /** The nodes from the root to this one. */
    static int[] path(int node, int bits) {
        int lowest = Integer.numberOfTrailingZeros(node);
        var path = new int[bits - lowest];
        for (int height = bits - 1; height >= lowest; height--) {
            path[bits - 1 - height] = (int) ((long) node >> height << height) | 1 << height;
        }
        return path;
    }

    private static int day(int day) {
        return (int) Math.clamp((long) day - DAY_1800 + 1, 1, LAST_DAY);
    }

    private static long pair(int known, int day) {
        return (long) known << DAY_BITS | day;
    }
}
