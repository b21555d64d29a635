package org.chalkline.kernel.tuition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * A movement's number within its tuition account: the one that the bank gave it.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record TuitionMovementId(@JsonValue String value) {

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public TuitionMovementId {
        Codes.requireId("A movement's", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
