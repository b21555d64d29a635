package org.chalkline.kernel.fact;

/**
 * How far the facts had come as far as the other stores knew when the program started. After a
 * crash that is a little less than there is; after an earlier copy of those stores was put back it
 * may be much less, and what follows from the facts since must be made good.
 */
@FunctionalInterface
public interface StandingBehind {

    /** All facts are known. */
    StandingBehind NOWHERE = () -> Long.MAX_VALUE;

    /** The last position that was known; beyond the last fact where all were. */
    long position();
}
