package org.chalkline.kernel.asset;

import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.PaymentId;

/**
 * A payment out of a budget line, as far as it pays for assets: the account that keeps assets from
 * being paid for with more than was paid.
 *
 * @param line the line that paid
 * @param payment the payment's number within it
 */
public record PaymentUse(BudgetLineId line, PaymentId payment) {

    /** The id of its aggregate. Neither part can hold a slash, so no two share one. */
    @Override
    public String toString() {
        return "asset-payment/" + line.value() + "/" + payment.value();
    }
}
