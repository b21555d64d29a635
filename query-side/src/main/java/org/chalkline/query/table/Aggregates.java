package org.chalkline.query.table;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.GroupValue;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.FigureTooLargeException;
import org.chalkline.query.projection.Tally;
import org.chalkline.query.projection.Totals;
import org.chalkline.query.projection.Totals.Key;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.table.Aggregate.Grouped;
import org.chalkline.query.table.Table.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Works figures out of the records of a table, by groups, as of one point or of several days. What
 * a store can count and add up it does; percentiles, variation and different values are worked out
 * here of how often each value stands in a group.
 */
final class Aggregates<S> {
    /** So many groups a store may have, before months and relations are put together. */
    private static final int MOST_COUNTED = 100_000;

    /** So many groups an aggregate may have. */
    private static final int MOST_GROUPS = 10_000;

    private static final int MOST_KEYS = 5;
    private static final int LARGEST_PAGE = 1_000;
    private static final int PAGE = 100;
    private static final int MOST_DAYS = 120;

    private final TableQueries<S> queries;
    private final Filters filters;
    private final Entities<S> entities;

    Aggregates(TableQueries<S> queries, Filters filters, Entities<S> entities) {
        this.queries = queries;
        this.filters = filters;
        this.entities = entities;
    }

    /** All that a caller asks for, but the point. */
    private record Asked(
            @Nullable Map<String, Object> filter,
            List<Grouping> by,
            List<AskedFigure> figures,
            List<Having> having,
            List<By> order,
            int first,
            boolean few) {}

    private record Having(String figure, @Nullable BigDecimal from, @Nullable BigDecimal to) {}

    private record By(String what, boolean descending) {}

    /** A group as it is shown, with what it is ordered by. */
    private record Ready(List<@Nullable Object> keys, Grouped shown) {}

    Aggregate aggregate(DataFetchingEnvironment env) {
        boolean few = Masks.countsInFives(env, queries.table());
        var asked = asked(env, few);
        var basis = entities.settle(env, scopes(asked));
        return refusingOverflow(() -> at(env, asked, basis));
    }

    Aggregate.Series series(DataFetchingEnvironment env) {
        var days = days(requireNonNull(env.<Map<String, Object>>getArgument("series")));
        @Nullable Map<String, Object> asOf = env.getArgument("asOf");
        if (asOf != null && asOf.get("effectiveOn") != null) {
            throw RequestException.badValue(
                    "asOf.effectiveOn and series exclude each other: series says the days.");
        }
        boolean few = Masks.countsInFives(env, queries.table(), days);
        var asked = asked(env, few);
        var basis = entities.settle(env, scopes(asked));
        var points = new ArrayList<Aggregate.Point>();
        for (var day : days) {
            var on = basis.on(day);
            points.add(refusingOverflow(() -> at(env, asked, on)).on(day));
        }
        return new Aggregate.Series(points, basis);
    }

    private static Aggregate refusingOverflow(Supplier<Aggregate> work) {
        try {
            return work.get();
        } catch (FigureTooLargeException e) {
            throw new RequestException(
                    "FIGURE_TOO_LARGE",
                    "A sum doesn't fit 64 bits, and no wrong one is given: narrow the filter, or group.");
        }
    }

    /** The days of a series: if the first ends its month, they all do. */
    private static List<LocalDate> days(Map<String, Object> series) {
        var from = (LocalDate) requireNonNull(series.get("from"));
        var to = (LocalDate) requireNonNull(series.get("to"));
        int months =
                switch (String.valueOf(series.get("every"))) {
                    case "MONTH" -> 1;
                    case "QUARTER" -> 3;
                    default -> 12;
                };
        if (to.isBefore(from)) {
            throw RequestException.badValue("series.to lies before series.from.");
        }
        if (Period.between(from, to).toTotalMonths() / months >= MOST_DAYS) {
            throw RequestException.badValue(
                    "series has more than " + MOST_DAYS + " days: ask in several queries.");
        }
        boolean ends = from.getDayOfMonth() == from.lengthOfMonth();
        var days = new ArrayList<LocalDate>();
        for (int i = 0; ; i++) {
            var day = from.plusMonths((long) i * months);
            if (ends) day = day.withDayOfMonth(day.lengthOfMonth());
            if (day.isAfter(to)) return days;
            days.add(day);
        }
    }

