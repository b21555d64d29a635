package org.chalkline.command.money;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.money.MoneyRefusal.AMOUNT_FINER_THAN_FEN;
import static org.chalkline.command.money.MoneyRefusal.AMOUNT_MALFORMED;
import static org.chalkline.command.money.MoneyRefusal.AMOUNT_NEGATIVE;
import static org.chalkline.command.money.MoneyRefusal.AMOUNT_TOO_LARGE;
import static org.chalkline.command.money.MoneyRefusal.AMOUNT_ZERO;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.money.Money;

/** Reads amounts of yuan, and refuses by name what is none. */
public final class Amounts {
    /** No exponents, no separators, and no text that would take long to read. */
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private static final BigDecimal MOST = Money.ofFen(Money.MOST_FEN).amount();
    private static final int SCALE = 2;

    private Amounts() {}

    /**
     * An amount of yuan.
     *
     * @param text such as {@code 1234.50}
     * @throws RefusedException if it is malformed, negative, finer than a fen or too large
     */
    public static Money yuan(String text) {
        refuseIf(!FORM.matcher(text).matches(), AMOUNT_MALFORMED);
        var amount = new BigDecimal(text);
        refuseIf(amount.signum() < 0, AMOUNT_NEGATIVE);
        refuseIf(amount.stripTrailingZeros().scale() > SCALE, AMOUNT_FINER_THAN_FEN);
        refuseIf(amount.compareTo(MOST) > 0, AMOUNT_TOO_LARGE);
        return new Money(amount, Money.CNY);
    }

    /**
     * Refuses an amount of nothing.
     *
     * @throws RefusedException {@code AMOUNT_ZERO}
     */
    public static void requireSome(Money amount) {
        refuseIf(amount.isZero(), AMOUNT_ZERO);
    }
}
