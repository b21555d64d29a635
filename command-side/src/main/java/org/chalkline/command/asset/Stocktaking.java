package org.chalkline.command.asset;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireLineIfAny;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.StocktakingRefusal.*;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.asset.StocktakingCommand.*;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.StocktakingEvent;
import org.chalkline.kernel.asset.StocktakingEvent.*;
import org.chalkline.kernel.asset.StocktakingId;

/**
 * A unit's stocktaking. What its ledger has is listed, each of it is looked for, and what there is
 * besides is noted; once that is closed, every difference is explained and settled. What a
 * difference means for the asset itself is recorded with it, by {@link Stocktakings}.
 *
 * <p>The list comes from whoever looks at the register; each asset on it is checked against its own
 * facts when it is listed.
 */
@Aggregate
public class Stocktaking {
    private static final int MOST_COUNTERS = 20;
    private static final int MOST_LISTED = 500;
    private static final int MOST_COUNTED = 100;
    private static final int REMARK = 100;
    private static final int LINE = 200;
    private static final int NUMBER = 64;
    private static final int TEXT = 2_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private StocktakingId id;

    private final StocktakingState record = new StocktakingState();
    private final Acts acts = new Acts();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BeginStocktaking c, AssetOffice office) {
        var fact =
                new StocktakingBegun(
                        c.stocktaking(), c.unit(), c.occasion(), c.counters(), c.effectiveOn());
        if (acts.know(fact)) return;
        refuseIf(record.exists(), STOCKTAKING_ID_IN_USE);
        acts.requireInOrder(c.effectiveOn(), office.today());
        refuseIf(c.counters().isEmpty(), COUNTERS_MISSING);
        requireAtMost(c.counters(), MOST_COUNTERS);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExpectAssets c, AssetOffice office) {
        act(
                new AssetsExpected(c.stocktaking(), c.assets(), c.effectiveOn()),
                office,
                () -> {
                    record.requireOpen();
                    requireEachOnce(c.assets(), MOST_LISTED);
                    for (var asset : c.assets()) {
                        refuseIf(record.expects(asset), NAMED_TWICE);
                        var onFile = office.asset(asset);
                        onFile.requireExists();
                        refuseIf(
                                !onFile.unit().equals(record.begun().unit()),
                                ASSET_OF_ANOTHER_UNIT);
                        refuseIf(
                                !onFile.onTheBooks(record.begun().effectiveOn()), NOT_ON_THE_BOOKS);
                    }
                });
    }

    private static void requireEachOnce(Collection<AssetId> assets, int most) {
        refuseIf(assets.isEmpty(), NOTHING_NAMED);
        requireAtMost(assets, most);
        refuseIf(new HashSet<>(assets).size() < assets.size(), NAMED_TWICE);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CountAssets c, AssetOffice office) {
        act(
                new AssetsCounted(c.stocktaking(), c.counts(), c.counter(), c.effectiveOn()),
                office,
                () -> {
                    record.requireOpen();
                    record.requireCounter(c.counter());
                    requireEachOnce(c.counts().stream().map(Count::assetId).toList(), MOST_COUNTED);
                    for (var count : c.counts()) {
                        requireLineIfAny(count.remark(), REMARK);
                        refuseIf(isAnothers(count.assetId(), office), ASSET_OF_ANOTHER_UNIT);
                        refuseIf(!record.expects(count.assetId()), NOT_EXPECTED);
                    }
                });
    }

    private boolean isAnothers(AssetId asset, AssetOffice office) {
        if (record.expects(asset)) return false;
        var onFile = office.asset(asset);
        return onFile.exists() && !onFile.unit().equals(record.begun().unit());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NoteSurplus c, AssetOffice office) {
        var fact =
                new SurplusFound(
                        c.stocktaking(),
                        c.number(),
                        c.card(),
                        c.label(),
                        c.place(),
                        c.estimate(),
                        c.counter(),
                        c.effectiveOn());
        act(
                fact,
                office,
                () -> {
                    record.requireOpen();
                    record.requireCounter(c.counter());
                    requireLine(c.number(), NUMBER);
                    refuseIf(record.knowsSurplus(c.number()), SURPLUS_NUMBER_IN_USE);
                    AssetRules.requireSound(c.card());
                    record.requireNobodysElse(c.label(), c.effectiveOn(), office);
                    requireLine(c.place(), LINE);
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExplainDeficit c, AssetOffice office) {
        var fact =
                new DeficitExplained(
                        c.stocktaking(),
                        c.asset(),
                        c.cause(),
                        c.explanation(),
                        c.answerable(),
                        c.effectiveOn());
        act(
                fact,
                office,
                () -> {
                    record.requireUnsettled(c.asset());
                    requireText(c.explanation(), TEXT);
                    refuseIf(
                            c.cause() == Cause.CUSTODIAN && c.answerable() == null,
                            ANSWERABLE_MISSING);
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DismissSurplus c, AssetOffice office) {
        act(
                new SurplusDismissed(c.stocktaking(), c.number(), c.reasons(), c.effectiveOn()),
                office,
                () -> {
                    record.requireUnsettledSurplus(c.number());
                    requireText(c.reasons(), TEXT);
                });
    }

    /** The assets that would be missing if the counting were closed now. */
    List<AssetId> missing() {
        refuseIf(!record.exists(), UNKNOWN_STOCKTAKING);
        return record.missing();
    }

    /** Records what was done, unless it is on file already, word for word. */
    void act(StocktakingEvent fact, AssetOffice office, Runnable rules) {
        refuseIf(!record.exists(), UNKNOWN_STOCKTAKING);
        if (acts.know(fact)) return;
        rules.run();
        acts.requireInOrder(fact.effectiveOn(), office.today());
        apply(fact);
    }

    boolean knows(StocktakingEvent fact) {
        return acts.know(fact);
    }

    StocktakingState onFile() {
        return record;
    }

    @EventSourcingHandler
    void on(StocktakingEvent fact) {
        id = fact.stocktakingId();
        record.evolve(fact);
        acts.add(fact);
    }

    Stocktaking() {} // for Axon
}
