package org.chalkline.query.table;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chalkline.query.projection.FigureTooLargeException;
import org.chalkline.query.projection.Tally;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.table.Table.Shown;
import org.chalkline.query.table.Table.Way;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one group while it is put together of what a store counts. A store counts by
 * days and codes; months, and what codes stand for, are put together here.
 */
final class Gathering {
    private static final int SCALE_OF_AVERAGES = 4;
    private static final int SCALE_OF_VARIATION = 6;
    private static final int DIGITS_OF_FEN = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private long count;
    private final Map<Tally, Long> tallies = new HashMap<>();
    private final Map<String, TreeMap<Object, Long>> values = new HashMap<>();
    private final Map<List<Shown<?>>, Quotients> quotients = new HashMap<>();

    void add(long more) {
        count += more;
    }

    void add(Tally tally, @Nullable Long figure) {
        if (figure == null) return;
        tallies.merge(tally, figure, (a, b) -> merged(tally.kind(), a, b));
    }

    private static long merged(Tally.Kind kind, long a, long b) {
        return switch (kind) {
            case KNOWN -> a + b;
            case LEAST -> Math.min(a, b);
            case GREATEST -> Math.max(a, b);
            case SUM -> {
                long sum = a + b;
                if (((a ^ sum) & (b ^ sum)) < 0) throw new FigureTooLargeException();
                yield sum;
            }
        };
    }

    /**
     * So many of them have these values.
     *
     * @param columns one, or two of which the one is divided by the other
     */
    void add(List<Shown<?>> columns, List<Object> given, long times) {
        if (columns.size() == 1) {
            add(columns.getFirst(), given.getFirst(), times);
        } else if ((Long) given.getLast() != 0) {
            quotients
                    .computeIfAbsent(columns, key -> new Quotients())
                    .add(
                            amount(columns.getFirst(), (Long) given.getFirst()),
                            amount(columns.getLast(), (Long) given.getLast()),
                            times);
        }
    }

    private void add(Shown<?> column, Object value, long times) {
        var stored = value instanceof LocalDate day ? (Object) day.toEpochDay() : value;
        values.computeIfAbsent(column.name(), key -> new TreeMap<>(Columns::compare))
                .merge(stored, times, Long::sum);
    }

    private static BigDecimal amount(Shown<?> column, long number) {
        var value = BigDecimal.valueOf(number);
        return column.is(Way.FEN) ? value.movePointLeft(DIGITS_OF_FEN) : value;
    }

    long count() {
        return count;
    }

    /** How many have a value in the figure's column. */
    long known(AskedFigure figure) {
        if (figure.per() != null) return quotients(figure).known();
        if (!figure.isOfValues()) return tally(figure, Tally.Kind.KNOWN, 0);
        return values(figure).values().stream().mapToLong(Long::longValue).sum();
    }

    private TreeMap<Object, Long> values(AskedFigure figure) {
        return values.getOrDefault(figure.column().name(), new TreeMap<>());
    }

    private Quotients quotients(AskedFigure figure) {
        return quotients.getOrDefault(figure.measured(), new Quotients());
    }

    private long tally(AskedFigure figure, Tally.Kind kind, long otherwise) {
        if (figure.isOfValues()) return worked(figure, kind, otherwise);
        return tallies.getOrDefault(new Tally(figure.column().column().name(), kind), otherwise);
    }

    /** What a store has no sum of is added up here, of how often each value stands. */
    private long worked(AskedFigure figure, Tally.Kind kind, long otherwise) {
        var found = values(figure);
        if (found.isEmpty()) return otherwise;
        return switch (kind) {
            case KNOWN -> known(figure);
            case LEAST -> (Long) found.firstKey();
            case GREATEST -> (Long) found.lastKey();
            case SUM -> {
                var sum = BigInteger.ZERO;
                for (var each : found.entrySet()) {
                    var value = BigInteger.valueOf((Long) each.getKey());
                    sum = sum.add(value.multiply(BigInteger.valueOf(each.getValue())));
                }
                if (sum.bitLength() >= Long.SIZE) throw new FigureTooLargeException();
                yield sum.longValueExact();
            }
        };
    }

