package org.chalkline.command.asset;

import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.AssetRefusal.*;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.asset.AssetCommand.AcquireAsset;
import org.chalkline.command.asset.AssetCommand.GiveBackRentedAsset;
import org.chalkline.command.asset.AssetCommand.RegisterAsset;
import org.chalkline.command.asset.AssetCommand.SettleConstructionAccounts;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetEvent.AssetAcquired;
import org.chalkline.kernel.asset.AssetEvent.AssetPaidByProject;
import org.chalkline.kernel.asset.AssetEvent.AssetRegistered;
import org.chalkline.kernel.asset.AssetEvent.ConstructionAccountsSettled;
import org.chalkline.kernel.asset.AssetEvent.RentedAssetGivenBack;
import org.chalkline.kernel.asset.AssetRequestEvent.Supply;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.research.ResearchProjectEvent.ResearchUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How units come by assets. An asset that money of the budget pays for meets a granted request and
 * uses up payments; the request, the payments and the asset are decided and appended in one unit of
 * work, so that no asset is there that nothing paid for, and no payment is used up for nothing.
 */
@Component
class Acquisitions {
    private static final int LINE = 200;
    private static final int TEXT = 1_000;
    private static final int MOST_PAYMENTS = 20;
    private static final Set<ResearchUse> BUYS_ASSETS =
            EnumSet.of(ResearchUse.EQUIPMENT, ResearchUse.MATERIALS);

    private final Repository<AssetRequest> requests;
    private final Repository<PaymentAccount> payments;
    private final AssetsOnFile assets;

    Acquisitions(
            Repository<AssetRequest> requests,
            Repository<PaymentAccount> payments,
            AssetsOnFile assets) {
        this.requests = requests;
        this.payments = payments;
        this.assets = assets;
    }

    @CommandHandler
    void handle(AcquireAsset c, AssetOffice office) throws Exception {
        var fact =
                new AssetAcquired(
                        c.asset(),
                        c.unit(),
                        c.card(),
                        c.way(),
                        c.cost(),
                        c.request(),
                        c.funding(),
                        c.source(),
                        c.document(),
                        c.purpose(),
                        c.until(),
                        c.effectiveOn());
        requireSound(c, office);
        if (c.request() != null) {
            requests.loadOrCreate(c.request().toString(), AssetRequest::new)
                    .execute(
                            request ->
                                    request.supply(
                                            c.asset(),
                                            c.unit(),
                                            c.card().category(),
                                            supply(c.way()),
                                            c.cost(),
                                            c.effectiveOn(),
                                            office));
        }
        var inOrder =
                c.funding().stream()
                        .sorted(Comparator.comparing(f -> f.payment().toString()))
                        .toList();
        for (var funding : inOrder) {
            payments.loadOrCreate(funding.payment().toString(), PaymentAccount::new)
                    .execute(
                            account ->
                                    account.draw(
                                            funding, c.asset(), c.unit(), c.effectiveOn(), office));
        }
        var ofProject = paidByProject(c, office);
        assets.load(c.asset())
                .execute(
                        asset -> {
                            asset.come(fact, office, () -> {});
                            if (ofProject != null) asset.act(ofProject, office, () -> {});
                        });
    }

    /**
     * Says what of it a research project's money paid for; nothing where none did. The payments say
     * whose money they were, so that naming the project only has that checked.
     */
    private static @Nullable AssetPaidByProject paidByProject(AcquireAsset c, AssetOffice office) {
        var project = c.project();
        var amount = Money.ZERO;
        for (var funding : c.funding()) {
            var spent = office.payment(funding.payment()).ofProject();
            if (spent == null) continue;
            var of = spent.project();
            if (project == null) project = of;
            refuseIf(
                    !project.equals(of),
                    c.project() == null ? ASSET_OF_TWO_PROJECTS : PAYMENT_NOT_OF_PROJECT);
            refuseIf(!BUYS_ASSETS.contains(spent.use()), USE_BUYS_NO_ASSETS);
            amount = amount.plus(funding.amount());
        }
        if (project == null) return null;
        refuseIf(amount.isZero(), PAYMENT_NOT_OF_PROJECT);
        refuseIf(!office.runs(project, c.effectiveOn()), PROJECT_NOT_RUNNING);
        return new AssetPaidByProject(c.asset(), project, amount, c.effectiveOn());
    }

