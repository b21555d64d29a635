package org.chalkline.kernel.research;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * The code of a record of school-based research, never reused.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record SchoolResearchId(@JsonValue String value) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "school-research";

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public SchoolResearchId {
        Codes.requireId("A record's", value);
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + "/" + value;
    }
}
