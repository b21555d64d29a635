package org.chalkline.kernel.tuition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * The code of a learner's contract within the account that its tuition is paid into.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record TuitionContractId(@JsonValue String value) {

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public TuitionContractId {
        Codes.requireId("A tuition contract's", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
