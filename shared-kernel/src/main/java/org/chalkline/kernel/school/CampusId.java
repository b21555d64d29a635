package org.chalkline.kernel.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A campus, by a code that is unique within its school.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record CampusId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public CampusId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a campus id is 1 to 64 letters, digits, '.', '_' and '-'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
