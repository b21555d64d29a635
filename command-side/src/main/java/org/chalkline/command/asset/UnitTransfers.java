package org.chalkline.command.asset;

import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.AssetRefusal.LENT_TO_ITSELF;
import static org.chalkline.command.asset.AssetRefusal.RENTED_NOT_OWN;
import static org.chalkline.command.asset.AssetRefusal.WRONG_UNIT;
import static org.chalkline.kernel.procedure.power.Power.ALLOCATE_ASSETS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.asset.AssetCommand.CallOffUnitTransfer;
import org.chalkline.command.asset.AssetCommand.HandOverToUnit;
import org.chalkline.command.asset.AssetCommand.TakeOverFromUnit;
import org.chalkline.kernel.asset.AssetEvent.HandedOverToUnit;
import org.chalkline.kernel.asset.AssetEvent.TakenOverByUnit;
import org.chalkline.kernel.asset.AssetEvent.UnitTransferCalledOff;
import org.chalkline.kernel.asset.AssetRequestEvent.Supply;
import org.chalkline.kernel.money.Money;
import org.springframework.stereotype.Component;

/**
 * Transfers between units of the district (调剂). One unit hands over, the other takes over: two acts
 * of two units on two days, between which the asset still stands in the first unit's ledger.
 */
@Component
class UnitTransfers {
    private static final int LINE = 200;
    private static final int TEXT = 1_000;

    private final Repository<AssetRequest> requests;
    private final AssetsOnFile assets;

    UnitTransfers(Repository<AssetRequest> requests, AssetsOnFile assets) {
        this.requests = requests;
        this.assets = assets;
    }

    @CommandHandler
    void handle(HandOverToUnit c, AssetOffice office) throws Exception {
        var loaded = assets.load(c.asset());
        loaded.execute(
                asset -> {
                    var record = asset.onFile();
                    record.requireExists();
                    var fact =
                            new HandedOverToUnit(
                                    c.asset(),
                                    record.unit(),
                                    c.to(),
                                    c.decision(),
                                    c.effectiveOn());
                    asset.act(
                            fact,
                            office,
                            () -> {
                                record.requireFree();
                                refuseIf(record.rented(), RENTED_NOT_OWN);
                                refuseIf(c.to().equals(record.unit()), LENT_TO_ITSELF);
                                office.require(
                                        c.decision(),
                                        ALLOCATE_ASSETS,
                                        record.unit(),
                                        c.effectiveOn());
                            });
                });
    }

    @CommandHandler
    void handle(TakeOverFromUnit c, AssetOffice office) throws Exception {
        var fact =
                new TakenOverByUnit(
                        c.asset(),
                        c.unit(),
                        c.request(),
                        c.receivedBy(),
                        c.place(),
                        c.record(),
                        c.effectiveOn());
        // A request that is met is locked before the asset, as everywhere.
        var request =
                c.request() == null
                        ? null
                        : requests.loadOrCreate(c.request().toString(), AssetRequest::new);
        var loaded = assets.load(c.asset());
        boolean onFile = loaded.invoke(asset -> asset.knows(fact));
        assets.act(
                loaded,
                fact,
                office,
                asset -> {
                    asset.requireInTransfer();
                    refuseIf(!c.unit().equals(asset.under()), WRONG_UNIT);
                    requireLine(c.place(), LINE);
                    requireDigest(c.record());
                });
        if (request == null || onFile) return;
        var category = loaded.invoke(asset -> asset.onFile().card().category());
        request.execute(
                met ->
                        met.supply(
                                c.asset(),
                                c.unit(),
                                category,
                                Supply.REALLOCATION,
                                Money.ZERO,
                                c.effectiveOn(),
                                office));
    }

    @CommandHandler
    void handle(CallOffUnitTransfer c, AssetOffice office) throws Exception {
        var fact = new UnitTransferCalledOff(c.asset(), c.reasons(), c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    asset.requireInTransfer();
                    requireText(c.reasons(), TEXT);
                });
    }
}
