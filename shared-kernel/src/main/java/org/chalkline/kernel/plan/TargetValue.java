package org.chalkline.kernel.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.command.Refusal;

/**
 * A number of a target, exact: up to 15 digits before the point and up to 6 behind it. Numbers that
 * are equal are written alike, such as {@code 95.5}.
 */
public record TargetValue(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Refusal MALFORMED =
            Refusal.of(
                    "VALUE_MALFORMED",
                    "A target's number has up to 15 digits, a point and up to 6 digits more, such as"
                            + " 95.5. Write it so.");

    /**
     * @throws IllegalArgumentException if the text is no such number
     */
    @JsonCreator
    public TargetValue {
        Codes.require(FORM, MALFORMED, value);
        value = plain(new BigDecimal(value));
    }

    /** The number of that text. */
    public static TargetValue of(String value) {
        return new TargetValue(value);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The number itself. */
    public BigDecimal number() {
        return new BigDecimal(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
