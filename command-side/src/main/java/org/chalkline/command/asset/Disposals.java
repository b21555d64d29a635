package org.chalkline.command.asset;

import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireLineIfAny;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.DisposalRefusal.*;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.asset.DisposalCommand.*;
import org.chalkline.kernel.asset.AssetEvent;
import org.chalkline.kernel.asset.AssetEvent.AssetDerecognised;
import org.chalkline.kernel.asset.AssetEvent.AssetDisposedOf;
import org.chalkline.kernel.asset.AssetEvent.KeptAfterAll;
import org.chalkline.kernel.asset.AssetEvent.PutUpForDisposal;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.DisposalEvent;
import org.chalkline.kernel.asset.DisposalEvent.DisposalCarriedOut;
import org.chalkline.kernel.asset.DisposalEvent.DisposalConcluded;
import org.chalkline.kernel.asset.DisposalEvent.DisposalDiscussed;
import org.chalkline.kernel.asset.DisposalEvent.DisposalGivenUp;
import org.chalkline.kernel.asset.DisposalEvent.DisposalRefused;
import org.chalkline.kernel.asset.DisposalEvent.DisposalRequested;
import org.chalkline.kernel.asset.DisposalGround;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.money.Money;
import org.springframework.stereotype.Component;

/**
 * What a disposal means for its assets: they stand in it from the request on, and in no other; they
 * go when it is carried out, and are struck off when it is concluded. All of that is decided and
 * appended in one unit of work with the disposal's own facts, for all of its assets or for none.
 */
@Component
class Disposals {
    private static final int MOST_ASSETS = 200;
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    private final Repository<Disposal> disposals;
    private final AssetsOnFile assets;

    Disposals(Repository<Disposal> disposals, AssetsOnFile assets) {
        this.disposals = disposals;
        this.assets = assets;
    }

    private Aggregate<Disposal> load(DisposalId id) throws Exception {
        return disposals.loadOrCreate(id.toString(), Disposal::new);
    }

    @CommandHandler
    void handle(RequestDisposal c, AssetOffice office) throws Exception {
        var disposal = load(c.disposal());
        requireSound(c);
        var loaded = assets.loadAll(c.assets());
        for (var asset : loaded.values()) asset.execute(a -> a.onFile().requireExists());
        var fact = requested(c, loaded.values(), office);
        if (disposal.invoke(d -> repeats(d, c))) return;
        disposal.execute(d -> d.begin(fact, office));
        for (var each : loaded.entrySet()) {
            var put =
                    new PutUpForDisposal(each.getKey(), c.disposal(), c.manner(), c.effectiveOn());
            each.getValue()
                    .execute(a -> a.act(put, office, () -> requireDisposable(a.onFile(), c)));
        }
    }

    /** The same request is a repeat even if the thresholds have changed since. */
    private static boolean repeats(Disposal disposal, RequestDisposal c) {
        if (!disposal.onFile().exists()) return false;
        var was = disposal.onFile().requested();
        return disposal.knows(
                new DisposalRequested(
                        c.disposal(),
                        c.unit(),
                        c.assets(),
                        c.manner(),
                        c.ground(),
                        c.reasons(),
                        was.originalCost(),
                        was.needs(),
                        c.preparer(),
                        c.effectiveOn()));
    }

    private static DisposalRequested requested(
            RequestDisposal c, Collection<Aggregate<Asset>> loaded, AssetOffice office) {
        var costs = loaded.stream().map(each -> each.invoke(Disposals::cost)).toList();
        var classes =
                loaded.stream()
                        .map(each -> each.invoke(a -> a.onFile().card().category()))
                        .toList();
        var originalCost = AssetRules.sum(costs);
        return new DisposalRequested(
                c.disposal(),
                c.unit(),
                c.assets(),
                c.manner(),
                c.ground(),
                c.reasons(),
                originalCost,
                office.thresholds().level(originalCost, classes),
                c.preparer(),
                c.effectiveOn());
    }

