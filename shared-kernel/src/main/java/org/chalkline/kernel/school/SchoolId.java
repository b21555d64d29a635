package org.chalkline.kernel.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An institution's code in the register, chosen by who records it first and never reused.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record SchoolId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public SchoolId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a school's id is 1 to 64 letters, digits, '.', '_' and '-'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
