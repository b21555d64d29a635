package org.chalkline.query.asset;

import org.chalkline.kernel.asset.AssetRequestEvent;
import org.chalkline.kernel.asset.AssetRequestEvent.*;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What assets units asked for, and how far that has come. */
@Configuration(proxyBeanMethods = false)
class AssetRequestTable {

    static final Table<AssetRequestRecord> TABLE =
            Table.<AssetRequestRecord>named("assetRequest", "assetRequests", "AssetRequest")
                    .code("Its number.", request -> request.id().value())
                    .text("unit", "The unit.", request -> request.unit().value())
                    .word(
                            "status",
                            "AssetRequestStatus",
                            "How far it has come.",
                            AssetRequestRecord::status)
                    .word(
                            "category",
                            "AssetCategory",
                            "The class of what is needed.",
                            request -> request.what().category())
                    .day("requestedOn", "The day.", AssetRequestRecord::requestedOn)
                    .ordered()
                    .door(TableDoors.SCHOOLS)
                    .ofUnit(
                            "unit",
                            Power.ALLOCATE_ASSETS,
                            Power.LEASE_ASSETS,
                            Power.SETTLE_STOCKTAKINGS,
                            Power.APPROVE_DISPOSALS_FOR_UNIT,
                            Power.APPROVE_DISPOSALS_FOR_BUREAU,
                            Power.APPROVE_DISPOSALS_FOR_FINANCE)
                    .ofYear("requestedOn")
                    .keyedBy(AssetRequestId::new);

    @Bean
    AssetRequestView assetRequestView() {
        return new AssetRequestView();
    }

    @Bean
    Projection<AssetRequestRecord> assetRequestProjection(
            ProjectionSource projections, AssetRequestView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<AssetRequestRecord> assetRequestQueries(Projection<AssetRequestRecord> requests) {
        return TableQueries.of(
                TABLE, requests, AssetRequestEvent.class, AssetRequestTable::summary);
    }

    private static String summary(AssetRequestEvent fact) {
        return switch (fact) {
            case AssetsRequested e ->
                    "%s requests %d of \"%s\" at %s each; reallocation was examined on %s: %s"
                            .formatted(
                                    e.unit(),
                                    e.quantity(),
                                    e.what().name(),
                                    e.estimate(),
                                    e.reallocation().examinedOn(),
                                    e.reallocation().findings());
            case AssetRequestGranted e ->
                    "Granted (%s) by decision %s."
                            .formatted(e.supply(), e.decision().documentNumber());
            case AssetRequestRefused e ->
                    "Refused by decision %s.".formatted(e.decision().documentNumber());
            case AssetRequestWithdrawn e -> "Withdrawn: " + e.reasons();
            case AssetSupplied e -> "Met by asset %s.".formatted(e.assetId().value());
        };
    }
}
