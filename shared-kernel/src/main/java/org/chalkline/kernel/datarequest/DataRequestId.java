package org.chalkline.kernel.datarequest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * The code of a request of a person about their data, never reused.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record DataRequestId(@JsonValue String value) {
    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public DataRequestId {
        Codes.requireId("A request's", value);
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "datarequest/" + value;
    }
}
