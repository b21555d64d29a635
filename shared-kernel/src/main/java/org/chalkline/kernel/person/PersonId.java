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
    private static final String KIND = "person/";

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public PersonId {
        Codes.requireId("A person's", value);
    }

    /**
     * The person whose aggregate that is.
     *
     * @throws IllegalArgumentException if it is no person's
     */
    public static PersonId of(String aggregate) {
        if (!isPerson(aggregate)) throw new IllegalArgumentException(aggregate + " is no person");
        return new PersonId(aggregate.substring(KIND.length()));
    }

    /** Whether an aggregate is a person's, by its id. */
    public static boolean isPerson(String aggregate) {
        return aggregate.startsWith(KIND);
    }

    /** The id of the aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + value;
    }
}
