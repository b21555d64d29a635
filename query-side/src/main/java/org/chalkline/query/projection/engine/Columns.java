package org.chalkline.query.projection.engine;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Tally;
import org.chalkline.query.projection.Totals;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a view, and the check that a question asks for them rightly. Values are passed to
 * stores in their stored form: text as it is, numbers and days (since 1970-01-01) as {@link Long}.
 */
public final class Columns<S> {

    /** The longest text that a condition may hold, in UTF-16 units: stores limit their patterns. */
    public static final int LONGEST_TEXT = 2_000;

    /** The place of no column: of the entity itself. */
    public static final int ENTITY = -1;

    /** The place of what is about no one column. */
    public static final int NONE = -2;

    private final List<Column<S>> all;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @throws IllegalArgumentException if a name is not made of lower-case letters and underscores,
     *     or appears twice
     */
    public Columns(List<Column<S>> columns) {
        all = List.copyOf(columns);
        for (var column : all) {
            if (!column.name().matches("[a-z][a-z_]*")) {
                throw new IllegalArgumentException(column.name() + " can't name a column");
            }
            if (column.name().equals(Condition.ENTITY)) {
                throw new IllegalArgumentException("entity names the entity, and no column");
            }
            if (places.put(column.name(), places.size()) != null) {
                throw new IllegalArgumentException("two columns are named " + column.name());
            }
        }
    }

    public List<Column<S>> all() {
        return all;
    }

    /**
     * The column's place, from 0.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public int place(String column) {
        var place = places.get(column);
        if (place == null) throw new IllegalArgumentException("there is no column " + column);
        return place;
    }

    /**
     * The place of a column that is sought by.
     *
     * @throws IllegalArgumentException if there is no such column, or it is only added up
     */
    public int soughtPlace(String column) {
        int place = place(column);
        if (all.get(place).use() == Column.Use.ADDED_UP) {
            throw new IllegalArgumentException(column + " is not sought by");
        }
        return place;
    }

    /**
     * The place of a column that can be added up.
     *
     * @throws IllegalArgumentException if there is no such column, or it holds no numbers
     */
    public int figurePlace(String column) {
        int place = place(column);
        var type = all.get(place).type();
        if (type != Column.Type.NUMBER && type != Column.Type.ELAPSED) {
            throw new IllegalArgumentException(column + " holds no numbers");
        }
        return place;
    }

    /** Whether what a column holds depends on the day that is spoken of. */
    public boolean isElapsed(int place) {
        return place >= 0 && all.get(place).type() == Column.Type.ELAPSED;
    }

    /** The places of the columns that indexes are kept of. */
    public IntStream sought() {
        return IntStream.range(0, all.size())
                .filter(place -> all.get(place).use() == Column.Use.SOUGHT);
    }

    /** The stored values of a state, one per column. */
    public @Nullable Object[] of(S state) {
        var values = new @Nullable Object[all.size()];
        for (int i = 0; i < values.length; i++) {
            var column = all.get(i);
            var value = column.of().apply(state);
            boolean counts = column.type() == Column.Type.ELAPSED && value instanceof LocalDate;
            values[i] = counts ? Elapsed.since((LocalDate) value) : stored(column, value);
            if (column.type() == Column.Type.ELAPSED && value instanceof Long days && days < 0) {
                throw new IllegalArgumentException(
                        column.name() + " holds no days before they began");
            }
        }
        return values;
    }

    /**
     * The value as a reader sees it, from its stored form; of days that go on growing, from what
     * the store made of that for the day.
     */
    public @Nullable Object shown(int place, @Nullable Object stored) {
        if (stored == null) return null;
        return switch (all.get(place).type()) {
            case TEXT -> stored;
            case NUMBER, ELAPSED -> ((Number) stored).longValue();
            case DATE -> LocalDate.ofEpochDay(((Number) stored).longValue());
        };
    }

    /**
     * The conditions with their values in stored form.
     *
     * @throws IllegalArgumentException if a column is unknown, a value of the wrong type, or their
     *     number wrong
     */
    public List<Filter> filters(List<Condition> where) {
        var filters = new ArrayList<Filter>();
        for (var condition : where) {
            if (condition.test().isOfBranches()) {
                var branches = condition.branches().stream().map(this::filters).toList();
                filters.add(new Filter(NONE, condition.test(), List.of(), branches));
                continue;
            }
            if (condition.column().equals(Condition.ENTITY)) {
                filters.add(ofEntities(condition));
                continue;
            }
            int place = soughtPlace(condition.column());
            check(condition, all.get(place).type());
            filters.add(
                    new Filter(
                            place,
                            condition.test(),
                            condition.values().stream().map(v -> known(place, v)).toList()));
        }
        return filters;
    }