    /** The figure as it is shown. */
    Figure shown(AskedFigure asked) {
        if (asked.per() != null) return ofQuotients(asked, quotients(asked));
        long known = known(asked);
        return switch (asked.kind()) {
            case KNOWN -> number(asked, BigDecimal.valueOf(known));
            case DISTINCT -> number(asked, BigDecimal.valueOf(values(asked).size()));
            case SUM -> amount(asked, BigDecimal.valueOf(tally(asked, Tally.Kind.SUM, 0)));
            case AVERAGE -> known == 0 ? Figure.none(asked.name()) : average(asked, known);
            case MINIMUM -> one(asked, known, tally(asked, Tally.Kind.LEAST, 0));
            case MAXIMUM -> one(asked, known, tally(asked, Tally.Kind.GREATEST, 0));
            case PERCENTILE -> known == 0 ? Figure.none(asked.name()) : percentile(asked, known);
            case VARIATION -> variation(asked, known);
        };
    }

    private static Figure ofQuotients(AskedFigure asked, Quotients of) {
        if (asked.kind() == FigureKind.KNOWN) return number(asked, BigDecimal.valueOf(of.known()));
        var value = of.figure(asked);
        if (value == null) return Figure.none(asked.name());
        boolean variation = asked.kind() == FigureKind.VARIATION;
        var shown =
                value.setScale(
                        variation ? SCALE_OF_VARIATION : SCALE_OF_AVERAGES, RoundingMode.HALF_UP);
        boolean yuan = asked.column().is(Way.FEN) && !requireNonNull(asked.per()).is(Way.FEN);
        return yuan && !variation ? money(asked, shown) : number(asked, shown);
    }

    private Figure average(AskedFigure asked, long known) {
        var sum = BigDecimal.valueOf(tally(asked, Tally.Kind.SUM, 0));
        if (asked.column().is(Way.FEN)) sum = sum.movePointLeft(DIGITS_OF_FEN);
        var average =
                sum.divide(BigDecimal.valueOf(known), SCALE_OF_AVERAGES, RoundingMode.HALF_UP);
        return asked.column().is(Way.FEN) ? money(asked, average) : number(asked, average);
    }

    private Figure percentile(AskedFigure asked, long known) {
        // The rank is rounded up; of 0 it is the first.
        long rank =
                asked.percentile()
                        .multiply(BigDecimal.valueOf(known))
                        .divide(HUNDRED, 0, RoundingMode.CEILING)
                        .longValueExact();
        long before = 0;
        for (var each : values(asked).entrySet()) {
            before += each.getValue();
            if (before >= rank) return one(asked, known, (Long) each.getKey());
        }
        throw new IllegalStateException("there are fewer values than were counted");
    }

    private Figure variation(AskedFigure asked, long known) {
        var sum = BigInteger.ZERO;
        var squares = BigInteger.ZERO;
        for (var each : values(asked).entrySet()) {
            var value = BigInteger.valueOf((Long) each.getKey());
            var times = BigInteger.valueOf(each.getValue());
            sum = sum.add(value.multiply(times));
            squares = squares.add(value.multiply(value).multiply(times));
        }
        if (sum.signum() == 0) return Figure.none(asked.name());
        var n = BigInteger.valueOf(known);
        var deviation =
                new BigDecimal(n.multiply(squares).subtract(sum.multiply(sum)))
                        .sqrt(MathContext.DECIMAL128);
        var variation =
                deviation
                        .divide(new BigDecimal(sum.abs()), MathContext.DECIMAL128)
                        .setScale(SCALE_OF_VARIATION, RoundingMode.HALF_UP);
        return number(asked, variation);
    }

    private static Figure one(AskedFigure asked, long known, long value) {
        if (known == 0) return Figure.none(asked.name());
        if (asked.isOfDays()) {
            return new Figure(asked.name(), null, null, LocalDate.ofEpochDay(value));
        }
        return amount(asked, BigDecimal.valueOf(value));
    }

    private static Figure amount(AskedFigure asked, BigDecimal value) {
        return asked.column().is(Way.FEN)
                ? money(asked, value.movePointLeft(DIGITS_OF_FEN))
                : number(asked, value);
    }

    private static Figure money(AskedFigure asked, BigDecimal yuan) {
        return new Figure(asked.name(), yuan, AskedFigure.money(yuan), null);
    }

    private static Figure number(AskedFigure asked, BigDecimal number) {
        return new Figure(asked.name(), number, null, null);
    }
}
