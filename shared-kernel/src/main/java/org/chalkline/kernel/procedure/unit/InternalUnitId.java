package org.chalkline.kernel.procedure.unit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * An internal unit of the bureau.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record InternalUnitId(@JsonValue String value) {

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public InternalUnitId {
        Codes.requireId("An internal unit's", value);
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "internal-unit/" + value;
    }
}
