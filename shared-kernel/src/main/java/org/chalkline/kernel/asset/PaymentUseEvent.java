package org.chalkline.kernel.asset;

import java.time.LocalDate;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.money.Money;

/** What is paid out of one payment for assets. */
public sealed interface PaymentUseEvent extends AssetFact {

    PaymentUse payment();

    @Override
    default String subject() {
        return payment().toString();
    }

    /**
     * Part of the payment, or all of it, paid for an asset.
     *
     * @param amount more than nothing; together with what was drawn before no more than was paid
     */
    @FactType("asset.PaymentDrawnOn")
    record PaymentDrawnOn(PaymentUse payment, AssetId assetId, Money amount, LocalDate effectiveOn)
            implements PaymentUseEvent {}
}
