package org.chalkline.query.asset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestEvent;
import org.chalkline.kernel.asset.AssetRequestEvent.*;
import org.chalkline.kernel.asset.Meeting;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.asset.AssetRequestRecord.Status;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one request into its {@link AssetRequestRecord}. */
public final class AssetRequestView implements View<AssetRequestRecord> {

    @Override
    public String name() {
        return "assetrequests";
    }

    @Override
    public int version() {
        return 1;
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
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<AssetRequestRecord>> columns() {
        return AssetRequestTable.TABLE.columns();
    }

    @Override
    public @Nullable AssetRequestRecord evolve(@Nullable AssetRequestRecord before, Fact fact) {
        if (fact instanceof AssetsRequested e) {
            if (before != null) throw new IllegalStateException("requested twice");
            return new AssetRequestRecord(
                    e.requestId(),
                    e.unit(),
                    e.what(),
                    e.quantity(),
                    e.estimate(),
                    e.purpose(),
                    e.reallocation(),
                    e.preparer(),
                    e.effectiveOn(),
                    Status.REQUESTED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of());
        }
        var was = Objects.requireNonNull(before, "not requested");
        var on = fact.effectiveOn();
        return switch ((AssetRequestEvent) fact) {
            case AssetsRequested e -> throw new IllegalStateException("requested twice");
            case AssetRequestGranted e ->
                    with(was, Status.GRANTED, e.supply(), e.meeting(), e.decision(), on, null);
            case AssetRequestRefused e ->
                    with(was, Status.REFUSED, null, null, e.decision(), on, null);
            case AssetRequestWithdrawn e ->
                    with(was, Status.WITHDRAWN, null, null, null, null, e.reasons());
            case AssetSupplied e -> supplied(was, e.assetId());
        };
    }

    private static AssetRequestRecord supplied(AssetRequestRecord was, AssetId asset) {
        var all = new ArrayList<>(was.supplied());
        all.add(asset);
        return copy(
                was,
                all.size() >= was.quantity() ? Status.MET : was.status(),
                was.supply(),
                was.meeting(),
                was.decision(),
                was.decidedOn(),
                was.withdrawnBecause(),
                all);
    }

    private static AssetRequestRecord with(
            AssetRequestRecord was,
            Status status,
            @Nullable Supply supply,
            @Nullable Meeting meeting,
            @Nullable Decision decision,
            @Nullable LocalDate decidedOn,
            @Nullable String withdrawnBecause) {
        return copy(
                was,
                status,
                supply,
                meeting,
                decision,
                decidedOn,
                withdrawnBecause,
                was.supplied());
    }

    private static AssetRequestRecord copy(
            AssetRequestRecord was,
            Status status,
            @Nullable Supply supply,
            @Nullable Meeting meeting,
            @Nullable Decision decision,
            @Nullable LocalDate decidedOn,
            @Nullable String withdrawnBecause,
            List<AssetId> supplied) {
        return new AssetRequestRecord(
                was.id(),
                was.unit(),
                was.what(),
                was.quantity(),
                was.estimate(),
                was.purpose(),
                was.reallocation(),
                was.preparer(),
                was.requestedOn(),
                status,
                supply,
                meeting,
                decision,
                decidedOn,
                withdrawnBecause,
                supplied);
    }
}