    /** All that was ever entered for it, whatever the day. */
    private static Money cost(Asset asset) {
        var valuation = asset.onFile().valuation();
        return valuation.costOn(asset.lastAct());
    }

    private static void requireSound(RequestDisposal c) {
        refuseIf(c.assets().isEmpty(), NO_ASSETS_NAMED);
        requireAtMost(c.assets(), MOST_ASSETS);
        refuseIf(new HashSet<>(c.assets()).size() < c.assets().size(), ASSET_NAMED_TWICE);
        refuseIf(c.manner().onGround() && c.ground() == null, GROUND_MISSING);
        refuseIf(!c.manner().onGround() && c.ground() != null, GROUND_NOT_EXPECTED);
        requireText(c.reasons(), TEXT);
        requireLine(c.preparer(), LINE);
    }

    private static void requireDisposable(AssetState asset, RequestDisposal c) {
        boolean lost = c.manner() == DisposalManner.WRITTEN_OFF && asset.missing();
        if (lost) asset.requireInNoDisposal();
        else asset.requireFree();
        refuseIf(!asset.unit().equals(c.unit()), NOT_THE_UNITS);
        refuseIf(asset.rented(), AssetRefusal.RENTED_NOT_OWN);
        refuseIf(
                c.manner() == DisposalManner.WRITTEN_OFF
                        && c.ground() == DisposalGround.LOST
                        && !asset.lossConfirmed(),
                LOSS_NOT_SETTLED);
        refuseIf(lost && !asset.lossConfirmed(), LOSS_NOT_SETTLED);
        var valuation = asset.valuation();
        refuseIf(
                c.ground() == DisposalGround.PAST_USEFUL_LIFE
                        && !valuation
                                .depreciation()
                                .lastDay(valuation.acquiredOn())
                                .isBefore(c.effectiveOn()),
                USEFUL_LIFE_NOT_OVER);
    }

    @CommandHandler
    void handle(DiscussDisposal c, AssetOffice office) throws Exception {
        var vote = AssetRules.decided(c.meeting(), DisposalEvent.DISPOSAL, c.effectiveOn());
        var fact = new DisposalDiscussed(c.disposal(), vote, c.effectiveOn());
        var disposal = load(c.disposal());
        boolean onFile = disposal.invoke(d -> d.knows(fact));
        disposal.execute(
                d ->
                        d.act(
                                fact,
                                office,
                                () -> {
                                    d.onFile().requireDiscussable();
                                    refuseIf(
                                            d.onFile().requested().preparer().equals(vote.chair()),
                                            PREPARER_CHAIRS);
                                }));
        if (!onFile && !vote.carried()) forEach(disposal, fact, office, KeptAfterAll::new);
    }

    @CommandHandler
    void handle(RefuseDisposal c, AssetOffice office) throws Exception {
        var fact = new DisposalRefused(c.disposal(), c.level(), c.decision(), c.effectiveOn());
        var disposal = load(c.disposal());
        boolean onFile = disposal.invoke(d -> d.knows(fact));
        disposal.execute(
                d ->
                        d.act(
                                fact,
                                office,
                                () -> {
                                    d.onFile().requireDecidable();
                                    d.onFile().requireNotPreparer(c.decision().officer());
                                    office.require(
                                            c.decision(),
                                            Disposal.power(c.level()),
                                            d.onFile().requested().unit(),
                                            c.effectiveOn());
                                }));
        if (!onFile) forEach(disposal, fact, office, KeptAfterAll::new);
    }

    @CommandHandler
    void handle(GiveUpDisposal c, AssetOffice office) throws Exception {
        var fact = new DisposalGivenUp(c.disposal(), c.reasons(), c.effectiveOn());
        var disposal = load(c.disposal());
        boolean onFile = disposal.invoke(d -> d.knows(fact));
        disposal.execute(
                d ->
                        d.act(
                                fact,
                                office,
                                () -> {
                                    d.onFile().requireGivable();
                                    requireText(c.reasons(), TEXT);
                                }));
        if (!onFile) forEach(disposal, fact, office, KeptAfterAll::new);
    }

