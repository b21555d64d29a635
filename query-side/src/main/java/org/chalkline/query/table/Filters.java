package org.chalkline.query.table;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Totals.Key;
import org.chalkline.query.table.Relations.Join;
import org.chalkline.query.table.Table.Kind;
import org.chalkline.query.table.Table.Shown;
import org.chalkline.query.table.Table.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes conditions of the filters that callers give: tests of columns, {@code and}, {@code or} and
 * {@code not} of filters, and filters of the records that a column names. Of those, the ones that
 * the caller sees are found first, and a record is chosen if it names one of them.
 */
@Component
final class Filters {
    /** What a column's name is followed by in the fields of a filter that test it otherwise. */
    static final String CONTAINS = "Contains";

    static final String STARTS_WITH = "StartsWith";
    static final String RANGE = "Range";
    static final String KNOWN = "Known";
    static final String PINYIN = "Pinyin";
    static final String WHERE = "Where";

    static final List<String> WAYS =
            List.of("", CONTAINS, STARTS_WITH, RANGE, KNOWN, PINYIN, WHERE);

    static final String AND = "and";
    static final String OR = "or";
    static final String NOT = "not";

    /** So deep filters may stand in filters, and so many there may be. */
    private static final int DEEPEST = 6;

    private static final int MOST = 100;

    /** So many records of another table may be looked at to filter or group by. */
    static final int MOST_RELATED = 20_000;

    /** For so many values it is asked at once whether one is among several. */
    private static final int MOST_HELD = 500;

    private static final int DIGITS_OF_FEN = 2;

    private final Relations relations;
    private final Sights sights;

    Filters(Relations relations, Sights sights) {
        this.relations = relations;
        this.sights = sights;
    }

    /**
     * @param filter as the schema has read it; absent if it was left out
     * @throws RequestException if it is too deep, has too many parts, or asks by what is masked for
     *     the one who asks, or shut
     */
    void check(
            DataFetchingEnvironment env,
            TableQueries<?> queries,
            @Nullable Map<String, Object> filter) {
        if (filter == null) return;
        int parts = check(env, queries, filter, 1);
        if (parts > MOST) {
            throw RequestException.badValue(
                    "filter has " + parts + " filters in it, and may have " + MOST + ".");
        }
    }

    private int check(
            DataFetchingEnvironment env,
            TableQueries<?> queries,
            Map<String, Object> filter,
            int depth) {
        if (depth > DEEPEST) {
            throw RequestException.badValue(
                    "filter nests deeper than " + DEEPEST + ": ask in several queries.");
        }
        Masks.check(env, queries, filter);
        int parts = 1;
        for (var each : combined(filter)) parts += check(env, queries, each, depth + 1);
        for (var each : joins(queries, filter).entrySet()) {
            var other = each.getValue().other();
            requireOpen(env, other.table(), "filter." + each.getKey());
            var asked = requireNonNull(map(filter.get(each.getKey())));
            parts += check(env, other, asked, depth + 1);
        }
        return parts;
    }

    /**
     * @throws RequestException {@code FORBIDDEN} if the records of a table are shut for the one who
     *     asks, and so is every question that goes through them
     */
    static void requireOpen(DataFetchingEnvironment env, Table<?> table, String argument) {
        if (Viewer.of(env.getGraphQlContext()).isOneOf(table.recordsDoor())) return;
        throw new RequestException(
                "FORBIDDEN",
                argument + ": " + table.nouns() + " are not open to what you signed in as.");
    }

    private static List<Map<String, Object>> combined(Map<String, Object> filter) {
        var all = new ArrayList<Map<String, Object>>();
        all.addAll(list(filter, AND));
        all.addAll(list(filter, OR));
        var not = map(filter.get(NOT));
        if (not != null) all.add(not);
        return all;
    }

    @SuppressWarnings("unchecked") // as the schema has it
    private static List<Map<String, Object>> list(Map<String, Object> filter, String name) {
        var some = (List<Map<String, Object>>) filter.get(name);
        if (some == null) return List.of();
        if (some.isEmpty()) {
            throw RequestException.badValue(name + " needs one filter or more: leave it out.");
        }
        return some;
    }

