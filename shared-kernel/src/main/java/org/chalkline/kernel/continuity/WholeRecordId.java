package org.chalkline.kernel.continuity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;

/**
 * Names a record as a whole. A program keeps one, {@link #OURS}.
 *
 * @param value a word of lower-case letters
 */
public record WholeRecordId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z]{1,32}");

    /** The record that the program keeps. */
    public static final WholeRecordId OURS = new WholeRecordId("ours");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public WholeRecordId {
        Codes.requireId(FORM, "A record's code is 1 to 32 lower-case letters.", value);
    }

    /** The id of its aggregate. */
    @Override
    public String toString() {
        return "continuity/" + value;
    }
}
