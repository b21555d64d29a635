package org.chalkline.kernel.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * An institution's code in the register, chosen by who records it first and never reused.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record SchoolId(@JsonValue String value) {
    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public SchoolId {
        Codes.requireId("A school's", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
