package org.chalkline.kernel.admission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;

/**
 * The book of the seats of one school, for those who begin one stage in one year. Its code says all
 * three, so that there is one book of them and no other.
 *
 * @param value the year, the stage and the school's code, such as {@code 2026-PRIMARY-1201}
 */
public record SeatBookId(@JsonValue String value) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "seat-book";

    /** The first year that a code can name. */
    public static final int FIRST_YEAR = 1000;

    /** The last year that a code can name. */
    public static final int LAST_YEAR = 2999;

    private static final int YEAR = 4;
    private static final Pattern FORM =
            Pattern.compile(
                    "[12][0-9]{3}-("
                            + Arrays.stream(Stage.values())
                                    .map(Stage::name)
                                    .collect(Collectors.joining("|"))
                            + ")-[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public SeatBookId {
        Codes.requireId(
                FORM,
                "A seat book's code is the year, the stage and the school's code, such as"
                        + " 2026-PRIMARY-1201.",
                value);
    }

    /** The book of these seats. */
    public static SeatBookId of(SchoolId school, Stage stage, int year) {
        return new SeatBookId(year + "-" + stage + "-" + school.value());
    }

    /** The year in which they begin. */
    public int year() {
        return Integer.parseInt(value.substring(0, YEAR));
    }

    /** The stage that they begin. */
    public Stage stage() {
        return Stage.valueOf(value.substring(YEAR + 1, schoolFrom() - 1));
    }

    /** The school. */
    public SchoolId school() {
        return new SchoolId(value.substring(schoolFrom()));
    }

    private int schoolFrom() {
        return value.indexOf('-', YEAR + 1) + 1;
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + "/" + value;
    }
}
