package org.chalkline.kernel.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * A person's code in the record, chosen by who records them first and never reused. It outlives the
 * erasure of the person, so it must say nothing about them: never an identity number or a name.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record PersonId(@JsonValue String value) {
    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public PersonId {
        Codes.requireId("A person's", value);
    }

    /** The id of the aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "person/" + value;
    }
}
