package org.chalkline.app;

import sun.misc.Signal;

/**
 * What SIGTERM does to the running program. By itself Java would let the same hooks run, which
 * finish requests under way and give the data folder up, but end with 143, which service managers
 * take for a failure.
 */
final class Termination {

    private Termination() {}

    /** Has SIGTERM end the program with status 0, once all that stops it has run. */
    static void endsWithZero() {
        try {
            Signal.handle(new Signal("TERM"), signal -> System.exit(0));
        } catch (IllegalArgumentException e) {
            // Java was told to leave signals alone (-Xrs), or the system has none of this name.
        }
    }
}
