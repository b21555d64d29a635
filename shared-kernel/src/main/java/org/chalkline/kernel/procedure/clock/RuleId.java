package org.chalkline.kernel.procedure.clock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a statutory period for ever, whatever becomes of the article it stands in.
 *
 * @param value two words or hyphenated words joined by a dot, such as {@code licensing.decision}
 */
public record RuleId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a rule's id is two words or hyphenated words joined by a dot: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
