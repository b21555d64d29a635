package org.chalkline.kernel.asset;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.chalkline.kernel.money.Money;

/**
 * The stated method by which an asset loses its value on the books. Pure: what an asset stands at
 * can be asked of any day, and no month needs a fact.
 *
 * <p>As public institutions charge it (Government Accounting Standard No. 3, 固定资产, and its guide):
 * by the month, the month in which the asset came included and that in which it goes left out. Here
 * a month is charged on its last day. That standard's own method is the straight line; the sum of
 * years' digits is for ledgers that state it.
 *
 * @param method how
 * @param lifeMonths the useful life in months: 1 to 1,200, whole years for the sum of years'
 *     digits; 0 where the method is {@code NONE}
 * @param residual what is left of the value at the end of the useful life
 */
public record Depreciation(DepreciationMethod method, int lifeMonths, Money residual) {

    /** The longest useful life, in months. */
    public static final int MOST_MONTHS = 1_200;

    private static final int YEAR = 12;

    /** It keeps its value. */
    public static final Depreciation NONE =
            new Depreciation(DepreciationMethod.NONE, 0, Money.ZERO);

    /** Whether life and method agree. */
    public boolean sound() {
        return switch (method) {
            case NONE -> lifeMonths == 0 && residual.isZero();
            case STRAIGHT_LINE -> lifeMonths >= 1 && lifeMonths <= MOST_MONTHS;
            case SUM_OF_YEARS_DIGITS ->
                    lifeMonths >= YEAR && lifeMonths <= MOST_MONTHS && lifeMonths % YEAR == 0;
        };
    }

    /** The last day of the useful life; the last day there is where it has no end. */
    public LocalDate lastDay(LocalDate acquiredOn) {
        if (method == DepreciationMethod.NONE) return LocalDate.MAX;
        return YearMonth.from(acquiredOn).plusMonths(lifeMonths - 1L).atEndOfMonth();
    }

    /** How many months have been charged by the end of the day: 0 to the useful life. */
    int monthsCharged(LocalDate acquiredOn, LocalDate day) {
        var first = YearMonth.from(acquiredOn);
        var month = YearMonth.from(day);
        long charged = ChronoUnit.MONTHS.between(first, month);
        if (day.equals(month.atEndOfMonth())) charged++;
        return (int) Math.clamp(charged, 0, lifeMonths);
    }

    /** The share of the first so many months in the whole, in parts of {@link #wholeWeight}. */
    long weight(int months) {
        return switch (method) {
            case NONE -> 0;
            case STRAIGHT_LINE -> months;
            case SUM_OF_YEARS_DIGITS -> {
                // Whole years weigh 12 times their digit, each month of the next one once.
                long years = lifeMonths / YEAR;
                long over = months / YEAR;
                long sum = over * years - over * (over - 1) / 2;
                yield YEAR * sum + (months % YEAR) * (years - over);
            }
        };
    }

    long wholeWeight() {
        return weight(lifeMonths);
    }

    /**
     * The part of an amount that months from the one to the other bear of all that are left;
     * rounded down to the fen, so that the last month takes the rest.
     */
    long spread(long fen, int from, int to) {
        long left = wholeWeight() - weight(from);
        if (left <= 0 || fen <= 0) return 0;
        return BigInteger.valueOf(fen)
                .multiply(BigInteger.valueOf(weight(to) - weight(from)))
                .divide(BigInteger.valueOf(left))
                .longValueExact();
    }
}
