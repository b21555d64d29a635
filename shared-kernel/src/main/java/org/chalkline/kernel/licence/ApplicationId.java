package org.chalkline.kernel.licence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The file number of an application for a licence, chosen by who files it and never reused.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record ApplicationId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public ApplicationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an application's id is 1 to 64 letters, digits, '.', '_' and '-'");
        }
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "application/" + value;
    }
}