    private static Supply supply(AcquisitionWay way) {
        return switch (way) {
            case BOUGHT -> Supply.BOUGHT;
            case BUILT -> Supply.BUILT;
            case RENTED -> Supply.RENTED;
            case DONATED, TRANSFERRED_IN, EXCHANGED ->
                    throw new IllegalStateException("meets no request");
        };
    }

    private static void requireSound(AcquireAsset c, AssetOffice office) {
        requireDate(c.effectiveOn(), office.today());
        AssetRules.requireSound(c.card());
        AssetRules.requireCost(c.cost(), c.way());
        requireLine(c.source(), LINE);
        requireDigest(c.document());
        boolean rented = c.way() == AcquisitionWay.RENTED;
        refuseIf(rented && c.until() == null, RENTAL_END_MISSING);
        refuseIf(!rented && c.until() != null, RENTAL_END_ONLY_IF_RENTED);
        if (c.until() != null) {
            requireDate(c.until(), office.today());
            refuseIf(!c.until().isAfter(c.effectiveOn()), END_NOT_AHEAD);
        }
        refuseIf(c.purpose() != null && c.way() != AcquisitionWay.DONATED, PURPOSE_ONLY_IF_DONATED);
        if (c.purpose() != null) requireText(c.purpose(), TEXT);
        refuseIf(c.way().fromBudget() && c.request() == null, REQUEST_MISSING);
        refuseIf(!c.way().fromBudget() && c.request() != null, REQUEST_NOT_NEEDED);
        requireFunded(c);
    }

    private static void requireFunded(AcquireAsset c) {
        refuseIf(!c.way().fromBudget() && !c.funding().isEmpty(), FUNDING_NOT_EXPECTED);
        if (!c.way().fromBudget()) return;
        refuseIf(c.funding().isEmpty(), FUNDING_MISSING);
        requireAtMost(c.funding(), MOST_PAYMENTS);
        var named = new HashSet<>();
        for (var funding : c.funding()) {
            Amounts.requireSome(funding.amount());
            refuseIf(!named.add(funding.payment()), PAYMENT_NAMED_TWICE);
        }
        if (c.way() == AcquisitionWay.RENTED) return; // the payments are the rent
        var paid = AssetRules.sum(c.funding().stream().map(Funding::amount).toList());
        refuseIf(!paid.equals(c.cost()), FUNDING_NOT_COST);
    }

    @CommandHandler
    void handle(RegisterAsset c, AssetOffice office) throws Exception {
        var fact = new AssetRegistered(c.asset(), c.depreciation(), c.place(), c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    refuseIf(asset.registered(), REGISTERED_ALREADY);
                    requireLine(c.place(), LINE);
                    AssetRules.requireSound(c.depreciation(), asset.valuation().cost());
                    refuseIf(
                            asset.rented() && c.depreciation().lifeMonths() > 0,
                            RENTED_NOT_DEPRECIATED);
                });
    }

    @CommandHandler
    void handle(SettleConstructionAccounts c, AssetOffice office) throws Exception {
        var fact =
                new ConstructionAccountsSettled(c.asset(), c.cost(), c.accounts(), c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    asset.requireOnTheBooks();
                    refuseIf(!asset.built(), NOT_BUILT);
                    refuseIf(asset.accountsSettled(), ACCOUNTS_SETTLED_ALREADY);
                    Amounts.requireSome(c.cost());
                    refuseIf(
                            asset.valuation().depreciation().residual().exceeds(c.cost()),
                            RESIDUAL_ABOVE_COST);
                    requireDigest(c.accounts());
                });
    }

    @CommandHandler
    void handle(GiveBackRentedAsset c, AssetOffice office) throws Exception {
        var fact = new RentedAssetGivenBack(c.asset(), c.receipt(), c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    asset.requireAtHand();
                    refuseIf(!asset.rented(), NOT_RENTED);
                    requireDigest(c.receipt());
                });
    }
}
