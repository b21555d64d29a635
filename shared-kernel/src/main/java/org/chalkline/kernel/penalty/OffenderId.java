package org.chalkline.kernel.penalty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.person.PersonId;

/**
 * The file on which all penalty cases of one party stand, or all that put one licence at stake.
 *
 * @param value {@code p.} and a person's code, {@code o.} and an organisation's credit code, or
 *     {@code l.} and a licence's number
 */
public record OffenderId(@JsonValue String value) {
    private static final int PREFIX = 2;

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public OffenderId {
        if (!value.matches("[pol]\\..*")) {
            throw new IllegalArgumentException("nobody's, and no licence's: " + value);
        }
        Codes.requireId("A party's", value.substring(PREFIX));
    }

    /** A person's. */
    public static OffenderId of(PersonId person) {
        return new OffenderId("p." + person.value());
    }

    /** An organisation's, by its credit code. */
    public static OffenderId of(String identifier) {
        return new OffenderId("o." + identifier);
    }

    /** Of those that put a licence at stake. */
    public static OffenderId of(LicenceId licence) {
        return new OffenderId("l." + licence.value());
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "offender/" + value;
    }
}
