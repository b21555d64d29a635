package org.chalkline.query.asset;

import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.Valuation;
import org.chalkline.kernel.asset.Valuation.Restated;
import org.chalkline.kernel.money.Money;
import org.chalkline.query.asset.AssetRecord.Away;
import org.chalkline.query.asset.AssetRecord.Departure;
import org.chalkline.query.asset.AssetValues.Sums;
import org.chalkline.query.asset.DisposalRecord.Appraisal;
import org.chalkline.query.asset.DisposalRecord.Approval;
import org.chalkline.query.asset.DisposalRecord.Execution;
import org.chalkline.query.asset.DisposalRecord.Remittance;
import org.chalkline.query.asset.PaymentUseRecord.Draw;
import org.chalkline.query.asset.StocktakingRecord.Deficit;
import org.chalkline.query.asset.StocktakingRecord.Surplus;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows amounts as callers give them: yuan with two decimals, exact, as text. */
@Controller
class AssetAmounts {

    static String yuan(Money amount) {
        return amount.amount().toPlainString();
    }

    static @Nullable String yuanIfAny(@Nullable Money amount) {
        return amount == null ? null : yuan(amount);
    }

    @SchemaMapping(typeName = "AssetFunding", field = "amount")
    public String assetFundingAmount(Funding of) {
        return yuan(of.amount());
    }

    @SchemaMapping(typeName = "AssetValuation", field = "cost")
    public String assetValuationCost(Valuation of) {
        return yuan(of.cost());
    }

    @SchemaMapping(typeName = "AssetDepreciation", field = "residual")
    public String assetDepreciationResidual(Depreciation of) {
        return yuan(of.residual());
    }

    @SchemaMapping(typeName = "AssetRestatement", field = "cost")
    public String assetRestatementCost(Restated of) {
        return yuan(of.cost());
    }

    @SchemaMapping(typeName = "AssetAway", field = "rent")
    public @Nullable String assetAwayRent(Away of) {
        return yuanIfAny(of.rent());
    }

    @SchemaMapping(typeName = "AssetAway", field = "remitted")
    public @Nullable String assetAwayRemitted(Away of) {
        return yuanIfAny(of.remitted());
    }

    @SchemaMapping(typeName = "AssetDeparture", field = "bookValue")
    public @Nullable String assetDepartureBookValue(Departure of) {
        return yuanIfAny(of.bookValue());
    }

    @SchemaMapping(typeName = "AssetSums", field = "cost")
    public String assetSumsCost(Sums of) {
        return yuan(of.cost());
    }

    @SchemaMapping(typeName = "AssetSums", field = "depreciation")
    public String assetSumsDepreciation(Sums of) {
        return yuan(of.depreciation());
    }

    @SchemaMapping(typeName = "AssetSums", field = "bookValue")
    public String assetSumsBookValue(Sums of) {
        return yuan(of.bookValue());
    }

    @SchemaMapping(typeName = "AssetRequest", field = "estimate")
    public String assetRequestEstimate(AssetRequestRecord of) {
        return yuan(of.estimate());
    }

    @SchemaMapping(typeName = "AssetPayment", field = "drawn")
    public String assetPaymentDrawn(PaymentUseRecord of) {
        return yuan(of.drawn());
    }

    @SchemaMapping(typeName = "AssetDraw", field = "amount")
    public String assetDrawAmount(Draw of) {
        return yuan(of.amount());
    }

    @SchemaMapping(typeName = "StocktakingDeficit", field = "compensation")
    public @Nullable String stocktakingDeficitCompensation(Deficit of) {
        return yuanIfAny(of.compensation());
    }

    @SchemaMapping(typeName = "StocktakingSurplus", field = "estimate")
    public String stocktakingSurplusEstimate(Surplus of) {
        return yuan(of.estimate());
    }

    @SchemaMapping(typeName = "AssetDisposal", field = "originalCost")
    public String assetDisposalOriginalCost(DisposalRecord of) {
        return yuan(of.originalCost());
    }

    @SchemaMapping(typeName = "AssetDisposal", field = "outstanding")
    public String assetDisposalOutstanding(DisposalRecord of) {
        return yuan(of.outstanding());
    }

    @SchemaMapping(typeName = "DisposalAppraisal", field = "value")
    public String disposalAppraisalValue(Appraisal of) {
        return yuan(of.value());
    }

    @SchemaMapping(typeName = "DisposalApproval", field = "leastPrice")
    public @Nullable String disposalApprovalLeastPrice(Approval of) {
        return yuanIfAny(of.leastPrice());
    }

    @SchemaMapping(typeName = "DisposalExecution", field = "proceeds")
    public String disposalExecutionProceeds(Execution of) {
        return yuan(of.proceeds());
    }

    @SchemaMapping(typeName = "DisposalExecution", field = "charges")
    public String disposalExecutionCharges(Execution of) {
        return yuan(of.charges());
    }

    @SchemaMapping(typeName = "DisposalRemittance", field = "amount")
    public String disposalRemittanceAmount(Remittance of) {
        return yuan(of.amount());
    }
}
