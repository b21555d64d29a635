package org.chalkline.query.projection;

import java.time.Duration;

/** What follows the facts and is asked as of a position: a projection, or an index of them. */
public interface Followed {

    /** What it is called in answers, in health and to operators: lower-case letters. */
    String name();

    /** The last position whose facts are all shown; -1 when there are none. */
    long committed();

    /**
     * Waits until the position is committed.
     *
     * @return whether it was, within the time
     */
    boolean await(long position, Duration atMost) throws InterruptedException;

    /** How it stands. */
    ProjectionStatus standing();
}
