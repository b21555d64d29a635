package org.chalkline.query.register;

import java.util.List;

/**
 * A test on one column. All conditions of a query must hold.
 *
 * @param column the column's name
 * @param values for {@code IN} one or more, for the others exactly one; typed as the column is
 */
public record Condition(String column, Test test, List<Object> values) {

    public enum Test {
        IN,
        AT_LEAST,
        AT_MOST,
        STARTS_WITH,
        CONTAINS,
        /** The column has no value; takes no values. */
        ABSENT
    }

    public Condition {
        values = List.copyOf(values);
    }
}
