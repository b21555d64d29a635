package org.chalkline.query.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.money.Money;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.projection.Tally;
import org.chalkline.query.table.Table.Kind;
import org.chalkline.query.table.Table.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a caller asks for.
 *
 * @param name what the answer calls it
 * @param percentile 0 to 100; 0 of other kinds
 * @param per by which number of the same record the column's is divided; absent where it isn't
 */
record AskedFigure(
        String name,
        FigureKind kind,
        Shown<?> column,
        BigDecimal percentile,
        @Nullable Shown<?> per) {

    /** What the count of a group is called, where a figure is named. */
    static final String COUNT = "COUNT";

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean isOfDays() {
        return column.kind() == Kind.DAY;
    }

    static Figure.Amount money(BigDecimal yuan) {
        return new Figure.Amount(yuan.setScale(2, RoundingMode.HALF_UP).toPlainString(), Money.CNY);
    }

    /** Whether each single value is looked at, or pair of values. */
    boolean isOfValues() {
        return kind.isOfValues() || per != null || column.worked() != null;
    }

    /** Of which columns its values are: its own, and by which it is divided. */
    List<Shown<?>> measured() {
        return per == null ? List.of(column) : List.of(column, per);
    }

    /** What a store has to work out for it. */
    List<Tally> tallies() {
        if (isOfValues()) return List.of();
        var name = column.column().name();
        var known = new Tally(name, Tally.Kind.KNOWN);
        return switch (kind) {
            case KNOWN -> List.of(known);
            case SUM, AVERAGE -> List.of(known, new Tally(name, Tally.Kind.SUM));
            case MINIMUM -> List.of(known, new Tally(name, Tally.Kind.LEAST));
            case MAXIMUM -> List.of(known, new Tally(name, Tally.Kind.GREATEST));
            case DISTINCT, PERCENTILE, VARIATION -> List.of();
        };
    }

    /**
     * The figures of an argument.
     *
     * @param asked as the schema has read it; absent if it was left out
     * @throws RequestException if one can't be had of its column, or two have one name
     */
    static List<AskedFigure> of(Table<?> table, @Nullable List<Map<String, Object>> asked) {
        if (asked == null) return List.of();
        if (asked.size() > MOST) {
            throw RequestException.badValue("figures has more than " + MOST + " of them.");
        }
        var figures = new ArrayList<AskedFigure>();
        for (var each : asked) {
            var figure = of(table, each);
            if (figure.name.equals(COUNT)
                    || figures.stream().anyMatch(other -> other.name.equals(figure.name))) {
                throw RequestException.badValue(
                        "figures has two that are called "
                                + figure.name
                                + ": give one of them another name.");
            }
            figures.add(figure);
        }
        return figures;
    }

    private static AskedFigure of(Table<?> table, Map<String, Object> asked) {
        var kind = FigureKind.valueOf(String.valueOf(asked.get("kind")));
        var column = table.named(String.valueOf(asked.get("column")));
        boolean number = isNumber(column);
        if (kind.isOfNumbers() && !number
                || kind.isOfOne() && !number && column.kind() != Kind.DAY) {
            throw RequestException.badValue(
                    "figures: "
                            + kind
                            + " is had of "
                            + (kind.isOfNumbers() ? "numbers" : "numbers and days")
                            + ", and "
                            + column.constant()
                            + " holds none.");
        }
        var per = per(table, kind, column, asked.get("per"));
        var percentile = (BigDecimal) asked.get("percentile");
        boolean within =
                percentile != null
                        && percentile.signum() >= 0
                        && percentile.compareTo(HUNDRED) <= 0
                        && percentile.scale() <= LONGEST_NAME;
        if (kind == FigureKind.PERCENTILE && !within) {
            throw RequestException.badValue("figures: PERCENTILE needs a percentile of 0 to 100.");
        }
        if (kind != FigureKind.PERCENTILE && percentile != null) {
            throw RequestException.badValue("figures: " + kind + " takes no percentile.");
        }
        var given = (String) asked.get("name");
        if (given != null && (given.isBlank() || given.length() > LONGEST_NAME)) {
            throw RequestException.badValue(
                    "figures: a name has 1 to " + LONGEST_NAME + " characters.");
        }
        var named = given == null ? name(kind, column, percentile, per) : given;
        return new AskedFigure(
                named, kind, column, percentile == null ? BigDecimal.ZERO : percentile, per);
    }

    private static @Nullable Shown<?> per(
            Table<?> table, FigureKind kind, Shown<?> column, @Nullable Object asked) {
        if (asked == null) return null;
        var per = table.named(String.valueOf(asked));
        if (!kind.isOfQuotients() || !isNumber(column) || !isNumber(per)) {
            throw RequestException.badValue(
                    "figures: numbers are divided by numbers, and DISTINCT is had of none of these: "
                            + column.constant()
                            + " per "
                            + per.constant()
                            + " isn't.");
        }
        return per;
    }

    private static boolean isNumber(Shown<?> column) {
        return column.kind() == Kind.NUMBER || column.kind() == Kind.FLAG;
    }

    private static String name(
            FigureKind kind,
            Shown<?> column,
            @Nullable BigDecimal percentile,
            @Nullable Shown<?> per) {
        var of = percentile == null ? "" : "_" + percentile.stripTrailingZeros().toPlainString();
        var by = per == null ? "" : "_PER_" + per.constant();
        return kind + of + "_" + column.constant() + by;
    }
}