    private Asked asked(DataFetchingEnvironment env, boolean few) {
        @Nullable Map<String, Object> filter = env.getArgument("filter");
        filters.check(env, queries, filter);
        var by = by(env, few);
        var figures = AskedFigure.of(queries.table(), env.getArgument("figures"));
        for (var each : figures) {
            each.measured().forEach(measured -> check(env, measured));
            if (few) Masks.checkFigure(each);
        }
        @Nullable Integer first = env.getArgument("first");
        if (first != null && (first < 1 || first > LARGEST_PAGE)) {
            throw new RequestException(
                    "FIRST_OUT_OF_RANGE",
                    "first is " + first + ": give 1 to " + LARGEST_PAGE + " groups.");
        }
        return new Asked(
                filter,
                by,
                figures,
                having(env, figures),
                order(env, by, figures),
                first == null ? PAGE : first,
                few);
    }

    /** Figures of other records are had by who may list those, one by one. */
    private void check(DataFetchingEnvironment env, Shown<?> measured) {
        Masks.check(env, measured, "figures");
        if (measured.worked() instanceof Worked.OfOthers others) {
            var of = filters.named(others.table()).table();
            Filters.requireOpen(env, of, "figures " + measured.constant());
        }
    }

    private List<Grouping> by(DataFetchingEnvironment env, boolean few) {
        @Nullable List<String> groupBy = env.getArgument("groupBy");
        if (groupBy == null) return List.of();
        if (groupBy.size() > MOST_KEYS || new HashSet<>(groupBy).size() < groupBy.size()) {
            throw RequestException.badValue(
                    "groupBy names at most " + MOST_KEYS + " properties, each once.");
        }
        var known = Grouping.of(queries.table(), filters.relations(queries.table()));
        var all = new ArrayList<Grouping>();
        for (var constant : groupBy) {
            var each = requireNonNull(known.get(constant));
            Masks.check(env, each.own(), "groupBy");
            if (few) Masks.checkGrouping(each);
            var related = each.related();
            if (related != null) {
                Masks.check(env, requireNonNull(each.of()), "groupBy");
                Filters.requireOpen(env, related.table(), constant);
            }
            all.add(each);
        }
        return all;
    }

    private static List<Having> having(DataFetchingEnvironment env, List<AskedFigure> figures) {
        @Nullable List<Map<String, Object>> having = env.getArgument("having");
        if (having == null) return List.of();
        var all = new ArrayList<Having>();
        for (var each : having) {
            var name = String.valueOf(each.get("figure"));
            requireNumber(name, figures);
            all.add(new Having(name, (BigDecimal) each.get("from"), (BigDecimal) each.get("to")));
        }
        return all;
    }

    private static void requireNumber(String name, List<AskedFigure> figures) {
        if (name.equals(AskedFigure.COUNT)) return;
        var figure = figures.stream().filter(each -> each.name().equals(name)).findFirst();
        if (figure.isEmpty()) {
            throw RequestException.badValue(
                    "having names " + name + ", which is none of the figures: name one, or COUNT.");
        }
        if (figure.get().isOfDays() && figure.get().kind().isOfOne()) {
            throw RequestException.badValue("having: " + name + " is a day, and no number.");
        }
    }

    private static List<By> order(
            DataFetchingEnvironment env, List<Grouping> by, List<AskedFigure> figures) {
        @Nullable List<Map<String, Object>> orderBy = env.getArgument("orderBy");
        if (orderBy == null) return List.of();
        var all = new ArrayList<By>();
        for (var each : orderBy) {
            var what = String.valueOf(each.get("by"));
            boolean known =
                    what.equals(AskedFigure.COUNT)
                            || figures.stream().anyMatch(figure -> figure.name().equals(what))
                            || by.stream().anyMatch(group -> group.constant().equals(what));
            if (!known) {
                throw RequestException.badValue(
                        "orderBy names "
                                + what
                                + ", which is neither a figure nor grouped by: name one, or COUNT.");
            }
            all.add(new By(what, "DESC".equals(String.valueOf(each.get("direction")))));
        }
        return all;
    }

