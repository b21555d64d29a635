package org.chalkline.kernel.admission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.school.Stage;

/**
 * The catchments of one stage, as one year's version draws them. Its code says both, so that no
 * stage has two versions of a year.
 *
 * @param value the year and the stage, such as {@code 2026-PRIMARY}
 */
public record CatchmentId(@JsonValue String value) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "catchment";

    private static final int YEAR = 4;
    private static final Pattern FORM =
            Pattern.compile(
                    "[12][0-9]{3}-("
                            + Arrays.stream(Stage.values())
                                    .map(Stage::name)
                                    .collect(Collectors.joining("|"))
                            + ")");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public CatchmentId {
        Codes.requireId(
                FORM, "A catchment's code is the year and the stage, such as 2026-PRIMARY.", value);
    }

    /** The version of that year. */
    public static CatchmentId of(Stage stage, int year) {
        return new CatchmentId(year + "-" + stage);
    }

    /** The year in which it comes into force. */
    public int year() {
        return Integer.parseInt(value.substring(0, YEAR));
    }

    /** The stage. */
    public Stage stage() {
        return Stage.valueOf(value.substring(YEAR + 1));
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + "/" + value;
    }
}
