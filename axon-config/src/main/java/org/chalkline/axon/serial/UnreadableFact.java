package org.chalkline.axon.serial;

import org.chalkline.kernel.fact.UnreadableFactException;

/**
 * Stands in the place of a stored fact that this program has no record for, so that the facts after
 * it can be read. It is written again to the letter as it was stored.
 *
 * @param type its stored name
 * @param revision its stored revision
 * @param text what is stored of it
 */
public record UnreadableFact(String type, String revision, String text) {

    /** The exception for whoever can't do without the fact. */
    public UnreadableFactException exception() {
        return new UnreadableFactException(
                "This program doesn't know facts of the type "
                        + type
                        + " in revision "
                        + revision
                        + ". A newer one wrote it, or an upcaster is missing.",
                null);
    }
}
