package org.chalkline.command.asset;

import java.util.List;
import org.chalkline.command.asset.AssetCommand.AcquireAsset;
import org.chalkline.command.asset.AssetCommand.ApproveInvestment;
import org.chalkline.command.asset.AssetCommand.CallOffUnitTransfer;
import org.chalkline.command.asset.AssetCommand.CancelTitle;
import org.chalkline.command.asset.AssetCommand.ChangeTitle;
import org.chalkline.command.asset.AssetCommand.ContributeAsset;
import org.chalkline.command.asset.AssetCommand.EndInvestment;
import org.chalkline.command.asset.AssetCommand.EndLease;
import org.chalkline.command.asset.AssetCommand.EndLeaseByDefault;
import org.chalkline.command.asset.AssetCommand.GiveBackRentedAsset;
import org.chalkline.command.asset.AssetCommand.GiveUpInvestment;
import org.chalkline.command.asset.AssetCommand.HandOverCustody;
import org.chalkline.command.asset.AssetCommand.HandOverToUnit;
import org.chalkline.command.asset.AssetCommand.LeaseAsset;
import org.chalkline.command.asset.AssetCommand.LendAsset;
import org.chalkline.command.asset.AssetCommand.MoveAsset;
import org.chalkline.command.asset.AssetCommand.ReckonClocksAnew;
import org.chalkline.command.asset.AssetCommand.RegisterAsset;
import org.chalkline.command.asset.AssetCommand.RegisterTitle;
import org.chalkline.command.asset.AssetCommand.RemitInvestmentIncome;
import org.chalkline.command.asset.AssetCommand.RemitRent;
import org.chalkline.command.asset.AssetCommand.RemitRentArrears;
import org.chalkline.command.asset.AssetCommand.ReturnAssetToStore;
import org.chalkline.command.asset.AssetCommand.ReturnLoan;
import org.chalkline.command.asset.AssetCommand.SettleClocks;
import org.chalkline.command.asset.AssetCommand.SettleConstructionAccounts;
import org.chalkline.command.asset.AssetCommand.SignForAsset;
import org.chalkline.command.asset.AssetCommand.TakeOverAsset;
import org.chalkline.command.asset.AssetCommand.TakeOverFromUnit;
import org.chalkline.command.asset.AssetParts.CountInput;
import org.chalkline.command.asset.AssetParts.FundingInput;
import org.chalkline.command.asset.AssetReportCommand.FileAssetReport;
import org.chalkline.command.asset.AssetRequestCommand.GrantAssetRequest;
import org.chalkline.command.asset.AssetRequestCommand.RefuseAssetRequest;
import org.chalkline.command.asset.AssetRequestCommand.RequestAssets;
import org.chalkline.command.asset.AssetRequestCommand.WithdrawAssetRequest;
import org.chalkline.command.asset.DisposalCommand.AppraiseAssets;
import org.chalkline.command.asset.DisposalCommand.ApproveDisposal;
import org.chalkline.command.asset.DisposalCommand.CarryOutDisposal;
import org.chalkline.command.asset.DisposalCommand.ConcludeDisposal;
import org.chalkline.command.asset.DisposalCommand.DiscussDisposal;
import org.chalkline.command.asset.DisposalCommand.GiveUpDisposal;
import org.chalkline.command.asset.DisposalCommand.LowerLeastPrice;
import org.chalkline.command.asset.DisposalCommand.RefuseDisposal;
import org.chalkline.command.asset.DisposalCommand.RemitProceeds;
import org.chalkline.command.asset.DisposalCommand.RequestDisposal;
import org.chalkline.command.asset.StocktakingCommand.ApproveDeficit;
import org.chalkline.command.asset.StocktakingCommand.BeginStocktaking;
import org.chalkline.command.asset.StocktakingCommand.CloseStocktaking;
import org.chalkline.command.asset.StocktakingCommand.CountAssets;
import org.chalkline.command.asset.StocktakingCommand.DismissSurplus;
import org.chalkline.command.asset.StocktakingCommand.EnterSurplus;
import org.chalkline.command.asset.StocktakingCommand.ExpectAssets;
import org.chalkline.command.asset.StocktakingCommand.ExplainDeficit;
import org.chalkline.command.asset.StocktakingCommand.MakeDeficitGood;
import org.chalkline.command.asset.StocktakingCommand.NoteSurplus;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestEvent.AssetsRequested;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.StocktakingEvent.Count;
import org.chalkline.kernel.fact.Fact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Assets from request to derecognition, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class AssetFeature {

    @Bean
    Feature featureOfAssets() {
        return Feature.named("assets")
                .acts(
                        RequestAssets.class,
                        GrantAssetRequest.class,
                        RefuseAssetRequest.class,
                        WithdrawAssetRequest.class,
                        AcquireAsset.class,
                        RegisterAsset.class,
                        TakeOverAsset.class,
                        SettleConstructionAccounts.class,
                        GiveBackRentedAsset.class,
                        SignForAsset.class,
                        HandOverCustody.class,
                        ReturnAssetToStore.class,
                        MoveAsset.class,
                        LendAsset.class,
                        ReturnLoan.class,
                        LeaseAsset.class,
                        RemitRent.class,
                        EndLease.class,
                        EndLeaseByDefault.class,
                        RemitRentArrears.class,
                        ApproveInvestment.class,
                        GiveUpInvestment.class,
                        ContributeAsset.class,
                        RemitInvestmentIncome.class,
                        EndInvestment.class,
                        RegisterTitle.class,
                        ChangeTitle.class,
                        CancelTitle.class,
                        HandOverToUnit.class,
                        TakeOverFromUnit.class,
                        CallOffUnitTransfer.class,
                        BeginStocktaking.class,
                        ExpectAssets.class,
                        CountAssets.class,
                        NoteSurplus.class,
                        CloseStocktaking.class,
                        ExplainDeficit.class,
                        MakeDeficitGood.class,
                        ApproveDeficit.class,
                        EnterSurplus.class,
                        DismissSurplus.class,
                        RequestDisposal.class,
                        DiscussDisposal.class,
                        AppraiseAssets.class,
                        ApproveDisposal.class,
                        LowerLeastPrice.class,
                        RefuseDisposal.class,
                        GiveUpDisposal.class,
                        CarryOutDisposal.class,
                        RemitProceeds.class,
                        ConcludeDisposal.class,
                        FileAssetReport.class)
                .reads(Funding.class, FundingInput.class, FundingInput::funding)
                .reads(Count.class, CountInput.class, CountInput::count)
                .clocks("asset", AssetId::new, SettleClocks::new, ReckonClocksAnew::new)
                .subject("asset", Asset.class, Dependents.ofManyMatters(Dependents.FOUNDED))
                .subject("asset-report", AssetReport.class, Dependents.FOUNDED)
                .subject("asset-request", AssetRequest.class, Dependents.FOUNDED)
                .subject("asset-disposal", Disposal.class, Dependents.FOUNDED)
                .subject("asset-stocktaking", Stocktaking.class, Dependents.FOUNDED)
                .matters("asset", AssetMatters::open)
                .takesIn(new AssetRows());
    }

    /** A school asks for assets for itself alone. */
    @Bean
    BelongingOf belongingOfAssetRequests() {
        return BelongingOf.schools("asset-request", AssetFeature::belonging)
                .begunBy(RequestAssets.class, c -> Belonging.ofSchool(c.unit().value()));
    }

    private static Belonging belonging(List<Fact> facts) {
        for (var fact : facts) {
            if (fact instanceof AssetsRequested e) return Belonging.ofSchool(e.unit().value());
        }
        return Belonging.ofSchool(null);
    }
}
