package org.chalkline.kernel.teacher;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code of a teacher's complaint, never reused.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record ComplaintId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public ComplaintId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a complaint's id is 1 to 64 letters, digits, '.', '_' and '-'");
        }
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "complaint/" + value;
    }
}
