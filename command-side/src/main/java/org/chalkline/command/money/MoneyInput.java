package org.chalkline.command.money;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.money.MoneyRefusal.CURRENCY_NOT_YUAN;

import org.chalkline.kernel.money.Money;

/**
 * An amount of money as a mutation gives it.
 *
 * @param amount its decimal text, such as {@code 1234.50}
 * @param currency its ISO 4217 code; nothing but {@code CNY} is taken
 */
public record MoneyInput(String amount, String currency) {

    /**
     * The amount.
     *
     * @throws org.chalkline.command.RefusedException if it is none, or of another currency
     */
    public Money money() {
        refuseIf(!currency.equals(Money.CNY), CURRENCY_NOT_YUAN);
        return Amounts.yuan(amount);
    }
}
