package org.chalkline.query.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.chalkline.kernel.money.Money;

/**
 * An amount of yuan, exact, which unlike {@link Money} can be below zero, as what a month changed.
 * Is what GraphQL calls {@code Money}. Stored as its decimal text.
 */
public record Yuan(long fen) {
    private static final int SCALE = 2;

    /** Nothing. */
    public static final Yuan ZERO = new Yuan(0);

    /** The same amount. */
    public static Yuan of(Money amount) {
        return new Yuan(amount.fen());
    }

    /** From what {@link #amount} wrote. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Yuan of(String amount) {
        return new Yuan(new BigDecimal(amount).movePointRight(SCALE).longValueExact());
    }

    /** With two decimals, such as {@code -1234.50}. */
    @JsonValue
    public String amount() {
        return BigDecimal.valueOf(fen, SCALE).toPlainString();
    }

    /** Its ISO 4217 code. */
    public String currency() {
        return Money.CNY;
    }

    /** The two together. */
    public Yuan plus(Yuan other) {
        return new Yuan(fen + other.fen);
    }

    /** What is left of this after the other; below zero where that is more. */
    public Yuan minus(Yuan other) {
        return new Yuan(fen - other.fen);
    }
}
