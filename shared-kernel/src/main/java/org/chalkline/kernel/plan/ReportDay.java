package org.chalkline.kernel.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.command.Refusal;

/**
 * The day of a year by which what was reached in the year before is due, as month and day: {@code
 * 03-31}.
 */
public record ReportDay(@JsonValue String value) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13578]|1[02])-(29|30|31)"
                            + "|(0[469]|11)-(29|30)");
    private static final Refusal MALFORMED =
            Refusal.of(
                    "REPORT_DAY_MALFORMED",
                    "The day by which figures are due is a month and a day that every year has, such"
                            + " as 03-31. Write it so.");

    /**
     * @throws IllegalArgumentException if no year has such a day, or not every one
     */
    @JsonCreator
    public ReportDay {
        Codes.require(FORM, MALFORMED, value);
    }

    /** The day by which the figures of that year are due: in the year after. */
    public LocalDate of(int year) {
        return LocalDate.parse("%04d-%s".formatted(year + 1, value));
    }

    @Override
    public String toString() {
        return value;
    }
}
