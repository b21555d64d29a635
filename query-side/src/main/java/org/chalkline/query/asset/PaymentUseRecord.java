package org.chalkline.query.asset;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.money.Money;

/**
 * What one payment paid for in assets. It is folded from its facts by {@link PaymentUseView}, and
 * is what GraphQL calls {@code AssetPayment}.
 */
public record PaymentUseRecord(PaymentUse use, List<Draw> draws) {

    /** What an asset took of it. */
    public record Draw(AssetId asset, Money amount, LocalDate on) {}

    public PaymentUseRecord {
        draws = List.copyOf(draws);
    }

    /** The line's code and the payment's number: neither can hold a slash. */
    String code() {
        return line().value() + "/" + payment().value();
    }

    /** The line that paid. */
    public BudgetLineId line() {
        return use.line();
    }

    /** The payment's number within it. */
    public PaymentId payment() {
        return use.payment();
    }

    /** What was drawn of it in all. */
    public Money drawn() {
        return draws.stream().map(Draw::amount).reduce(Money.ZERO, Money::plus);
    }
}
