package org.chalkline.kernel.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * A unit that has a budget and keeps assets: a school by its code in the register, the bureau
 * itself or a centre of it.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record UnitId(@JsonValue String value) {

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public UnitId {
        Codes.requireId("A unit's", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
