package org.chalkline.kernel.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * A campus, by a code that is unique within its school.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record CampusId(@JsonValue String value) {
    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public CampusId {
        Codes.requireId("A campus's", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
