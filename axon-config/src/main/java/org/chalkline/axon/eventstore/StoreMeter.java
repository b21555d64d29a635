package org.chalkline.axon.eventstore;

/** Told of each sync of the event store. */
@FunctionalInterface
public interface StoreMeter {

    /** Measures nothing. */
    StoreMeter NONE = (events, nanos) -> {};

    /**
     * A group of callers was written and synced together.
     *
     * @param events how many events the group held
     * @param nanos how long the commit took, sync included
     */
    void synced(int events, long nanos);
}
