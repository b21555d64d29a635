package org.chalkline.query.projection;

import java.util.List;

/**
 * A test on one column, or on whether others hold. All conditions of a query must hold. A column
 * without a value fails every test but {@link Test#ABSENT}, and so what negates such a test holds.
 *
 * @param column the column's name, or {@link #ENTITY}; empty for {@code ANY_OF} and {@code NONE_OF}
 * @param values for {@code IN} one or more, for {@code ABSENT}, {@code PRESENT}, {@code ANY_OF} and
 *     {@code NONE_OF} none, for the others exactly one; typed as the column is
 * @param branches of {@code ANY_OF} and {@code NONE_OF} alone: in each, all conditions must hold
 */
public record Condition(
        String column, Test test, List<Object> values, List<List<Condition>> branches) {

    /**
     * Stands for the entity itself: with {@link Test#IN}, a question is asked about these entities
     * alone. No column of a view is called so.
     */
    public static final String ENTITY = "entity";

    public enum Test {
        IN,
        AT_LEAST,
        AT_MOST,
        MORE_THAN,
        LESS_THAN,
        /** Text that begins with the value, letter by letter: capitals matter. */
        STARTS_WITH,
        /** Text that holds the value anywhere; a to z and A to Z count as the same letters. */
        CONTAINS,
        /** Text that holds the value anywhere, letter by letter: capitals matter. */
        HOLDS,
        /** The column has no value; takes no values. */
        ABSENT,
        /** The column has a value; takes no values. */
        PRESENT,
        /** One of the branches holds; of no branches none does. */
        ANY_OF,
        /** None of the branches holds. */
        NONE_OF;

        /** Whether it is about branches, and not about a column. */
        public boolean isOfBranches() {
            return this == ANY_OF || this == NONE_OF;
        }
    }

    public Condition {
        values = List.copyOf(values);
        branches = branches.stream().map(List::copyOf).toList();
    }

    /** A test on one column. */
    public Condition(String column, Test test, List<Object> values) {
        this(column, test, values, List.of());
    }

    /** One of the branches holds. */
    public static Condition anyOf(List<List<Condition>> branches) {
        return new Condition("", Test.ANY_OF, List.of(), branches);
    }

    /** None of the branches holds. */
    public static Condition noneOf(List<List<Condition>> branches) {
        return new Condition("", Test.NONE_OF, List.of(), branches);
    }
}
