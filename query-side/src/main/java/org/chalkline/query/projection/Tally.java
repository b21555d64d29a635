package org.chalkline.query.projection;

/**
 * A figure about the rows of a group. Rows without a value count for none but 0.
 *
 * @param column a column of numbers or of days
 */
public record Tally(String column, Kind kind) {

    public enum Kind {
        /** How many rows have a value. */
        KNOWN,
        /** The sum of a column of numbers; 0 of none. */
        SUM,
        /** The least value; absent of none. */
        LEAST,
        /** The greatest value; absent of none. */
        GREATEST
    }
}
