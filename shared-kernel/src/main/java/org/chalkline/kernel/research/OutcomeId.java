package org.chalkline.kernel.research;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An outcome of a research project, named by what it is: the digest of its text. So one text is one
 * outcome, whoever files it.
 *
 * @param value SHA-256, 64 lower-case hexadecimal digits
 */
public record OutcomeId(@JsonValue String value) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "research-outcome";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public OutcomeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An outcome is named by the SHA-256 digest of its text, in lower-case"
                            + " hexadecimal.");
        }
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + "/" + value;
    }
}
