package org.chalkline.query.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the records of a group have of one number by another, and what both come to together. */
final class Quotients {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TreeMap<BigDecimal, Long> values = new TreeMap<>();
    private BigDecimal divided = BigDecimal.ZERO;
    private BigDecimal by = BigDecimal.ZERO;
    private long known;

    /**
     * So many records have these.
     *
     * @param per not 0
     */
    void add(BigDecimal number, BigDecimal per, long times) {
        var records = BigDecimal.valueOf(times);
        values.merge(number.divide(per, EXACT), times, Long::sum);
        divided = divided.add(number.multiply(records));
        by = by.add(per.multiply(records));
        known += times;
    }

    long known() {
        return known;
    }

    /** The figure, not rounded; absent where there is none. */
    @Nullable BigDecimal figure(AskedFigure asked) {
        if (known == 0) return null;
        return switch (asked.kind()) {
            case SUM -> by.signum() == 0 ? null : divided.divide(by, EXACT);
            case AVERAGE -> mean();
            case MINIMUM -> values.firstKey();
            case MAXIMUM -> values.lastKey();
            case PERCENTILE -> percentile(asked.percentile());
            case VARIATION -> variation();
            case KNOWN -> BigDecimal.valueOf(known);
            case DISTINCT -> throw new IllegalArgumentException("not had of quotients");
        };
    }

    private BigDecimal mean() {
        var sum = BigDecimal.ZERO;
        for (var each : values.entrySet()) {
            sum = sum.add(each.getKey().multiply(BigDecimal.valueOf(each.getValue())), EXACT);
        }
        return sum.divide(BigDecimal.valueOf(known), EXACT);
    }

    /** By the nearest rank, as of all figures. */
    private BigDecimal percentile(BigDecimal percentile) {
        var rank = percentile.multiply(BigDecimal.valueOf(known)).divide(HUNDRED, EXACT);
        long before = 0;
        for (var each : values.entrySet()) {
            before += each.getValue();
            if (BigDecimal.valueOf(before).compareTo(rank) >= 0) return each.getKey();
        }
        return values.lastKey();
    }

    private @Nullable BigDecimal variation() {
        var mean = mean();
        if (mean.signum() == 0) return null;
        var squares = BigDecimal.ZERO;
        for (var each : values.entrySet()) {
            var apart = each.getKey().subtract(mean, EXACT);
            squares =
                    squares.add(
                            apart.multiply(apart, EXACT)
                                    .multiply(BigDecimal.valueOf(each.getValue())),
                            EXACT);
        }
        return squares.divide(BigDecimal.valueOf(known), EXACT)
                .sqrt(EXACT)
                .divide(mean.abs(), EXACT);
    }
}
