package org.chalkline.kernel.teacher;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;

/**
 * One of the two times a year in which applications for a qualification are taken (Regulations on
 * Teacher Qualifications, 14).
 *
 * @param value the year and the season: {@code 2026-SPRING} or {@code 2026-AUTUMN}
 */
public record WindowId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[12][0-9]{3}-(SPRING|AUTUMN)");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public WindowId {
        Codes.requireId(
                FORM, "A window's code is a year and a season, such as 2026-SPRING.", value);
    }

    /** The year it belongs to. */
    public int year() {
        return Integer.parseInt(value.substring(0, 4));
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "window/" + value;
    }
}
