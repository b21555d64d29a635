package org.chalkline.command.procedure.clock;

/** Something that the watcher looks after in each of its rounds. */
public interface Watch {

    /**
     * Looks once, and does what is due. What can't be done now is left for the next round.
     *
     * @throws RuntimeException if nothing could be done; the next round begins anew
     */
    void round() throws InterruptedException;
}
