package org.chalkline.command.reaction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reaction hands in to ask whether somebody has to decide. If it is refused, somebody has
 * to: so it becomes a follow-up, as every refused act of a reaction does, and nothing went wrong.
 */
public interface Question {

    /** The last day on which an answer is in time; absent where nobody named one. */
    default @Nullable LocalDate dueOn() {
        return null;
    }
}
