package org.chalkline.kernel.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money, exact, never negative. What goes down as well as up says so in words beside
 * the amount, as a budget's adjustment does. Written as its decimal text and its currency: {@code
 * {"amount":"1234.50","currency":"CNY"}}.
 *
 * @param amount 0 to 999,999,999,999.99, with two decimals (a Chinese budget is reckoned in yuan,
 *     Budget Law, article 19, and paid in yuan, jiao and fen)
 * @param currency its ISO 4217 code, such as {@code CNY}
 */
public record Money(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency)
        implements Comparable<Money> {

    /** The currency of every budget and account here, unless another is named. */
    public static final String CNY = "CNY";

    /**
     * The largest amount there can be, in fen. Ninety thousand of them still fit a {@code long}.
     */
    public static final long MOST_FEN = 99_999_999_999_999L;

    private static final int SCALE = 2;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** Nothing, in yuan. */
    public static final Money ZERO = ofFen(0);

    /**
     * @param currency absent for {@link #CNY}
     * @throws IllegalArgumentException if the amount is negative, finer than a fen or too large, or
     *     the currency isn't three capital letters
     */
    @JsonCreator
    public Money(BigDecimal amount, @Nullable String currency) {
        if (amount.signum() < 0) throw new IllegalArgumentException("an amount is never negative");
        if (amount.stripTrailingZeros().scale() > SCALE) {
            throw new IllegalArgumentException("an amount is in fen at the finest");
        }
        if (amount.compareTo(BigDecimal.valueOf(MOST_FEN, SCALE)) > 0) {
            throw new IllegalArgumentException("an amount has 12 digits before the point at most");
        }
        if (currency != null && !CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("a currency is a code of three capital letters");
        }
        this.amount = amount.setScale(SCALE, RoundingMode.UNNECESSARY);
        this.currency = currency == null ? CNY : currency;
    }

    /**
     * So many fen of yuan.
     *
     * @throws IllegalArgumentException if they are negative or too many
     */
    public static Money ofFen(long fen) {
        return new Money(BigDecimal.valueOf(fen, SCALE), CNY);
    }

    /**
     * An amount of yuan, from its decimal text such as {@code 1234.5}.
     *
     * @throws IllegalArgumentException if it is no amount, see the constructor
     */
    public static Money of(String yuan) {
        return new Money(new BigDecimal(yuan), CNY);
    }

    /** How many fen it is: hundredths of the currency's unit. */
    @JsonIgnore
    public long fen() {
        return amount.unscaledValue().longValueExact();
    }

    /** Whether it is nothing. */
    @JsonIgnore
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /**
     * The two together.
     *
     * @throws IllegalArgumentException if their currencies differ, or the sum is too large
     */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    /**
     * What is left of this after the other.
     *
     * @throws IllegalArgumentException if their currencies differ, or the other is more
     */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.subtract(other.amount), currency);
    }

    /** Whether this is more than the other. */
    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    /**
     * By amount.
     *
     * @throws IllegalArgumentException if their currencies differ
     */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount);
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " don't add");
        }
    }

    /** For people: {@code 1234.50 CNY}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
