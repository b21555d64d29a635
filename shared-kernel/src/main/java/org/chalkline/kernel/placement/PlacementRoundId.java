package org.chalkline.kernel.placement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;

/**
 * A round in which children are ranked and seats offered.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit, such as {@code 2026-PRIMARY-1}
 */
public record PlacementRoundId(@JsonValue String value) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "placement-round";

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public PlacementRoundId {
        Codes.requireId("A round's", value);
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + "/" + value;
    }
}
