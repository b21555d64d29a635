package org.chalkline.command.asset;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.AssetRefusal.ASSET_ID_IN_USE;
import static org.chalkline.command.asset.AssetRefusal.RENTED_NOT_DEPRECIATED;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.asset.AssetCommand.ReckonClocksAnew;
import org.chalkline.command.asset.AssetCommand.SettleClocks;
import org.chalkline.command.asset.AssetCommand.TakeOverAsset;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetEvent;
import org.chalkline.kernel.asset.AssetEvent.AssetAcquired;
import org.chalkline.kernel.asset.AssetEvent.AssetDisposedOf;
import org.chalkline.kernel.asset.AssetEvent.AssetTakenOver;
import org.chalkline.kernel.asset.AssetEvent.ConstructionAccountsSettled;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.RuleId;

/**
 * One state-owned asset. A unit comes by it, and registers it before anything else is done with it;
 * it is used, lent, leased and transferred, one after the other and never at once; a stocktaking
 * may miss it; and it goes once, by a disposal, after which it is struck off and nothing follows.
 *
 * <p>Acts are dated, and recorded in the order of their dates. Acts that touch a request, a
 * payment, a stocktaking or a disposal as well are decided by {@link Acquisitions}, {@link
 * UnitTransfers}, {@link Stocktakings} and {@link Disposals}, each in one unit of work.
 */
@Aggregate
public class Asset {
    static final RuleId CONSTRUCTION_ACCOUNTS = new RuleId("state-assets.construction-accounts");

    private static final int LINE = 200;

    @AggregateIdentifier private AssetId id;

    private final AssetState record = new AssetState();
    private final Acts acts = new Acts();
    private final Clocks clocks = new Clocks();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeOverAsset c, AssetOffice office) {
        var fact =
                new AssetTakenOver(
                        c.asset(),
                        c.unit(),
                        c.card(),
                        c.way(),
                        c.cost(),
                        c.depreciation(),
                        c.place(),
                        c.custodian(),
                        c.source(),
                        c.acquiredOn());
        come(
                fact,
                office,
                () -> {
                    AssetRules.requireSound(c.card());
                    AssetRules.requireCost(c.cost(), c.way());
                    AssetRules.requireSound(c.depreciation(), c.cost());
                    refuseIf(
                            c.way() == AcquisitionWay.RENTED && c.depreciation().lifeMonths() > 0,
                            RENTED_NOT_DEPRECIATED);
                    requireLine(c.place(), LINE);
                    requireLine(c.source(), LINE);
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleClocks c, AssetOffice office) {
        record.requireExists();
        settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonClocksAnew c, AssetOffice office) {
        record.requireExists();
        var calendar = office.calendar();
        settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    /** Records every clock that ended before that day. What is due stays due. */
    private void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(day, calendar);
    }

    /** Records how it came, unless that is on file; an id is used once. */
    void come(AssetEvent fact, AssetOffice office, Runnable rules) {
        if (acts.know(fact)) return;
        refuseIf(record.exists(), ASSET_ID_IN_USE);
        acts.requireInOrder(fact.effectiveOn(), office.today());
        rules.run();
        apply(fact);
        if (fact instanceof AssetAcquired e && e.way() == AcquisitionWay.BUILT) {
            clocks.open(
                    id.toString(),
                    CONSTRUCTION_ACCOUNTS,
                    e.unit().value(),
                    e.effectiveOn(),
                    e.effectiveOn(),
                    office.calendar());
        }
    }

    /**
     * Records what was done with it, unless it is on file already, word for word.
     *
     * @param rules refuses it where the law or the record doesn't allow it
     */
    void act(AssetEvent fact, AssetOffice office, Runnable rules) {
        record.requireExists();
        if (acts.know(fact)) return;
        rules.run();
        acts.requireInOrder(fact.effectiveOn(), office.today());
        if (clocks.pending(CONSTRUCTION_ACCOUNTS)) settle(fact.effectiveOn(), office.calendar());
        apply(fact);
        if (fact instanceof ConstructionAccountsSettled e) {
            clocks.meet(
                    CONSTRUCTION_ACCOUNTS,
                    e.effectiveOn(),
                    record.unit().value(),
                    office.calendar());
        }
        if (fact instanceof AssetDisposedOf e) {
            clocks.overtakeAll(e.effectiveOn(), "the asset has gone", office.calendar());
        }
    }

    boolean knows(AssetEvent fact) {
        return acts.know(fact);
    }

    AssetId id() {
        return id;
    }

    LocalDate lastAct() {
        return acts.last();
    }

    AssetState onFile() {
        return record;
    }

    @EventSourcingHandler
    void on(AssetEvent fact) {
        id = fact.assetId();
        record.evolve(fact);
        acts.add(fact);
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    Asset() {} // for Axon
}
