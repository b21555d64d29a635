package org.chalkline.command.asset;

import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.asset.StocktakingEvent.Count;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** The parts of inputs about assets that are given otherwise than facts hold them. */
final class AssetParts {
    private AssetParts() {}

    record FundingInput(BudgetLineId line, PaymentId payment, Money amount) {
        Funding funding() {
            return new Funding(new PaymentUse(line, payment), amount);
        }
    }

    record CountInput(AssetId asset, boolean present, @Nullable String remark) {
        Count count() {
            return new Count(asset, present, remark);
        }
    }
}
