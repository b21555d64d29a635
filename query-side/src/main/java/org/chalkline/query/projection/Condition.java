package org.chalkline.query.projection;

import java.util.List;

/**
 * A test on one column. All conditions of a query must hold.
 *
 * @param column the column's name, or {@link #ENTITY}
 * @param values for {@code IN} one or more, for the others exactly one; typed as the column is
 */
public record Condition(String column, Test test, List<Object> values) {

    /**
     * Stands for the entity itself: with {@link Test#IN}, a question is asked about these entities
     * alone. No column of a view is called so.
     */
    public static final String ENTITY = "entity";

    public enum Test {
        IN,
        AT_LEAST,
        AT_MOST,
        /** Text that begins with the value, letter by letter: capitals matter. */
        STARTS_WITH,
        /** Text that holds the value anywhere; a to z and A to Z count as the same letters. */
        CONTAINS,
        /** The column has no value; takes no values. */
        ABSENT
    }

    public Condition {
        values = List.copyOf(values);
    }
}
