package org.chalkline.kernel.research;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * The code of a call for research projects, never reused.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record ProjectCallId(@JsonValue String value) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "project-call";

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public ProjectCallId {
        Codes.requireId("A call's", value);
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + "/" + value;
    }
}