    private static Filter ofEntities(Condition condition) {
        boolean named =
                condition.test() == Condition.Test.IN
                        && !condition.values().isEmpty()
                        && condition.values().stream().allMatch(String.class::isInstance);
        if (!named) throw new IllegalArgumentException("entities are named, and nothing else");
        return new Filter(ENTITY, condition.test(), condition.values());
    }

    /**
     * The key with its value in stored form.
     *
     * @throws IllegalArgumentException if the value is of the wrong type
     */
    public @Nullable Object keyValue(int place, Query.Key key) {
        return stored(all.get(place), key.value());
    }

    /**
     * The values of a key in the further columns of an order, in stored form.
     *
     * @throws IllegalArgumentException if one is of the wrong type, or there are not as many
     */
    List<@Nullable Object> keyValues(List<Page.Then> then, Query.Key key) {
        if (key.then().size() != then.size()) {
            throw new IllegalArgumentException("a key of another order");
        }
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < then.size(); i++) {
            values.add(stored(all.get(then.get(i).place()), key.then().get(i)));
        }
        return values;
    }

    /**
     * The place of a column that a tally is about.
     *
     * @throws IllegalArgumentException if there is no such column, or it can't have such a figure
     */
    Generation.Key key(Totals.Key asked) {
        int place = place(asked.column());
        if (asked.byMonth() && all.get(place).type() != Column.Type.DATE) {
            throw new IllegalArgumentException(asked.column() + " has no days");
        }
        return new Generation.Key(place, asked.byMonth());
    }

    int tallyPlace(Tally tally) {
        if (tally.kind() == Tally.Kind.SUM) return figurePlace(tally.column());
        int place = place(tally.column());
        boolean ordered = all.get(place).type() != Column.Type.TEXT;
        if (!ordered && tally.kind() != Tally.Kind.KNOWN) {
            throw new IllegalArgumentException(tally.column() + " is text");
        }
        return place;
    }

    private Object known(int place, Object value) {
        var stored = stored(all.get(place), value);
        if (stored == null) throw new IllegalArgumentException("a condition's value is absent");
        return stored;
    }

    private static void check(Condition condition, Column.Type type) {
        int count = condition.values().size();
        boolean rightCount =
                switch (condition.test()) {
                    case IN -> count >= 1;
                    case ABSENT, PRESENT -> count == 0;
                    default -> count == 1;
                };
        if (!rightCount) {
            throw new IllegalArgumentException(
                    condition.test() + " on " + condition.column() + " can't take " + count);
        }
        boolean textOnly =
                condition.test() == Condition.Test.STARTS_WITH
                        || condition.test() == Condition.Test.CONTAINS
                        || condition.test() == Condition.Test.HOLDS;
        if (textOnly && type != Column.Type.TEXT) {
            throw new IllegalArgumentException(condition.column() + " is not text");
        }
    }

    private static @Nullable Object stored(Column<?> column, @Nullable Object value) {
        if (value == null) return null;
        return switch (column.type()) {
            case TEXT -> {
                if (value instanceof String text) yield text;
                throw wrong(column, value);
            }
            case NUMBER, ELAPSED -> {
                if (value instanceof Long number) yield number;
                throw wrong(column, value);
            }

            case DATE -> {
                if (value instanceof LocalDate day) yield day.toEpochDay();
                throw wrong(column, value);
            }
        };
    }

    private static IllegalArgumentException wrong(Column<?> column, Object value) {
        return new IllegalArgumentException(
                "%s is %s, not %s"
                        .formatted(column.name(), column.type(), value.getClass().getSimpleName()));
    }

    /** Compares text by code point, as all stores do; Java's own order differs beyond U+FFFF. */
    public static int compareText(String a, String b) {
        return Arrays.compareUnsigned(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /** Compares stored values; absent ones stand first. */
    public static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) return a == b ? 0 : a == null ? -1 : 1;
        if (a instanceof String left && b instanceof String right) return compareText(left, right);
        return Long.compare((Long) a, (Long) b);
    }
}
