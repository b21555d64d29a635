package org.chalkline.command.asset;

import static java.util.Objects.requireNonNull;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.AssetRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.APPROVE_INVESTMENTS;

import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.asset.AssetCommand.ApproveInvestment;
import org.chalkline.command.asset.AssetCommand.ContributeAsset;
import org.chalkline.command.asset.AssetCommand.EndInvestment;
import org.chalkline.command.asset.AssetCommand.GiveUpInvestment;
import org.chalkline.command.asset.AssetCommand.RemitInvestmentIncome;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.asset.AssetEvent;
import org.chalkline.kernel.asset.AssetEvent.AssetContributed;
import org.chalkline.kernel.asset.AssetEvent.InvestmentApproved;
import org.chalkline.kernel.asset.AssetEvent.InvestmentEnded;
import org.chalkline.kernel.asset.AssetEvent.InvestmentGivenUp;
import org.chalkline.kernel.asset.AssetEvent.InvestmentIncomeRemitted;
import org.springframework.stereotype.Component;

/**
 * Investments of assets outside of the unit (对外投资): studied, decided collectively, appraised and
 * approved; then the asset is contributed, brings income, and comes back.
 */
@Component
class Investments {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    private final AssetsOnFile assets;

    Investments(AssetsOnFile assets) {
        this.assets = assets;
    }

    @CommandHandler
    void handle(ApproveInvestment c, AssetOffice office) throws Exception {
        refuseIf(c.study() == null, STUDY_MISSING);
        refuseIf(c.appraisal() == null, INVESTMENT_APPRAISAL_MISSING);
        var study = requireNonNull(c.study());
        var appraisal = requireNonNull(c.appraisal());
        var vote = AssetRules.decided(c.meeting(), AssetEvent.INVESTMENT, c.effectiveOn());
        var fact =
                new InvestmentApproved(
                        c.asset(),
                        c.investee(),
                        study,
                        vote,
                        appraisal,
                        c.decision(),
                        c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    asset.requireFree();
                    refuseIf(asset.rented(), RENTED_NOT_OWN);
                    refuseIf(asset.investmentApproved(), INVESTMENT_APPROVED_ALREADY);
                    refuseIf(!office.mayInvest(asset.unit()), ADMINISTRATIVE_UNIT_INVESTS);
                    requireLine(c.investee(), LINE);
                    requireDigest(study);
                    requireLine(appraisal.appraiser(), LINE);
                    Amounts.requireSome(appraisal.value());
                    requireDigest(appraisal.report());
                    refuseIf(!vote.carried(), INVESTMENT_NOT_CARRIED);
                    office.require(
                            c.decision(), APPROVE_INVESTMENTS, asset.unit(), c.effectiveOn());
                });
    }

    @CommandHandler
    void handle(GiveUpInvestment c, AssetOffice office) throws Exception {
        assets.act(
                new InvestmentGivenUp(c.asset(), c.reasons(), c.effectiveOn()),
                office,
                asset -> {
                    asset.requireAtHand();
                    refuseIf(!asset.investmentApproved(), INVESTMENT_NOT_APPROVED);
                    requireText(c.reasons(), TEXT);
                });
    }

    @CommandHandler
    void handle(ContributeAsset c, AssetOffice office) throws Exception {
        assets.act(
                new AssetContributed(c.asset(), c.interest(), c.document(), c.effectiveOn()),
                office,
                asset -> {
                    asset.requireFree();
                    refuseIf(!asset.investmentApproved(), INVESTMENT_NOT_APPROVED);
                    requireLine(c.interest(), LINE);
                    requireDigest(c.document());
                });
    }

    @CommandHandler
    void handle(RemitInvestmentIncome c, AssetOffice office) throws Exception {
        assets.act(
                new InvestmentIncomeRemitted(c.asset(), c.amount(), c.voucher(), c.effectiveOn()),
                office,
                asset -> {
                    asset.requireInvested();
                    Amounts.requireSome(c.amount());
                    requireLine(c.voucher(), LINE);
                });
    }

    @CommandHandler
    void handle(EndInvestment c, AssetOffice office) throws Exception {
        var fact =
                new InvestmentEnded(
                        c.asset(),
                        c.reasons(),
                        c.condition(),
                        c.place(),
                        c.decision(),
                        c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    asset.requireInvested();
                    requireText(c.reasons(), TEXT);
                    requireLine(c.condition(), LINE);
                    requireLine(c.place(), LINE);
                    office.require(
                            c.decision(), APPROVE_INVESTMENTS, asset.unit(), c.effectiveOn());
                });
    }
}
