package org.chalkline.command.asset;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.AssetRefusal.AMOUNT_FINER_THAN_FEN;
import static org.chalkline.command.asset.AssetRefusal.AMOUNT_MALFORMED;
import static org.chalkline.command.asset.AssetRefusal.AMOUNT_NEGATIVE;
import static org.chalkline.command.asset.AssetRefusal.AMOUNT_TOO_LARGE;
import static org.chalkline.command.asset.AssetRefusal.AMOUNT_ZERO;
import static org.chalkline.command.asset.AssetRefusal.CURRENCY_NOT_YUAN;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.money.Money;

/** Amounts of money as callers give them, and what an amount must keep to. */
final class Amounts {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(Money.MOST_FEN, 2);

    private Amounts() {}

    /**
     * The amount of yuan that a text says.
     *
     * @throws RefusedException if it says none, a negative one, or one finer than a fen
     */
    static Money yuan(String text) {
        refuseIf(!DECIMAL.matcher(text).matches(), AMOUNT_MALFORMED);
        var amount = new BigDecimal(text);
        refuseIf(amount.signum() < 0, AMOUNT_NEGATIVE);
        refuseIf(amount.stripTrailingZeros().scale() > 2, AMOUNT_FINER_THAN_FEN);
        refuseIf(amount.compareTo(MOST) > 0, AMOUNT_TOO_LARGE);
        return new Money(amount, Money.CNY);
    }

    /** Refuses what is not in yuan: sums of assets would mean nothing. */
    static void require(Money amount) {
        refuseIf(!amount.currency().equals(Money.CNY), CURRENCY_NOT_YUAN);
    }

    /** Refuses nothing, too. */
    static void requireSome(Money amount) {
        require(amount);
        refuseIf(amount.isZero(), AMOUNT_ZERO);
    }

    /** Refuses what amounts to more than can be written down. */
    static Money sum(Iterable<Money> amounts) {
        long fen = 0;
        for (var amount : amounts) {
            fen += amount.fen();
            refuseIf(fen > Money.MOST_FEN, AMOUNT_TOO_LARGE);
        }
        return Money.ofFen(fen);
    }
}
