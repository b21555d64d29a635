package org.chalkline.query.asset;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.asset.DisposalEvent;
import org.chalkline.kernel.asset.DisposalEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.asset.DisposalRecord.Appraisal;
import org.chalkline.query.asset.DisposalRecord.Approval;
import org.chalkline.query.asset.DisposalRecord.Discussion;
import org.chalkline.query.asset.DisposalRecord.Ending;
import org.chalkline.query.asset.DisposalRecord.Execution;
import org.chalkline.query.asset.DisposalRecord.PriceCut;
import org.chalkline.query.asset.DisposalRecord.Remittance;
import org.chalkline.query.asset.DisposalRecord.Status;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one disposal into its {@link DisposalRecord}. */
public final class DisposalView implements AggregateView<DisposalRecord> {

    @Override
    public String name() {
        return "assetdisposals";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<DisposalRecord> stateType() {
        return DisposalRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return DisposalEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<DisposalRecord>> columns() {
        return DisposalTable.TABLE.columns();
    }

    @Override
    public @Nullable DisposalRecord evolve(@Nullable DisposalRecord before, Fact fact) {
        if (fact instanceof DisposalRequested e) {
            if (before != null) throw new IllegalStateException("requested twice");
            return requested(e);
        }
        var was = Objects.requireNonNull(before, "not requested");
        var on = fact.effectiveOn();
        return switch ((DisposalEvent) fact) {
            case DisposalRequested e -> throw new IllegalStateException("requested twice");
            case DisposalDiscussed e -> {
                var held = new Discussion(on, e.vote());
                var ending =
                        e.vote().carried() ? null : new Ending(Status.NOT_CARRIED, on, null, null);
                yield was.with(b -> b.discussion(held).ending(ending));
            }
            case AssetsAppraised e -> {
                var appraisal = new Appraisal(on, e.appraiser(), e.value(), e.report());
                yield was.with(b -> b.appraisal(appraisal).ending(null));
            }
            case DisposalApproved e -> {
                var approval =
                        new Approval(on, e.level(), e.leastPrice(), e.priceGround(), e.decision());
                yield was.with(b -> b.approval(approval).ending(null));
            }
            case LeastPriceLowered e ->
                    was.withPriceCuts(
                            Copies.plus(
                                    was.priceCuts(),
                                    new PriceCut(
                                            on,
                                            e.level(),
                                            e.leastPrice(),
                                            e.ground(),
                                            e.offer(),
                                            e.decision())));
            case DisposalRefused e ->
                    was.withEnding(new Ending(Status.REFUSED, on, null, e.decision()));
            case DisposalGivenUp e ->
                    was.withEnding(new Ending(Status.GIVEN_UP, on, e.reasons(), null));
            case DisposalCarriedOut e -> {
                var execution =
                        new Execution(on, e.recipient(), e.proceeds(), e.charges(), e.document());
                yield was.with(b -> b.execution(execution).ending(null));
            }
            case ProceedsRemitted e ->
                    was.withRemittances(
                            Copies.plus(
                                    was.remittances(),
                                    new Remittance(on, e.amount(), e.voucher())));
            case DisposalConcluded e -> was.withConcludedOn(on);
        };
    }

    private static DisposalRecord requested(DisposalRequested e) {
        return DisposalRecordBuilder.builder()
                .id(e.disposalId())
                .unit(e.unit())
                .assets(e.assets())
                .manner(e.manner())
                .reasons(e.reasons())
                .originalCost(e.originalCost())
                .needs(e.needs())
                .preparer(e.preparer())
                .requestedOn(e.effectiveOn())
                .priceCuts(List.of())
                .remittances(List.of())
                .ground(e.ground())
                .build();
    }
}