    private List<ReadScope> scopes(Asked asked) {
        var scopes = new ArrayList<>(filters.scopes(queries, asked.filter()));
        for (var each : asked.by()) {
            var related = each.related();
            if (related != null) scopes.add(ReadScope.all(related.projection()));
        }
        for (var each : asked.figures()) {
            for (var measured : each.measured()) {
                if (measured.worked() instanceof Worked.OfOthers others) {
                    scopes.add(ReadScope.all(filters.named(others.table()).projection()));
                }
            }
        }
        return scopes;
    }

    private Aggregate at(DataFetchingEnvironment env, Asked asked, Basis basis) {
        var where =
                entities.seen(env, filters.conditions(env, queries, asked.filter(), basis), basis);
        var gathered = gathered(env, asked, where, basis);
        if (gathered.size() > MOST_GROUPS) throw tooMany(MOST_GROUPS);
        var ready = new ArrayList<Ready>();
        gathered.forEach(
                (keys, each) -> {
                    var shown = shown(asked, keys, each);
                    if (shown != null && holds(asked.having(), shown)) {
                        ready.add(new Ready(keys, shown));
                    }
                });
        ready.sort(order(asked));
        var groups = ready.stream().limit(asked.first()).map(Ready::shown).toList();
        return new Aggregate(
                groups,
                ready.size() > groups.size(),
                ready.size(),
                ready.stream().mapToLong(each -> each.shown().count()).sum(),
                basis);
    }

    private static RequestException tooMany(int most) {
        return new RequestException(
                "TOO_MANY_GROUPS",
                "There are more than "
                        + most
                        + " groups: group by less, by longer stretches of time, or narrow the filter.");
    }

    /** The groups by their values, before any is left out. */
    private Map<List<@Nullable Object>, Gathering> gathered(
            DataFetchingEnvironment env, Asked asked, List<Condition> where, Basis basis) {
        var by = asked.by().stream().map(Grouping::key).distinct().toList();
        var tallies =
                asked.figures().stream().flatMap(f -> f.tallies().stream()).distinct().toList();
        var related = new HashMap<Grouping, Map<Object, @Nullable Object>>();
        for (var each : asked.by()) {
            if (each.related() != null) {
                related.put(each, related(env, each, requireNonNull(each.related()), basis));
            }
        }
        var groups = new LinkedHashMap<List<@Nullable Object>, Gathering>();
        if (by.isEmpty()) groups.put(List.of(), new Gathering());
        for (var each : totals(where, by, tallies, basis.at())) {
            var group = group(groups, asked, by, related, each);
            group.add(each.count());
            for (int i = 0; i < tallies.size(); i++) {
                group.add(tallies.get(i), each.figures().get(i));
            }
        }
        var measured = new LinkedHashSet<List<Shown<?>>>();
        for (var each : asked.figures()) if (each.isOfValues()) measured.add(each.measured());
        var numbers = new WorkedNumbers(env, filters, basis);
        for (var pair : measured) {
            var further = new LinkedHashSet<>(by);
            pair.forEach(each -> further.add(key(each)));
            var asking = List.copyOf(further);
            for (var each : totals(where, asking, List.of(), basis.at())) {
                var values = new ArrayList<Object>();
                for (var column : pair) {
                    var stored = each.values().get(asking.indexOf(key(column)));
                    var value = stored == null ? null : numbers.of(column, stored);
                    if (value != null) values.add(value);
                }
                if (values.size() < pair.size()) continue;
                group(groups, asked, by, related, each).add(pair, values, each.count());
            }
        }
        return groups;
    }

    private static Key key(Shown<?> column) {
        return new Key(column.column().name(), false);
    }

    private List<Totals> totals(List<Condition> where, List<Key> by, List<Tally> tallies, AsOf at) {
        var found = queries.projection().totals(where, by, tallies, MOST_COUNTED + 1, at);
        if (found.size() > MOST_COUNTED) throw tooMany(MOST_COUNTED);
        return found;
    }

