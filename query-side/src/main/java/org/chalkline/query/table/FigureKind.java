package org.chalkline.query.table;

/** What is worked out of the values of a group. Records without a value count in none of them. */
enum FigureKind {
    /** How many have a value. */
    KNOWN,
    SUM,
    /** The sum by how many have a value, to four digits after the point, half up. */
    AVERAGE,
    MINIMUM,
    MAXIMUM,
    /** How many different values there are. */
    DISTINCT,
    /** The least value that so many of a hundred are not above (nearest rank). */
    PERCENTILE,
    /**
     * The coefficient of variation: the standard deviation of all values (of a population) by the
     * mean's absolute value, to six digits, half up; none where the mean is 0.
     */
    VARIATION;

    /** Whether each single value is looked at. */
    boolean isOfValues() {
        return this == DISTINCT || this == PERCENTILE || this == VARIATION;
    }

    boolean isOfNumbers() {
        return this == SUM || this == AVERAGE || this == VARIATION;
    }

    /** Whether it is had of the quotients of two numbers. */
    boolean isOfQuotients() {
        return this != DISTINCT;
    }

    /** Whether it is the value of one record, and may tell of that one. */
    boolean isOfOne() {
        return this == MINIMUM || this == MAXIMUM || this == PERCENTILE;
    }
}
