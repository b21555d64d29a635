package org.chalkline.drills;

import java.util.List;

/** The word that a caller gets of a command. */
sealed interface Answer {

    /**
     * It is recorded.
     *
     * @param facts what it recorded, and where
     * @param repeated whether it had been recorded before
     */
    record Accepted(List<Recorded> facts, boolean repeated) implements Answer {
        public Accepted {
            facts = List.copyOf(facts);
        }
    }

    /** A fact as the caller is told of it. */
    record Recorded(String type, long position) {}

    /** It is refused for good. */
    record Refused(String code) implements Answer {}

    /** It can't be recorded now, and may be handed in again. */
    record NotNow(String code) implements Answer {}

    /** Nothing came back: nobody knows whether it is recorded. */
    record Silence() implements Answer {}
}