    @SuppressWarnings("unchecked") // as the schema has it
    private static @Nullable Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) value;
    }

    /** The ways that the filter asks, by its fields. */
    private Map<String, Join> joins(TableQueries<?> queries, Map<String, Object> filter) {
        var asked = new LinkedHashMap<String, Join>();
        relations
                .joins(queries.table())
                .forEach(
                        (name, join) -> {
                            if (filter.get(name) != null) asked.put(name, join);
                        });
        return asked;
    }

    /**
     * The table of which one record is called so.
     *
     * @throws IllegalArgumentException if there is none
     */
    TableQueries<?> named(String one) {
        return relations.named(one);
    }

    /** What it is about of other projections. */
    List<ReadScope> scopes(TableQueries<?> queries, @Nullable Map<String, Object> filter) {
        if (filter == null) return List.of();
        var scopes = new ArrayList<ReadScope>();
        for (var each : queries.filters()) {
            if (filter.get(each.name()) == null) continue;
            each.reads().forEach(read -> scopes.add(ReadScope.all(read)));
        }
        for (var each : combined(filter)) scopes.addAll(scopes(queries, each));
        joins(queries, filter)
                .forEach(
                        (name, join) -> {
                            scopes.add(ReadScope.all(join.other().projection()));
                            scopes.addAll(scopes(join.other(), map(filter.get(name))));
                        });
        return scopes;
    }

    /**
     * What tells the filter apart from others: what was asked, for what a rule makes of it may
     * change with what is on record. The order of values makes no difference.
     */
    static @Nullable Object identity(@Nullable Object asked) {
        return switch (asked) {
            case null -> null;
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach(
                        (name, value) -> {
                            var told = identity(value);
                            if (told != null) sorted.put(String.valueOf(name), told);
                        });
                yield sorted;
            }
            case List<?> list when list.stream().allMatch(each -> each instanceof String) ->
                    list.stream().distinct().sorted().toList();
            case List<?> list -> list.stream().map(Filters::identity).toList();
            case BigDecimal number -> number.stripTrailingZeros().toString();
            case Object other -> other;
        };
    }

    /**
     * All that the filter asks, at the point of the answer.
     *
     * @throws RequestException if a value is out of its bounds, or too many records were found that
     *     a column may name
     */
    List<Condition> conditions(
            DataFetchingEnvironment env,
            TableQueries<?> queries,
            @Nullable Map<String, Object> filter,
            Basis basis) {
        if (filter == null) return List.of();
        var all = new ArrayList<>(columns(queries.table(), filter));
        for (var each : queries.filters()) {
            var value = filter.get(each.name());
            if (value != null) all.addAll(each.rule().conditions(value, basis));
        }
        for (var each : list(filter, AND)) all.addAll(conditions(env, queries, each, basis));
        var or = list(filter, OR);
        if (!or.isEmpty()) {
            var branches = new ArrayList<List<Condition>>();
            for (var each : or) branches.add(conditions(env, queries, each, basis));
            all.add(Condition.anyOf(branches));
        }
        var not = map(filter.get(NOT));
        if (not != null) {
            all.add(Condition.noneOf(List.of(conditions(env, queries, not, basis))));
        }
        joins(queries, filter)
                .forEach(
                        (name, join) -> {
                            var asked = requireNonNull(map(filter.get(name)));
                            all.add(
                                    naming(
                                            env,
                                            queries.table(),
                                            name,
                                            join,
                                            join.other(),
                                            asked,
                                            basis));
                        });
        return all;
    }

    /** That a column names one of the records that a filter finds. */
    private <R> Condition naming(
            DataFetchingEnvironment env,
            Table<?> table,
            String name,
            Join join,
            TableQueries<R> other,
            Map<String, Object> filter,
            Basis basis) {
        var asked = conditions(env, other, filter, basis);
        var where = new SeenRecords<>(other, sights).within(env, asked, basis);
        var code = other.table().column(join.column()).name();
        var all =
                other.projection()
                        .totals(
                                where,
                                Key.of(List.of(code)),
                                List.of(),
                                MOST_RELATED + 1,
                                basis.at());
        var found = all.stream().filter(each -> each.values().getFirst() != null).toList();
        if (found.size() > MOST_RELATED) {
            throw new RequestException(
                    "TOO_MANY_RELATED",
                    "filter."
                            + name
                            + " finds more than "
                            + MOST_RELATED
                            + " "
                            + other.table().nouns()
                            + ": narrow it.");
        }
        var codes =
                found.stream()
                        .map(each -> join.value().apply(requireNonNull(each.values().getFirst())))
                        .filter(Objects::nonNull)
                        .map(Object.class::cast)
                        .toList();
        var own = table.named(Table.constant(join.own()));
        if (own.is(Way.SEVERAL) && !codes.isEmpty()) {
            var texts = codes.stream().map(String::valueOf).toList();
            return holding("filter." + name, own, texts);
        }
        return codes.isEmpty()
                ? Condition.anyOf(List.of())
                : new Condition(own.column().name(), Test.IN, codes);
    }

    private static List<Condition> columns(Table<?> table, Map<String, Object> filter) {
        var where = new Where();
        for (var each : table.shown()) column(where, each, filter);
        return where.conditions();
    }

    private static void column(Where where, Shown<?> each, Map<String, Object> filter) {
        var name = each.name();
        var field = "filter." + name;
        if (!each.is(Way.NOT_EXACTLY) || each.kind() == Kind.NUMBER) {
            exactly(where, each, filter.get(name));
        }
        var begun = (String) filter.get(name + STARTS_WITH);
        where.startsWith(field + STARTS_WITH, each.column(), begun);
        if (filter.get(name + KNOWN) instanceof Boolean known) where.known(each.column(), known);
        var range = map(filter.get(name + RANGE));
        if (range != null) where.between(each.column(), range.get("from"), range.get("to"));
        var contained = (String) filter.get(name + CONTAINS);
        var pinyin = (String) filter.get(name + PINYIN);
        if (each.folded() == null || each.pinyin() == null) {
            where.contains(field + CONTAINS, each.column(), contained);
            return;
        }
        if (contained != null) {
            where.contains(field + CONTAINS, each.folded(), Folded.fold(contained));
        }
        if (pinyin != null) where.contains(field + PINYIN, each.pinyin(), spelt(field, pinyin));
    }

    private static String spelt(String field, String pinyin) {
        var sought = Folded.sought(pinyin);
        if (sought.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
            return sought;
        }
        throw RequestException.badValue(
                field + PINYIN + ": give pinyin without tones, or initials, in Latin letters.");
    }

    @SuppressWarnings("unchecked") // as the schema has it
    private static void exactly(Where where, Shown<?> column, @Nullable Object value) {
        if (value == null || column.is(Way.FIGURE)) return;
        if (column.is(Way.SEVERAL)) {
            where.with(holding("filter." + column.name(), column, (List<String>) value));
            return;
        }
        switch (column.kind()) {
            case TEXT, WORD ->
                    where.in("filter." + column.name(), column.column(), (List<String>) value);
            case DAY -> {
                var range = (Map<String, LocalDate>) value;
                where.days(column.column(), new DayRange(range.get("from"), range.get("to")));
            }
            case NUMBER -> {
                var range = (Map<String, Object>) value;
                where.between(
                        column.column(),
                        number(column, range.get("from")),
                        number(column, range.get("to")));
            }
            case FLAG -> {
                boolean wanted = (Boolean) value;
                where.numbers(column.column(), wanted ? 1 : null, wanted ? null : 0);
            }
        }
    }

    /** That one of these is among the values that a column holds. */
    private static Condition holding(String field, Shown<?> column, List<String> some) {
        if (some.isEmpty() || some.size() > MOST_HELD) {
            throw RequestException.badValue(
                    field + " is asked of several values at a time: 1 to " + MOST_HELD + ".");
        }
        return Condition.anyOf(
                some.stream().map(each -> List.of(held(column.column(), each))).toList());
    }

    private static Condition held(Column<?> column, String value) {
        return new Condition(column.name(), Test.HOLDS, List.of(Table.BAR + value + Table.BAR));
    }

    /** A bound as it is stored; amounts of money are given in yuan, and stored in fen. */
    private static @Nullable Object number(Shown<?> column, @Nullable Object bound) {
        return switch (bound) {
            case null -> null;
            case BigDecimal given -> whole(column, given);
            case Number given -> given.longValue();
            default -> throw new IllegalArgumentException(String.valueOf(bound.getClass()));
        };
    }

    private static long whole(Shown<?> column, BigDecimal given) {
        boolean money = column.is(Way.FEN);
        try {
            return (money ? given.movePointRight(DIGITS_OF_FEN) : given).longValueExact();
        } catch (ArithmeticException e) {
            throw RequestException.badValue(
                    "filter."
                            + column.name()
                            + (money
                                    ? ": an amount has two digits after the point, and fits 64 bits in fen."
                                    : ": a number is whole, and fits 64 bits."));
        }
    }

    /** The relations of a table. */
    Map<String, TableQueries<?>> relations(Table<?> table) {
        return relations.of(table);
    }

    Sights sights() {
        return sights;
    }
}
