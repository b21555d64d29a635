package org.chalkline.kernel.tuition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.licence.LicenceId;

/**
 * The code of a tuition account: the number of the licence of the provider whose account it is. A
 * licence has one account at the most.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record TuitionAccountId(@JsonValue String value) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "tuition-account";

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public TuitionAccountId {
        Codes.requireId("A tuition account's", value);
    }

    /** The account of the provider that has this licence. */
    public static TuitionAccountId of(LicenceId licence) {
        return new TuitionAccountId(licence.value());
    }

    /** The licence of the provider whose account it is. */
    public LicenceId licence() {
        return new LicenceId(value);
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + "/" + value;
    }
}
