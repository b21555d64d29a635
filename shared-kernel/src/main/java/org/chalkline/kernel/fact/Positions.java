package org.chalkline.kernel.fact;

/**
 * How far one record goes. Projections count positions in 31 bits, and file what they show under
 * numbers of as many; every number of facts, of entities and of an aggregate's facts is smaller
 * than the last position. So a record ends there, and what would stand beyond is refused before it
 * is stored. A larger one is several records, each with a program of its own.
 */
public final class Positions {

    /** The last one that a fact can have: 2,147,483,646. */
    public static final long LAST = Integer.MAX_VALUE - 1L;

    /** What is refused beyond it, as a stable word. */
    public static final String ENDED = "POSITIONS_ENDED";

    private Positions() {}

    /**
     * The position in 31 bits.
     *
     * @throws PositionsEndedException if it lies beyond {@link #LAST}, as Axon Server may have it
     */
    public static int narrow(long position) {
        if (position <= LAST) return (int) position;
        throw new PositionsEndedException(position);
    }
}
