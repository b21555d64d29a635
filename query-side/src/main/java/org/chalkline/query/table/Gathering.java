package org.chalkline.query.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.chalkline.query.projection.FigureTooLargeException;
import org.chalkline.query.projection.Tally;
import org.chalkline.query.projection.engine.Columns;
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

    /** So many of them have this value in a column. */
    void add(String column, Object value, long times) {
        var stored = value instanceof LocalDate day ? (Object) day.toEpochDay() : value;
        values.computeIfAbsent(column, key -> new TreeMap<>(Columns::compare))
                .merge(stored, times, Long::sum);
    }

    long count() {
        return count;
    }

    /** How many have a value in the figure's column. */
    long known(AskedFigure figure) {
        if (!figure.kind().isOfValues()) return tally(figure, Tally.Kind.KNOWN, 0);
        return values(figure).values().stream().mapToLong(Long::longValue).sum();
    }

    private TreeMap<Object, Long> values(AskedFigure figure) {
        return values.getOrDefault(figure.column().column().name(), new TreeMap<>());
    }

    private long tally(AskedFigure figure, Tally.Kind kind, long otherwise) {
        return tallies.getOrDefault(new Tally(figure.column().column().name(), kind), otherwise);
    }

    /** The figure as it is shown. */
    Figure shown(AskedFigure asked) {
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
