package org.chalkline.kernel.fact;

/**
 * How far each reader of the facts has come, kept across restarts. One that is lost is no harm: its
 * reader begins anew and hands in commands that were handed in before.
 */
public interface TrackingTokens {

    /**
     * The last position that the reader is done with, {@link FactStream#NOTHING} at the beginning.
     *
     * @param reader its name: letters, digits and hyphens
     */
    long get(String reader);

    /** Keeps the position, durably, before it returns. */
    void put(String reader, long position);
}
