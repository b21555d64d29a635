package org.chalkline.kernel.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.command.Refusal;

/**
 * On what money is spent, by the economic classification: class and section (类、款; Budget Law,
 * article 32).
 *
 * @param value five digits: three of the class, two of the section
 */
public record EconomicCode(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{5}");
    private static final Refusal MALFORMED =
            new Refusal(
                    "CODE_MALFORMED",
                    "An economic code is five digits, down to the section.",
                    "Budget Law",
                    "32");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public EconomicCode {
        Codes.require(FORM, MALFORMED, value);
    }

    /** The class (类), such as {@code 302} for goods and services. */
    public String classCode() {
        return value.substring(0, 3);
    }

    @Override
    public String toString() {
        return value;
    }
}
