package org.chalkline.query.graphql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.jspecify.annotations.Nullable;

/**
 * Puts together the conditions that a caller gives. What is left out sets none; what is given wrong
 * is refused by the name that the schema has for it.
 */
public final class Where {
    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST_TEXT = 200;

    private final List<Condition> all = new ArrayList<>();

    public Where with(Condition condition) {
        all.add(condition);
        return this;
    }

    /** The conditions, in the order in which they were set. */
    public List<Condition> conditions() {
        return List.copyOf(all);
    }

    /**
     * The column has one of the values. They are sorted and taken once each: the same choice is the
     * same list, in whatever order it is given.
     *
     * @param field what the schema calls it, with its path
     * @param values 1 to 1,000
     */
    public Where in(String field, Column<?> column, @Nullable List<String> values) {
        if (values == null) return this;
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            throw RequestException.badValue(
                    field
                            + " must have 1 to "
                            + MOST_VALUES
                            + " values; leave it out to choose all.");
        }
        var sorted = values.stream().distinct().sorted().map(Object.class::cast).toList();
        all.add(new Condition(column.name(), Test.IN, sorted));
        return this;
    }

    /** The column has the word of one of the values. */
    public Where oneOf(String field, Column<?> column, @Nullable List<? extends Enum<?>> values) {
        var names = values == null ? null : values.stream().<String>map(Enum::name).toList();
        return in(field, column, names);
    }

    public Where contains(String field, Column<?> column, @Nullable String text) {
        return text(field, column, Test.CONTAINS, text);
    }

    public Where startsWith(String field, Column<?> column, @Nullable String text) {
        return text(field, column, Test.STARTS_WITH, text);
    }

    private Where text(String field, Column<?> column, Test test, @Nullable String text) {
        if (text == null) return this;
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw RequestException.badValue(
                    field + " must have 1 to " + LONGEST_TEXT + " characters.");
        }
        return condition(column, test, text);
    }

    /** The column's day lies between these two, both included. */
    public Where days(Column<?> column, @Nullable LocalDate from, @Nullable LocalDate to) {
        return between(column, from, to);
    }

    /** The column's day lies within the range. */
    public Where days(Column<?> column, @Nullable DayRange range) {
        return range == null ? this : days(column, range.from(), range.to());
    }

    /** The column's number lies between these two, both included. */
    public Where numbers(Column<?> column, @Nullable Integer from, @Nullable Integer to) {
        return between(
                column,
                from == null ? null : (Object) Long.valueOf(from),
                to == null ? null : (Object) Long.valueOf(to));
    }

    /** Whether the column has a value. */
    public Where known(Column<?> column, @Nullable Boolean known) {
        if (known == null) return this;
        all.add(new Condition(column.name(), known ? Test.PRESENT : Test.ABSENT, List.of()));
        return this;
    }

    /** The column's value lies between these two, both included; typed as the column is. */
    public Where between(Column<?> column, @Nullable Object from, @Nullable Object to) {
        if (from != null) condition(column, Test.AT_LEAST, from);
        if (to != null) condition(column, Test.AT_MOST, to);
        return this;
    }

    private Where condition(Column<?> column, Test test, Object value) {
        all.add(new Condition(column.name(), test, List.of(value)));
        return this;
    }
}
