package org.chalkline.kernel.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.command.Refusal;

/**
 * What expenditure is for, by the functional classification: class, section and item (类、款、项; Budget
 * Law, article 32).
 *
 * @param value seven digits: three of the class, two of the section, two of the item
 */
public record FunctionCode(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{7}");
    private static final Refusal MALFORMED =
            new Refusal(
                    "CODE_MALFORMED",
                    "A function's code is seven digits, down to the item.",
                    "Budget Law",
                    "32");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public FunctionCode {
        Codes.require(FORM, MALFORMED, value);
    }

    /** The class (类), such as {@code 205} for education. */
    public String classCode() {
        return value.substring(0, 3);
    }

    /** The section within its class (款), such as {@code 20502} for general education. */
    public String sectionCode() {
        return value.substring(0, 5);
    }

    @Override
    public String toString() {
        return value;
    }
}
