package org.chalkline.kernel.licence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * The file number of an application for a licence, chosen by who files it and never reused.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record ApplicationId(@JsonValue String value) {
    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public ApplicationId {
        Codes.requireId("An application's", value);
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "application/" + value;
    }
}
