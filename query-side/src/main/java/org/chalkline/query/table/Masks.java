package org.chalkline.query.table;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.table.Table.Kind;
import org.chalkline.query.table.Table.Shown;
import org.chalkline.query.table.Table.Way;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who is shown nothing of people from finding it out: what is masked isn't filtered, ordered
 * or counted by either, and of people they learn how many there are, in fives and at the ends of
 * quarters.
 */
final class Masks {
    private static final String FILTER = "filter.";
    private static final int MONTHS_OF_QUARTER = 3;
    private static final long SMALLEST = 5;
    private static final long STEP = 5;
    private static final long MANY = 20;
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private Masks() {}

    /**
     * @throws RequestException {@code MASKED} if the filter is by what is masked for the one who
     *     asks, {@code QUARTER_ENDS_ONLY} if it is by other days than they may count people by
     */
    static void check(
            DataFetchingEnvironment env,
            TableQueries<?> queries,
            @Nullable Map<String, Object> filter) {
        if (filter == null || !isMasked(env)) return;
        for (var each : queries.table().shown()) {
            if (each.is(Way.PERSONAL)) {
                for (var way : Filters.WAYS) refuse(filter, each.name() + way);
            }
            if (each.name().equals(Table.CODE) && queries.table().isKeyedByPeople()) {
                for (var way : Filters.WAYS) refuse(filter, each.name() + way);
            }
            boolean day = each.kind() == Kind.DAY && queries.table().isOfPeople();
            if (day && filter.get(each.name()) instanceof Map<?, ?> range) {
                requireQuarters(FILTER + each.name(), range);
            }
        }
        for (var each : queries.filters()) if (each.personal()) refuse(filter, each.name());
    }

    private static void refuse(Map<String, Object> filter, String name) {
        if (filter.get(name) != null) throw masked(FILTER + name);
    }

    /**
     * @param argument which asks for an order by the column, or for groups
     * @throws RequestException {@code MASKED} if the column is masked for the one who asks
     */
    static void check(DataFetchingEnvironment env, Shown<?> column, String argument) {
        if (column.is(Way.PERSONAL) && isMasked(env)) {
            throw masked(argument + " " + column.constant());
        }
    }

    private static boolean isMasked(DataFetchingEnvironment env) {
        return Viewer.of(env.getGraphQlContext()).isMasked();
    }

    private static RequestException masked(String what) {
        return new RequestException(
                "MASKED",
                what
                        + " is about people, of whom what you signed in as is shown nothing: leave it out.");
    }

    /**
     * Whether the one who asks is told of these records in fives alone.
     *
     * @throws RequestException {@code QUARTER_ENDS_ONLY} if they are, and ask for another day than
     *     the end of a quarter, or for a position: from one fact to the next, they could tell who
     *     came and who went
     */
    static boolean countsInFives(DataFetchingEnvironment env, Table<?> table) {
        if (!table.isOfPeople() || !isMasked(env)) return false;
        boolean position = env.getArgument("atLeast") != null;
        @Nullable Map<String, Object> asOf = env.getArgument("asOf");
        Object day = asOf == null ? null : asOf.get("effectiveOn");
        boolean instant =
                asOf != null && (asOf.get("position") != null || asOf.get("recordedAt") != null);
        if (position || instant || !(day instanceof LocalDate on) || !isQuarterEnd(on)) {
            throw quarters("asOf");
        }
        return true;
    }

    /** The same of what is asked as of several days. */
    static boolean countsInFives(
            DataFetchingEnvironment env, Table<?> table, List<LocalDate> days) {
        if (!table.isOfPeople() || !isMasked(env)) return false;
        boolean position = env.getArgument("atLeast") != null || env.getArgument("asOf") != null;
        if (position || !days.stream().allMatch(Masks::isQuarterEnd)) throw quarters("series");
        return true;
    }

    /** Whether a group of people is shown to who is told of them in fives alone. */
    static boolean isShown(long count) {
        return count >= SMALLEST;
    }

    /** How many they are told that there are. */
    static long inFives(long count) {
        return (count + STEP / 2) / STEP * STEP;
    }

    /**
     * @throws RequestException {@code QUARTER_ENDS_ONLY} if it tells days or months of people
     */
    static void checkGrouping(Grouping by) {
        boolean fine =
                by.stretch() == Grouping.Stretch.NONE || by.stretch() == Grouping.Stretch.MONTH;
        if (by.own().kind() == Kind.DAY && fine) throw quarters("groupBy " + by.constant());
    }

    /**
     * @throws RequestException {@code QUARTER_ENDS_ONLY} if it is a day of one of them
     */
    static void checkFigure(AskedFigure figure) {
        if (figure.isOfDays() && figure.kind().isOfOne()) throw quarters("figures");
    }

    /**
     * A figure about people as who may not tell single ones by it is shown it: no value of one of
     * fewer than twenty, nothing of fewer than five, how many there are in fives, and all else to
     * two digits, so that leaving one out doesn't show what they had.
     *
     * @param known how many have a value
     */
    static Figure few(AskedFigure asked, Figure figure, long known) {
        var number = figure.number();
        long needed = asked.kind().isOfOne() ? MANY : SMALLEST;
        if (known < needed || number == null) return Figure.none(figure.name());
        if (asked.kind() == FigureKind.KNOWN || asked.kind() == FigureKind.DISTINCT) {
            var five = BigDecimal.valueOf(inFives(number.longValueExact()));
            return new Figure(figure.name(), five, null, null);
        }
        var rounded = number.round(TWO_DIGITS);
        var plain = rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        return new Figure(
                figure.name(),
                plain,
                figure.money() == null ? null : AskedFigure.money(plain),
                null);
    }

    private static void requireQuarters(String field, Map<?, ?> range) {
        boolean from =
                !(range.get("from") instanceof LocalDate first) || isQuarterEnd(first.minusDays(1));
        boolean to = !(range.get("to") instanceof LocalDate last) || isQuarterEnd(last);
        if (!from || !to) throw quarters(field);
    }

    private static boolean isQuarterEnd(LocalDate day) {
        var next = day.plusDays(1);
        int month = next.getMonthValue() - Month.JANUARY.getValue();
        return next.getDayOfMonth() == 1 && month % MONTHS_OF_QUARTER == 0;
    }

    private static RequestException quarters(String what) {
        return new RequestException(
                "QUARTER_ENDS_ONLY",
                what
                        + ": people are counted at the ends of quarters alone. Give an effectiveOn such as 2026-06-30 and no position, and days that begin and end quarters.");
    }
}
