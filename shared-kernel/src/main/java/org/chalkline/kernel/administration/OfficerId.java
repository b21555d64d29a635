package org.chalkline.kernel.administration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An officer as decisions name them: a name, a post, or a number of service.
 *
 * @param value 1 to 100 characters without control characters, {@code '/'} and {@code ':'}
 */
public record OfficerId(@JsonValue String value) {

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public OfficerId {
        if (!value.matches("[^/:\\p{Cntrl}]{1,100}") || value.isBlank()) {
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
