package org.chalkline.query.projection.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.engine.Filter;
import org.chalkline.query.projection.engine.Page;
import org.jspecify.annotations.Nullable;

/** A statement put together with its values. Users' text is only ever a value. */
final class Sql {
    /** More values are handed over as one: a statement takes so many and no more. */
    private static final int MOST_MARKS = 1_000;

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    Sql add(String sql, @Nullable Object... bound) {
        text.append(sql);
        for (var value : bound) values.add(value);
        return this;
    }

    /** Adds another statement, such as one in brackets, with its values. */
    Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /** Adds that all of the filters hold; of none, that is so. */
    Sql all(List<Filter> filters, IntFunction<String> column) {
        add("1");
        for (var filter : filters) {
            add(" AND ");
            if (filter.test().isOfBranches()) branches(filter, column);
            else filter(column.apply(filter.place()), filter);
        }
        return this;
    }

    /** What a column without a value leaves unknown doesn't hold, and so its negation does. */
    private void branches(Filter filter, IntFunction<String> column) {
        add(filter.test() == Condition.Test.NONE_OF ? "NOT ((0" : "((0");
        for (var branch : filter.branches()) add(" OR (").all(branch, column).add(")");
        add(") IS TRUE)");
    }

    Sql filter(String column, Filter filter) {
        var value = filter.values().isEmpty() ? null : filter.values().getFirst();
        return switch (filter.test()) {
            case ABSENT -> add(column + " IS NULL");
            case AT_LEAST -> add(column + " >= ?", value);
            case AT_MOST -> add(column + " <= ?", value);
            case MORE_THAN -> add(column + " > ?", value);
            case LESS_THAN -> add(column + " < ?", value);
            case PRESENT -> add(column + " IS NOT NULL");
            case ANY_OF, NONE_OF -> throw new IllegalArgumentException("of no one column");
            case CONTAINS -> add(column + " LIKE ? ESCAPE '\\'", "%" + escaped(filter) + "%");
            case HOLDS -> add("instr(" + column + ", ?) > 0", value);
            case STARTS_WITH -> {
                add(column + " >= ?", value);
                var end = filter.endOfPrefix();
                yield end == null ? this : add(" AND " + column + " < ?", end);
            }
            case IN -> {
                if (filter.values().size() > MOST_MARKS) {
                    var values = FactJson.write(filter.values());
                    yield add(column + " IN (SELECT value FROM json_each(?))", values);
                }
                var marks = "?" + ", ?".repeat(filter.values().size() - 1);
                yield add(column + " IN (" + marks + ")", filter.values().toArray());
            }
        };
    }

    private static String escaped(Filter filter) {
        return ((String) filter.values().getFirst()).replaceAll("[\\\\%_]", "\\\\$0");
    }

    /** Adds what a part of a page says of a row, if it says anything. */
    Sql part(Page.Part part, String column, String entity, Page page) {
        var after = page.after();
        if (part == Page.Part.ALL || after == null) return this;
        var beyond = page.descending() ? " < ?" : " > ?";
        return switch (part) {
            case ALL -> this;
            case ABSENT -> add(" AND " + column + " IS NULL");
            case PRESENT -> add(" AND " + column + " IS NOT NULL");
            case BEYOND -> add(" AND " + column + beyond, after.value());
            case SAME_VALUE -> {
                if (after.value() == null) add(" AND " + column + " IS NULL");
                else add(" AND " + column + " = ?", after.value());
                yield add(" AND " + entity + beyond, after.entity());
            }
        };
    }

    /**
     * @param further the further columns of the order, each with its direction
     */
    Sql order(String column, List<String> further, String entity, boolean descending) {
        var direction = descending ? " DESC" : "";
        add(" ORDER BY " + column + direction);
        for (var each : further) add(", " + each);
        return add(", " + entity + direction);
    }

    <T> List<T> ask(Db db, Db.RowReader<T> reader) throws SQLException {
        return db.query(reader, text.toString(), values.toArray());
    }

    long number(Db db) throws SQLException {
        return db.number(text.toString(), values.toArray());
    }
}
