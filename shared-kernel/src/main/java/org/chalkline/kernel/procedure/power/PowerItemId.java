package org.chalkline.kernel.procedure.power;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.command.Refusal;

/**
 * An item of the list of powers (权责清单). Its code begins with the power that its acts need: an item
 * whose acts need another one is another item.
 *
 * @param value the power, a dot, and a number from 1 to 9999, such as {@code IMPOSE_PENALTIES.12}
 */
public record PowerItemId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,59}\\.[1-9][0-9]{0,3}");
    private static final Refusal MALFORMED =
            Refusal.of(
                    "MALFORMED_POWER_ITEM",
                    "An item of the list of powers is named by the power that its acts need and a"
                            + " number, such as IMPOSE_PENALTIES.12.");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public PowerItemId {
        Codes.require(FORM, MALFORMED, value);
    }

    /** The power that its acts need. */
    public Power power() {
        return new Power(value.substring(0, value.indexOf('.')));
    }

    /** The id of the aggregate that holds all items of a power, which no other feature's can be. */
    public static String listOf(Power power) {
        return "power-list/" + power.code();
    }

    @Override
    public String toString() {
        return value;
    }
}
