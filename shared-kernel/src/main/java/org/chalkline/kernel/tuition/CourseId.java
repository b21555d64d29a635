package org.chalkline.kernel.tuition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * The code of a course within the tuition account of its provider.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record CourseId(@JsonValue String value) {

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public CourseId {
        Codes.requireId("A course's", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
