package org.chalkline.command.asset;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.AssetRequestRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.ALLOCATE_ASSETS;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.asset.AssetRequestCommand.*;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestEvent;
import org.chalkline.kernel.asset.AssetRequestEvent.*;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A unit's request for so many pieces of something. Reallocation is looked into before it is made;
 * it is decided once; and no more pieces are supplied on it than were asked for, however many
 * acquisitions race for the last.
 */
@Aggregate
public class AssetRequest {
    private static final int MOST_PIECES = 10_000;
    private static final int MOST_CONSIDERED = 100;
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private AssetRequestId id;

    private final Acts acts = new Acts();
    private @Nullable AssetsRequested requested;
    private @Nullable AssetRequestGranted granted;
    private boolean refused;
    private boolean withdrawn;
    private int supplied;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RequestAssets c, AssetOffice office) {
        var reallocation = c.reallocation();
        if (reallocation == null) throw new RefusedException(REALLOCATION_NOT_EXAMINED);
        var fact =
                new AssetsRequested(
                        c.request(),
                        c.unit(),
                        c.what(),
                        c.quantity(),
                        c.estimate(),
                        c.purpose(),
                        reallocation,
                        c.preparer(),
                        c.effectiveOn());
        if (acts.know(fact)) return;
        refuseIf(requested != null, ASSET_REQUEST_ID_IN_USE);
        acts.requireInOrder(c.effectiveOn(), office.today());
        AssetRules.requireSound(c.what());
        refuseIf(c.quantity() < 1 || c.quantity() > MOST_PIECES, QUANTITY_OUT_OF_RANGE);
        Amounts.requireSome(c.estimate());
        requireText(c.purpose(), TEXT);
        refuseIf(reallocation.findings().isBlank(), REALLOCATION_NOT_EXAMINED);
        requireText(reallocation.findings(), TEXT);
        requireAtMost(reallocation.considered(), MOST_CONSIDERED);
        refuseIf(reallocation.examinedOn().isAfter(c.effectiveOn()), REALLOCATION_EXAMINED_LATER);
        requireLine(c.preparer(), LINE);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GrantAssetRequest c, AssetOffice office) {
        var meeting = c.meeting();
        var vote =
                meeting == null
                        ? null
                        : AssetRules.decided(meeting, AssetRequestEvent.SUPPLY, c.effectiveOn());
        var fact =
                new AssetRequestGranted(
                        c.request(), c.supply(), vote, c.decision(), c.effectiveOn());
        act(
                fact,
                office,
                () -> {
                    requireDecidable(c.decision(), c.effectiveOn(), office);
                    refuseIf(
                            vote == null && office.thresholds().major(estimated()),
                            COLLECTIVE_DECISION_MISSING);
                    refuseIf(vote != null && !vote.carried(), NOT_CARRIED);
                });
    }

    private Money estimated() {
        var asked = requireNonNull(requested);
        long fen = Math.multiplyExact(asked.estimate().fen(), (long) asked.quantity());
        return Money.ofFen(Math.min(fen, Money.MOST_FEN));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RefuseAssetRequest c, AssetOffice office) {
        var fact = new AssetRequestRefused(c.request(), c.decision(), c.effectiveOn());
        act(fact, office, () -> requireDecidable(c.decision(), c.effectiveOn(), office));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawAssetRequest c, AssetOffice office) {
        var fact = new AssetRequestWithdrawn(c.request(), c.reasons(), c.effectiveOn());
        act(
                fact,
                office,
                () -> {
                    requireUndecided();
                    requireText(c.reasons(), TEXT);
                });
    }

    private void requireUndecided() {
        refuseIf(withdrawn, REQUEST_WITHDRAWN);
        refuseIf(granted != null || refused, REQUEST_DECIDED);
    }

    private void requireDecidable(Decision decision, LocalDate on, AssetOffice office) {
        requireUndecided();
        office.require(decision, ALLOCATE_ASSETS, requireNonNull(requested).unit(), on);
        var preparer = requireNonNull(requested).preparer();
        refuseIf(decision.officer().equals(preparer), REQUEST_PREPARER_DECIDES);
    }

    /**
     * Notes that one more piece is there.
     *
     * @param cost what it cost; nothing where it is reallocated or rented
     */
    void supply(
            AssetId asset,
            UnitId unit,
            AssetCategory category,
            Supply by,
            Money cost,
            LocalDate on,
            AssetOffice office) {
        var fact = new AssetSupplied(requireNonNull(requestId()), asset, on);
        act(
                fact,
                office,
                () -> {
                    var asked = requireNonNull(requested);
                    refuseIf(granted == null, REQUEST_NOT_GRANTED);
                    boolean same =
                            requireNonNull(granted).supply() == by
                                    && asked.unit().equals(unit)
                                    && asked.what().category() == category;
                    refuseIf(!same, GRANTED_OTHERWISE);
                    refuseIf(cost.exceeds(asked.estimate()), ABOVE_ESTIMATE);
                    refuseIf(supplied == asked.quantity(), REQUEST_MET);
                });
    }

    private @Nullable AssetRequestId requestId() {
        refuseIf(requested == null, UNKNOWN_ASSET_REQUEST);
        return id;
    }

    private void act(AssetRequestEvent fact, AssetOffice office, Runnable rules) {
        refuseIf(requested == null, UNKNOWN_ASSET_REQUEST);
        if (acts.know(fact)) return;
        rules.run();
        acts.requireInOrder(fact.effectiveOn(), office.today());
        apply(fact);
    }

    @EventSourcingHandler
    void on(AssetRequestEvent fact) {
        id = fact.requestId();
        acts.add(fact);
        switch (fact) {
            case AssetsRequested e -> requested = e;
            case AssetRequestGranted e -> granted = e;
            case AssetRequestRefused e -> refused = true;
            case AssetRequestWithdrawn e -> withdrawn = true;
            case AssetSupplied e -> supplied++;
        }
    }

    AssetRequest() {} // for Axon
}
