package org.chalkline.query.table;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.time.Month;
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
                for (var way : new String[] {"", "Contains", "StartsWith", "Known"}) {
                    refuse(filter, each.name() + way);
                }
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
