package org.chalkline.query.table;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chalkline.query.projection.Totals.Key;
import org.chalkline.query.table.Table.Kind;
import org.chalkline.query.table.Table.Shown;
import org.chalkline.query.table.Table.Way;
import org.jspecify.annotations.Nullable;

/**
 * By what the records of a table are grouped: a column, the stretch of time in which a day lies, or
 * a column of the record that a column names.
 *
 * @param constant what the schema calls it
 * @param own the table's own column
 * @param related whose records the own column names; absent where it is grouped by itself
 * @param of the column of the related record
 */
record Grouping(
        String constant,
        String doc,
        Shown<?> own,
        @Nullable TableQueries<?> related,
        @Nullable Shown<?> of,
        Stretch stretch) {

    /** Between a column that names a record and one of that record's columns. */
    private static final String THROUGH = "__";

    private static final int MONTHS_OF_QUARTER = 3;

    /** How days are put together. */
    enum Stretch {
        /** Values by themselves. */
        NONE(""),
        MONTH(" By months, such as `2026-09`."),
        QUARTER(" By quarters, such as `2026-Q3`."),
        /** The budget year is the calendar year (Budget Law, article 18). */
        FISCAL_YEAR(" By budget years, which are those of the calendar, such as `2026`."),
        /** From 1 September to 31 August. */
        SCHOOL_YEAR(" By school years from 1 September, such as `2026-2027`.");

        private final String doc;

        Stretch(String doc) {
            this.doc = doc;
        }

        String of(LocalDate day) {
            return switch (this) {
                case NONE -> day.toString();
                case MONTH -> text("%04d-%02d", day.getYear(), day.getMonthValue());
                case QUARTER ->
                        text(
                                "%04d-Q%d",
                                day.getYear(), (day.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
                case FISCAL_YEAR -> text("%04d", day.getYear());
                case SCHOOL_YEAR -> {
                    int from = day.getMonthValue() < 9 ? day.getYear() - 1 : day.getYear();
                    yield text("%04d-%04d", from, from + 1);
                }
            };
        }

        private static String text(String form, Object... parts) {
            return String.format(Locale.ROOT, form, parts);
        }
    }

    /**
     * All of a table, by what the schema calls them.
     *
     * @param relations the tables whose records columns name
     */
    static Map<String, Grouping> of(Table<?> table, Map<String, TableQueries<?>> relations) {
        var all = new LinkedHashMap<String, Grouping>();
        for (var each : table.shown()) {
            if (!each.isOrderable()) continue;
            if (isPlain(each)) add(all, own(each, Stretch.NONE));
            if (each.kind() == Kind.DAY) {
                for (var stretch : Stretch.values()) add(all, own(each, stretch));
            }
            var related = relations.get(each.name());
            if (related == null) continue;
            for (var of : related.table().shown()) {
                if (of.isOrderable() && isPlain(of)) add(all, through(each, related, of));
            }
        }
        return all;
    }

    private static void add(Map<String, Grouping> all, Grouping grouping) {
        if (all.putIfAbsent(grouping.constant(), grouping) != null) {
            throw new IllegalStateException("two groupings are called " + grouping.constant());
        }
    }

    private static boolean isPlain(Shown<?> column) {
        return column.kind() != Kind.DAY
                && !column.is(Way.FEN)
                && !column.name().equals(Table.CODE);
    }

    private static Grouping own(Shown<?> column, Stretch stretch) {
        var suffix = stretch == Stretch.NONE ? "" : "_" + stretch.name();
        return new Grouping(
                column.constant() + suffix,
                column.doc() + stretch.doc,
                column,
                null,
                null,
                stretch);
    }

    private static Grouping through(Shown<?> own, TableQueries<?> related, Shown<?> of) {
        return new Grouping(
                own.constant() + THROUGH + of.constant(),
                of.doc() + " Of the " + related.table().noun() + " in `" + own.name() + "`.",
                own,
                related,
                of,
                Stretch.NONE);
    }

    /** By what the store groups: it puts the days of a month together, and no more. */
    Key key() {
        return new Key(own.column().name(), stretch != Stretch.NONE);
    }

    /**
     * What the group of a value is called.
     *
     * @param value of the column, or of the related record's
     */
    @Nullable String text(@Nullable Object value) {
        var column = of == null ? own : of;
        return switch (value) {
            case null -> null;
            case LocalDate day -> stretch.of(day);
            case Long number when column.kind() == Kind.FLAG -> String.valueOf(number > 0);
            case Object other -> other.toString();
        };
    }
}
