package org.chalkline.command.asset;

import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.AssetRefusal.MOVED_SINCE;
import static org.chalkline.command.asset.StocktakingRefusal.ASSET_OF_ANOTHER_UNIT;
import static org.chalkline.command.asset.StocktakingRefusal.MISSING_WHILE_AWAY;
import static org.chalkline.command.asset.StocktakingRefusal.UNKNOWN_SURPLUS;
import static org.chalkline.kernel.procedure.power.Power.SETTLE_STOCKTAKINGS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.RefusedException;
import org.chalkline.command.asset.StocktakingCommand.ApproveDeficit;
import org.chalkline.command.asset.StocktakingCommand.CloseStocktaking;
import org.chalkline.command.asset.StocktakingCommand.EnterSurplus;
import org.chalkline.command.asset.StocktakingCommand.MakeDeficitGood;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.asset.AssetEvent.AssetFoundAgain;
import org.chalkline.kernel.asset.AssetEvent.AssetMissed;
import org.chalkline.kernel.asset.AssetEvent.LossConfirmed;
import org.chalkline.kernel.asset.AssetEvent.SurplusAssetRegistered;
import org.chalkline.kernel.asset.StocktakingEvent.DeficitApproved;
import org.chalkline.kernel.asset.StocktakingEvent.DeficitMadeGood;
import org.chalkline.kernel.asset.StocktakingEvent.StocktakingClosed;
import org.chalkline.kernel.asset.StocktakingEvent.SurplusEntered;
import org.chalkline.kernel.asset.StocktakingId;
import org.springframework.stereotype.Component;

/**
 * What a stocktaking means for the assets themselves. Ledger and things must agree (账实相符, 34), so
 * what becomes of a stocktaking and of its assets is decided and appended in one unit of work.
 */
@Component
class Stocktakings {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    private final Repository<Stocktaking> stocktakings;
    private final AssetsOnFile assets;

    Stocktakings(Repository<Stocktaking> stocktakings, AssetsOnFile assets) {
        this.stocktakings = stocktakings;
        this.assets = assets;
    }

    private Aggregate<Stocktaking> load(StocktakingId id) throws Exception {
        return stocktakings.loadOrCreate(id.toString(), Stocktaking::new);
    }

    @CommandHandler
    void handle(CloseStocktaking c, AssetOffice office) throws Exception {
        var stocktaking = load(c.stocktaking());
        var missing = stocktaking.invoke(Stocktaking::missing);
        var closed =
                stocktaking.invoke(
                        s ->
                                new StocktakingClosed(
                                        c.stocktaking(),
                                        s.onFile().expected(),
                                        missing.size(),
                                        s.onFile().surplus(),
                                        c.effectiveOn()));
        if (stocktaking.invoke(s -> s.knows(closed))) return;
        stocktaking.execute(s -> s.act(closed, office, () -> s.onFile().requireAllCounted()));
        var unit = stocktaking.invoke(s -> s.onFile().begun().unit());
        for (var loaded : assets.loadAll(missing).entrySet()) {
            var fact = new AssetMissed(loaded.getKey(), c.stocktaking(), c.effectiveOn());
            loaded.getValue()
                    .execute(
                            asset -> {
                                refuseIf(asset.lastAct().isAfter(c.effectiveOn()), MOVED_SINCE);
                                var record = asset.onFile();
                                refuseIf(!record.unit().equals(unit), ASSET_OF_ANOTHER_UNIT);
                                refuseIf(record.away(), MISSING_WHILE_AWAY);
                                // One that was missed before and not settled is missing still.
                                if (record.missing()) return;
                                asset.act(fact, office, record::requireFree);
                            });
        }
    }

    @CommandHandler
    void handle(MakeDeficitGood c, AssetOffice office) throws Exception {
        var good = new DeficitMadeGood(c.stocktaking(), c.asset(), c.place(), c.effectiveOn());
        var stocktaking = load(c.stocktaking());
        boolean onFile = stocktaking.invoke(s -> s.knows(good));
        stocktaking.execute(s -> s.act(good, office, () -> s.onFile().requireUnsettled(c.asset())));
        if (onFile) return;
        requireLine(c.place(), LINE);
        assets.act(
                new AssetFoundAgain(c.asset(), c.stocktaking(), c.place(), c.effectiveOn()),
                office,
                AssetState::requireMissing);
    }

    @CommandHandler
    void handle(ApproveDeficit c, AssetOffice office) throws Exception {
        var approved =
                new DeficitApproved(
                        c.stocktaking(),
                        c.asset(),
                        c.compensation(),
                        c.decision(),
                        c.effectiveOn());
        var stocktaking = load(c.stocktaking());
        boolean onFile = stocktaking.invoke(s -> s.knows(approved));
        stocktaking.execute(
                s ->
                        s.act(
                                approved,
                                office,
                                () -> {
                                    s.onFile().requireExplained(c.asset());
                                    s.onFile().requireNotCounter(c.decision().officer());
                                    office.require(
                                            c.decision(),
                                            SETTLE_STOCKTAKINGS,
                                            s.onFile().begun().unit(),
                                            c.effectiveOn());
                                }));
        if (onFile) return;
        assets.act(
                new LossConfirmed(c.asset(), c.stocktaking(), c.decision(), c.effectiveOn()),
                office,
                AssetState::requireMissing);
    }

    @CommandHandler
    void handle(EnterSurplus c, AssetOffice office) throws Exception {
        var entered =
                new SurplusEntered(
                        c.stocktaking(), c.number(), c.asset(), c.cause(), c.effectiveOn());
        var stocktaking = load(c.stocktaking());
        if (stocktaking.invoke(s -> s.knows(entered))) return;
        stocktaking.execute(
                s ->
                        s.act(
                                entered,
                                office,
                                () -> {
                                    var found = s.onFile().requireUnsettledSurplus(c.number());
                                    s.onFile()
                                            .requireNobodysElse(
                                                    found.label(), c.effectiveOn(), office);
                                    requireText(c.cause(), TEXT);
                                    s.onFile().requireNotCounter(c.decision().officer());
                                    office.require(
                                            c.decision(),
                                            SETTLE_STOCKTAKINGS,
                                            s.onFile().begun().unit(),
                                            c.effectiveOn());
                                }));
        var fact = stocktaking.invoke(s -> registered(c, s.onFile()));
        assets.load(c.asset())
                .execute(
                        asset ->
                                asset.come(
                                        fact,
                                        office,
                                        () -> {
                                            Amounts.requireSome(c.value());
                                            AssetRules.requireSound(c.depreciation(), c.value());
                                        }));
    }

    private static SurplusAssetRegistered registered(EnterSurplus c, StocktakingState record) {
        var found = record.surplus(c.number());
        if (found == null) throw new RefusedException(UNKNOWN_SURPLUS);
        return new SurplusAssetRegistered(
                c.asset(),
                record.begun().unit(),
                c.stocktaking(),
                c.number(),
                found.card(),
                c.value(),
                c.depreciation(),
                found.place(),
                c.decision(),
                c.effectiveOn());
    }
}
