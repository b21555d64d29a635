package org.chalkline.kernel.placement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.person.PersonId;

/**
 * The placement of one child in one year. Its code is made of both, so that a child has one
 * placement a year and no other. Like the child's code it says nothing of them, and it is what
 * stands on the roster of a lottery.
 *
 * @param value the year and the child's code in the record of people, such as {@code 2026-P.1731};
 *     at most 30 characters, so that a roster can hold it
 */
public record PlacementId(@JsonValue String value) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "placement";

    private static final int YEAR = 4;
    private static final Pattern FORM =
            Pattern.compile("[12][0-9]{3}-[A-Za-z0-9][A-Za-z0-9._-]{0,24}");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public PlacementId {
        Codes.requireId(
                FORM,
                "A placement's code is the year and the child's code, 30 characters at most, such as"
                        + " 2026-P.1731.",
                value);
    }

    /** The placement of a child in a year. */
    public static PlacementId of(PersonId child, int year) {
        return new PlacementId(year + "-" + child.value());
    }

    /** The same; absent where the child's code is too long for one. */
    public static Optional<PlacementId> find(PersonId child, int year) {
        return find(year + "-" + child.value());
    }

    /** The placement of that code; absent where the code has another form. */
    public static Optional<PlacementId> find(String code) {
        return FORM.matcher(code).matches() ? Optional.of(new PlacementId(code)) : Optional.empty();
    }

    /** The year in which the child begins. */
    public int year() {
        return Integer.parseInt(value.substring(0, YEAR));
    }

    /** Whose it is. */
    public PersonId child() {
        return new PersonId(value.substring(YEAR + 1));
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + "/" + value;
    }
}
