package org.chalkline.command.asset;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.DisposalRefusal.*;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.asset.DisposalCommand.AppraiseAssets;
import org.chalkline.command.asset.DisposalCommand.ApproveDisposal;
import org.chalkline.command.asset.DisposalCommand.LowerLeastPrice;
import org.chalkline.command.asset.DisposalCommand.RemitProceeds;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.asset.ApprovalLevel;
import org.chalkline.kernel.asset.DisposalEvent;
import org.chalkline.kernel.asset.DisposalEvent.AssetsAppraised;
import org.chalkline.kernel.asset.DisposalEvent.DisposalApproved;
import org.chalkline.kernel.asset.DisposalEvent.DisposalRequested;
import org.chalkline.kernel.asset.DisposalEvent.LeastPriceLowered;
import org.chalkline.kernel.asset.DisposalEvent.ProceedsRemitted;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.SalePrices;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.power.Power;
import org.jspecify.annotations.Nullable;

/**
 * A disposal of one or more assets of a unit: requested, decided collectively, appraised where the
 * law wants it, approved by whom the thresholds name, carried out, its proceeds remitted, and its
 * assets struck off. It is one matter for all its assets, so that nobody slips below a threshold by
 * asking for each by itself what is one disposal.
 *
 * <p>What it means for the assets is recorded with it, by {@link Disposals}.
 */
@Aggregate
public class Disposal {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private DisposalId id;

    private final DisposalState record = new DisposalState();
    private final Acts acts = new Acts();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AppraiseAssets c, AssetOffice office) {
        act(
                new AssetsAppraised(
                        c.disposal(), c.appraiser(), c.value(), c.report(), c.effectiveOn()),
                office,
                () -> {
                    record.requireAppraisable();
                    requireLine(c.appraiser(), LINE);
                    Amounts.requireSome(c.value());
                    requireDigest(c.report());
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ApproveDisposal c, AssetOffice office) {
        refuseIf(!record.exists(), UNKNOWN_DISPOSAL);
        act(
                new DisposalApproved(
                        c.disposal(),
                        c.level(),
                        leastPrice(c),
                        c.priceGround(),
                        c.decision(),
                        c.effectiveOn()),
                office,
                () -> {
                    record.requireApprovable();
                    requirePrice(c.leastPrice());
                    requireGround(c);
                    requireDecided(c.level(), c.decision(), c.effectiveOn(), office);
                });
    }

    private void requireDecided(
            ApprovalLevel level, Decision decision, LocalDate on, AssetOffice office) {
        refuseIf(level.compareTo(record.requested().needs()) < 0, APPROVAL_BELOW_LEVEL);
        record.requireNotPreparer(decision.officer());
        office.require(decision, power(level), record.requested().unit(), on);
    }

    /** A sale below the appraisal says why, and isn't approved at once if it lies far below. */
    private void requireGround(ApproveDisposal c) {
        var appraised = record.appraised();
        var price = c.leastPrice();
        boolean below = price != null && appraised != null && appraised.value().exceeds(price);
        refuseIf(below && c.priceGround() == null, PRICE_GROUND_MISSING);
        refuseIf(!below && c.priceGround() != null, PRICE_GROUND_NOT_EXPECTED);
        if (price == null || appraised == null) return;
        if (c.priceGround() != null) requireText(c.priceGround(), TEXT);
        refuseIf(
                SalePrices.farBelow(price, appraised.value(), c.effectiveOn()),
                PRICE_FAR_BELOW_APPRAISAL);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LowerLeastPrice c, AssetOffice office) {
        act(
                new LeastPriceLowered(
                        c.disposal(),
                        c.level(),
                        c.leastPrice(),
                        c.ground(),
                        c.offer(),
                        c.decision(),
                        c.effectiveOn()),
                office,
                () -> {
                    record.requireApproved();
                    refuseIf(!record.manner().appraised(), LEAST_PRICE_NOT_EXPECTED);
                    Amounts.requireSome(c.leastPrice());
                    refuseIf(!record.leastPrice().exceeds(c.leastPrice()), PRICE_NOT_LOWER);
                    requireText(c.ground(), TEXT);
                    requireDigest(c.offer());
                    requireDecided(c.level(), c.decision(), c.effectiveOn(), office);
                });
    }

    /** What was appraised, unless the approval allows for less. */
    private @Nullable Money leastPrice(ApproveDisposal c) {
        var appraised = record.appraised();
        if (c.leastPrice() != null || !record.manner().appraised()) return c.leastPrice();
        return appraised == null ? null : appraised.value();
    }

    private void requirePrice(@Nullable Money leastPrice) {
        if (leastPrice == null) return;
        var appraised = record.appraised();
        refuseIf(!record.manner().appraised() || appraised == null, LEAST_PRICE_NOT_EXPECTED);
        refuseIf(
                appraised != null && leastPrice.exceeds(appraised.value()),
                LEAST_PRICE_ABOVE_APPRAISAL);
    }

    /** The power that an officer needs to decide at a level. */
    static Power power(ApprovalLevel level) {
        return switch (level) {
            case UNIT -> Power.APPROVE_DISPOSALS_FOR_UNIT;
            case BUREAU -> Power.APPROVE_DISPOSALS_FOR_BUREAU;
            case FINANCE -> Power.APPROVE_DISPOSALS_FOR_FINANCE;
        };
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RemitProceeds c, AssetOffice office) {
        act(
                new ProceedsRemitted(c.disposal(), c.amount(), c.voucher(), c.effectiveOn()),
                office,
                () -> {
                    record.requireCarriedOut();
                    Amounts.requireSome(c.amount());
                    requireLine(c.voucher(), LINE);
                    refuseIf(c.amount().exceeds(record.outstanding()), REMITTED_TOO_MUCH);
                });
    }

    /** Records the request, unless it is on file; an id is used once. */
    void begin(DisposalRequested fact, AssetOffice office) {
        refuseIf(record.exists(), DISPOSAL_ID_IN_USE);
        acts.requireInOrder(fact.effectiveOn(), office.today());
        apply(fact);
    }

    /** Records what was done, unless it is on file already, word for word. */
    void act(DisposalEvent fact, AssetOffice office, Runnable rules) {
        refuseIf(!record.exists(), UNKNOWN_DISPOSAL);
        if (acts.know(fact)) return;
        rules.run();
        acts.requireInOrder(fact.effectiveOn(), office.today());
        apply(fact);
    }

    boolean knows(DisposalEvent fact) {
        return acts.know(fact);
    }

    DisposalState onFile() {
        return record;
    }

    @EventSourcingHandler
    void on(DisposalEvent fact) {
        id = fact.disposalId();
        record.evolve(fact);
        acts.add(fact);
    }

    Disposal() {} // for Axon
}
