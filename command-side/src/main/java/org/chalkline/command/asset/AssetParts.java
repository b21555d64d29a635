package org.chalkline.command.asset;

import static org.chalkline.command.InputRefusal.MALFORMED_ID;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.chalkline.command.RefusedException;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestEvent.Reallocation;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DepreciationMethod;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.asset.StocktakingEvent.Count;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.PaymentId;
import org.jspecify.annotations.Nullable;

/** The parts of inputs about assets that hold ids or amounts as texts, and how these are read. */
final class AssetParts {
    private AssetParts() {}

    /**
     * The id that a text is.
     *
     * @throws RefusedException if it has not the form of one
     */
    static <T> T id(Function<String, T> kind, String text) {
        try {
            return kind.apply(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(MALFORMED_ID);
        }
    }

    static <T> @Nullable T idIfAny(Function<String, T> kind, @Nullable String text) {
        return text == null ? null : id(kind, text);
    }

    record DepreciationInput(DepreciationMethod method, int lifeMonths, String residual) {
        Depreciation value() {
            return new Depreciation(method, lifeMonths, Amounts.yuan(residual));
        }
    }

    record FundingInput(String line, String payment, String amount) {
        Funding value() {
            var use = new PaymentUse(id(BudgetLineId::new, line), id(PaymentId::new, payment));
            return new Funding(use, Amounts.yuan(amount));
        }
    }

    record ReallocationInput(LocalDate examinedOn, List<String> considered, String findings) {
        Reallocation value() {
            var assets = considered.stream().map(each -> id(AssetId::new, each)).toList();
            return new Reallocation(examinedOn, assets, findings);
        }
    }

    record CountInput(String assetId, boolean present, @Nullable String remark) {
        Count value() {
            return new Count(id(AssetId::new, assetId), present, remark);
        }
    }
}
