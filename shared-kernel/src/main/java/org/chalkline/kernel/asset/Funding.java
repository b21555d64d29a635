package org.chalkline.kernel.asset;

import org.chalkline.kernel.money.Money;

/** What an asset took of a payment. */
public record Funding(PaymentUse payment, Money amount) {}
