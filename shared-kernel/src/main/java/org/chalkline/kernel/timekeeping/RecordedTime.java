package org.chalkline.kernel.timekeeping;

import java.time.Instant;

/** How the clock stands to what is recorded. */
public interface RecordedTime {

    /**
     * The time that a fact would bear now: the clock's, or that of the last fact if it is later.
     */
    Instant upTo();

    /** Whether nothing is recorded because of the clock. */
    boolean isInDoubt();
}