    @CommandHandler
    void handle(CarryOutDisposal c, AssetOffice office) throws Exception {
        var fact =
                new DisposalCarriedOut(
                        c.disposal(),
                        c.recipient(),
                        c.proceeds(),
                        c.charges(),
                        c.document(),
                        c.effectiveOn());
        var disposal = load(c.disposal());
        boolean onFile = disposal.invoke(d -> d.knows(fact));
        disposal.execute(d -> d.act(fact, office, () -> requireCarriable(d.onFile(), c)));
        if (onFile) return;
        var manner = disposal.invoke(d -> d.onFile().manner());
        forEach(
                disposal,
                fact,
                office,
                (asset, id, on) -> new AssetDisposedOf(asset, id, manner, on));
    }

    private static void requireCarriable(DisposalState disposal, CarryOutDisposal c) {
        disposal.requireApproved();
        requireLineIfAny(c.recipient(), LINE);
        requireDigest(c.document());
        refuseIf(c.charges().exceeds(c.proceeds()), CHARGES_EXCEED_PROCEEDS);
        switch (disposal.manner()) {
            case SOLD, EXCHANGED -> {
                refuseIf(c.recipient() == null, RECIPIENT_MISSING);
                refuseIf(disposal.leastPrice().exceeds(c.proceeds()), SOLD_BELOW_LEAST_PRICE);
            }
            case DONATED, TRANSFERRED_OUT -> {
                refuseIf(c.recipient() == null, RECIPIENT_MISSING);
                refuseIf(!c.proceeds().isZero(), NO_PROCEEDS_EXPECTED);
            }
            case WRITTEN_OFF -> refuseIf(!c.proceeds().isZero(), NO_PROCEEDS_EXPECTED);
            case SCRAPPED -> {} // what the scrap brings in
        }
    }

    @CommandHandler
    void handle(ConcludeDisposal c, AssetOffice office) throws Exception {
        var fact = new DisposalConcluded(c.disposal(), c.voucher(), c.effectiveOn());
        var disposal = load(c.disposal());
        boolean onFile = disposal.invoke(d -> d.knows(fact));
        disposal.execute(
                d ->
                        d.act(
                                fact,
                                office,
                                () -> {
                                    d.onFile().requireCarriedOut();
                                    requireLine(c.voucher(), LINE);
                                    refuseIf(
                                            !d.onFile().outstanding().isZero(),
                                            PROCEEDS_OUTSTANDING);
                                }));
        if (onFile) return;
        for (var asset : assets.loadAll(disposal.invoke(d -> d.onFile().assets())).values()) {
            asset.execute(a -> derecognise(a, fact, office));
        }
    }

    private static void derecognise(Asset asset, DisposalConcluded fact, AssetOffice office) {
        var record = asset.onFile();
        // The month in which it goes is not charged, see Depreciation.
        var charged = fact.effectiveOn().withDayOfMonth(1).minusDays(1);
        var value = record.valuation().bookValue(charged);
        asset.act(
                new AssetDerecognised(asset.id(), fact.disposalId(), value, fact.effectiveOn()),
                office,
                () -> {});
    }

    /** What a disposal's fact means for one of its assets. */
    private interface Told {
        AssetEvent of(AssetId asset, DisposalId disposal, LocalDate on);
    }

    private void forEach(
            Aggregate<Disposal> disposal, DisposalEvent because, AssetOffice office, Told told)
            throws Exception {
        for (var each : assets.loadAll(disposal.invoke(d -> d.onFile().assets())).entrySet()) {
            var fact = told.of(each.getKey(), because.disposalId(), because.effectiveOn());
            each.getValue().execute(a -> a.act(fact, office, () -> {}));
        }
    }
}
