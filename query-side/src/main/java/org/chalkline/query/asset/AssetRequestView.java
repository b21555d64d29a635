package org.chalkline.query.asset;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.asset.AssetRequestEvent;
import org.chalkline.kernel.asset.AssetRequestEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.query.asset.AssetRequestRecord.Status;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one request into its {@link AssetRequestRecord}. */
public final class AssetRequestView implements AggregateView<AssetRequestRecord> {

    @Override
    public String name() {
        return "assetrequests";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<AssetRequestRecord> stateType() {
        return AssetRequestRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return AssetRequestEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<AssetRequestRecord>> columns() {
        return AssetRequestTable.TABLE.columns();
    }

    @Override
    public @Nullable AssetRequestRecord evolve(@Nullable AssetRequestRecord before, Fact fact) {
        if (fact instanceof AssetsRequested e) {
            if (before != null) throw new IllegalStateException("requested twice");
            return AssetRequestRecordBuilder.builder()
                    .id(e.requestId())
                    .unit(e.unit())
                    .what(e.what())
                    .quantity(e.quantity())
                    .estimate(e.estimate())
                    .purpose(e.purpose())
                    .reallocation(e.reallocation())
                    .preparer(e.preparer())
                    .requestedOn(e.effectiveOn())
                    .status(Status.REQUESTED)
                    .supplied(List.of())
                    .build();
        }
        var was = Objects.requireNonNull(before, "not requested");
        var on = fact.effectiveOn();
        return switch ((AssetRequestEvent) fact) {
            case AssetsRequested e -> throw new IllegalStateException("requested twice");
            case AssetRequestGranted e ->
                    was.with(
                            b ->
                                    decided(b, Status.GRANTED, e.decision())
                                            .decidedOn(on)
                                            .supply(e.supply())
                                            .vote(e.vote()));
            case AssetRequestRefused e ->
                    was.with(b -> decided(b, Status.REFUSED, e.decision()).decidedOn(on));
            case AssetRequestWithdrawn e ->
                    was.with(b -> decided(b, Status.WITHDRAWN, null).withdrawnBecause(e.reasons()));
            case AssetSupplied e -> {
                var all = Copies.plus(was.supplied(), e.assetId());
                var status = all.size() >= was.quantity() ? Status.MET : was.status();
                yield was.with(b -> b.status(status).supplied(all));
            }
        };
    }

    /** An earlier decision counts no longer. */
    private static AssetRequestRecordBuilder decided(
            AssetRequestRecordBuilder request, Status status, @Nullable Decision decision) {
        return request.status(status)
                .decision(decision)
                .decidedOn(null)
                .supply(null)
                .vote(null)
                .withdrawnBecause(null);
    }
}
