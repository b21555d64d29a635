package org.chalkline.axon.gateway;

/** Told of each command that was handed in. */
@FunctionalInterface
public interface CommandMeter {

    /** Measures nothing. */
    CommandMeter NONE = (command, outcome, nanos) -> {};

    /** How a command ended. */
    enum Ending {
        ACCEPTED,
        REFUSED,
        FAULT
    }

    /**
     * A command ended.
     *
     * @param command its type
     * @param nanos from handing it in until its outcome was durable
     */
    void handled(Class<?> command, Ending ending, long nanos);
}
