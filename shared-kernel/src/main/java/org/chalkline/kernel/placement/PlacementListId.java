package org.chalkline.kernel.placement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.admission.SeatBookId;

/**
 * The list of those who ask for the seats of one book.
 *
 * @param value the seat book's code, such as {@code 2026-PRIMARY-1201}
 */
public record PlacementListId(@JsonValue String value) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "placement-list";

    /**
     * @throws IllegalArgumentException if the value is no seat book's code
     */
    @JsonCreator
    public PlacementListId {
        var unused = new SeatBookId(value);
    }

    /** The list of a book. */
    public static PlacementListId of(SeatBookId book) {
        return new PlacementListId(book.value());
    }

    /** The book whose seats are asked for. */
    public SeatBookId book() {
        return new SeatBookId(value);
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + "/" + value;
    }
}