    private static Gathering group(
            Map<List<@Nullable Object>, Gathering> groups,
            Asked asked,
            List<Key> by,
            Map<Grouping, Map<Object, @Nullable Object>> related,
            Totals found) {
        var keys = new ArrayList<@Nullable Object>();
        for (var each : asked.by()) {
            var value = found.values().get(by.indexOf(each.key()));
            var others = related.get(each);
            if (others != null) value = value == null ? null : others.get(value);
            keys.add(value instanceof LocalDate day ? each.stretch().of(day) : value);
        }
        return groups.computeIfAbsent(keys, key -> new Gathering());
    }

    /** What the records that a column names have, of those that the one who asks sees. */
    private <R> Map<Object, @Nullable Object> related(
            DataFetchingEnvironment env, Grouping by, TableQueries<R> other, Basis basis) {
        var where = new SeenRecords<>(other, filters.sights()).within(env, List.of(), basis);
        var code = other.table().column(Table.CODE).name();
        var of = requireNonNull(by.of()).column().name();
        var found =
                other.projection()
                        .totals(
                                where,
                                Key.of(List.of(code, of)),
                                List.of(),
                                Filters.MOST_RELATED + 1,
                                basis.at());
        if (found.size() > Filters.MOST_RELATED) {
            throw new RequestException(
                    "TOO_MANY_RELATED",
                    by.constant()
                            + ": there are more than "
                            + Filters.MOST_RELATED
                            + " "
                            + other.table().nouns()
                            + " to group by.");
        }
        var values = new HashMap<Object, @Nullable Object>();
        for (var each : found) {
            values.put(requireNonNull(each.values().getFirst()), each.values().getLast());
        }
        return values;
    }

    private static @Nullable Grouped shown(
            Asked asked, List<@Nullable Object> keys, Gathering group) {
        long count = group.count();
        if (asked.few()) {
            if (!Masks.isShown(count)) return null;
            count = Masks.inFives(count);
        }
        var values = new ArrayList<GroupValue>();
        for (int i = 0; i < keys.size(); i++) {
            var by = asked.by().get(i);
            values.add(new GroupValue(by.constant(), by.text(keys.get(i))));
        }
        var figures = new ArrayList<Figure>();
        for (var each : asked.figures()) {
            var figure = group.shown(each);
            figures.add(asked.few() ? Masks.few(each, figure, group.known(each)) : figure);
        }
        return new Grouped(values, count, figures);
    }

    private static boolean holds(List<Having> having, Grouped group) {
        for (var each : having) {
            var number = number(group, each.figure());
            if (number == null) return false;
            if (each.from() != null && number.compareTo(each.from()) < 0) return false;
            if (each.to() != null && number.compareTo(each.to()) > 0) return false;
        }
        return true;
    }

    private static @Nullable BigDecimal number(Grouped group, String figure) {
        if (figure.equals(AskedFigure.COUNT)) return BigDecimal.valueOf(group.count());
        return figure(group, figure).number();
    }

    private static Figure figure(Grouped group, String name) {
        return group.figures().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Comparator<Ready> order(Asked asked) {
        Comparator<Ready> order = Comparator.comparingInt(any -> 0);
        for (var each : asked.order()) {
            Comparator<Ready> by = (a, b) -> compare(asked, each.what(), a, b);
            order = order.thenComparing(each.descending() ? by.reversed() : by);
        }
        return order.thenComparing(
                (a, b) -> {
                    for (int i = 0; i < a.keys().size(); i++) {
                        int c = Columns.compare(a.keys().get(i), b.keys().get(i));
                        if (c != 0) return c;
                    }
                    return 0;
                });
    }

    private static int compare(Asked asked, String what, Ready a, Ready b) {
        for (int i = 0; i < asked.by().size(); i++) {
            if (asked.by().get(i).constant().equals(what)) {
                return Columns.compare(a.keys().get(i), b.keys().get(i));
            }
        }
        if (what.equals(AskedFigure.COUNT)) {
            return Long.compare(a.shown().count(), b.shown().count());
        }
        var left = figure(a.shown(), what);
        var right = figure(b.shown(), what);
        var numbers = Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder());
        int c = Objects.compare(left.number(), right.number(), numbers);
        if (c != 0) return c;
        return Objects.compare(
                left.day(), right.day(), Comparator.nullsFirst(Comparator.naturalOrder()));
    }
}
