package org.chalkline.command.reaction;

import java.time.LocalDate;

/**
 * What a reaction hands in because somebody has to decide. It is always refused, and so becomes a
 * follow-up that is due at once, before it is given to anybody.
 */
public interface Question {

    /** The last day on which an answer is in time. */
    LocalDate dueOn();
}
