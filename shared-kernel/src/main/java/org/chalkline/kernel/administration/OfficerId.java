package org.chalkline.kernel.administration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An officer as decisions name them: a name, a post, or a number of service.
 *
 * @param value 1 to 100 characters without control characters, {@code '/'} and {@code ':'}
 */
public record OfficerId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[^/:\\p{Cntrl}]{1,100}");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public OfficerId {
        if (!FORM.matcher(value).matches() || value.isBlank()) {
            throw new IllegalArgumentException(
                    "an officer is named by 1 to 100 characters without '/' and ':'");
        }
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "officer/" + value;
    }
}
