package org.chalkline.kernel.clock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a statutory period for ever, whatever becomes of the article it stands in.
 *
 * @param value two words or hyphenated words joined by a dot, such as {@code licensing.decision}
 */
public record RuleId(@JsonValue String value) {

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public RuleId {
        if (!value.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException(
                    "a rule's id is two words or hyphenated words joined by a dot: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
