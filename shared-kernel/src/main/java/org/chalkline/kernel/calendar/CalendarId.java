package org.chalkline.kernel.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;

/**
 * Names a working-day calendar. The bureau keeps one, {@link #CHINA}.
 *
 * @param value a word of capital letters, digits and hyphens
 */
public record CalendarId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{0,31}");

    /** The State Council's calendar, by which every period of this bureau is reckoned. */
    public static final CalendarId CHINA = new CalendarId("CN");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public CalendarId {
        Codes.requireId(
                FORM, "A calendar's code is 1 to 32 capital letters, digits and hyphens.", value);
    }

    /** The id of its aggregate, which no school's can be. */
    @Override
    public String toString() {
        return "calendar/" + value;
    }
}
