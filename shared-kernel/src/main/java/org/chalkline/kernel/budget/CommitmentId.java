package org.chalkline.kernel.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * A commitment's number within its budget line: that of the contract or the order.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record CommitmentId(@JsonValue String value) {

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public CommitmentId {
        Codes.requireId("A commitment's", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
