package org.chalkline.query.asset;

import java.util.List;
import org.chalkline.kernel.asset.StocktakingEvent;
import org.chalkline.kernel.asset.StocktakingEvent.*;
import org.chalkline.kernel.asset.StocktakingId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was counted, what was missing, and what was there besides. */
@Configuration(proxyBeanMethods = false)
class StocktakingTable {

    static final Table<StocktakingRecord> TABLE =
            Table.<StocktakingRecord>named("stocktaking", "stocktakings", "Stocktaking")
                    .code("Its number.", stocktaking -> stocktaking.id().value())
                    .text("unit", "The unit.", stocktaking -> stocktaking.unit().value())
                    .word(
                            "status",
                            "StocktakingStatus",
                            "How far it has come.",
                            StocktakingRecord::status)
                    .day("begunOn", "The day on which it was begun.", StocktakingRecord::begunOn)
                    .ordered()
                    .texts(
                            "assets",
                            "The assets that the ledger had, which were looked for.",
                            StocktakingTable::assets)
                    .door(TableDoors.SCHOOLS)
                    .ofUnit(
                            "unit",
                            Power.ALLOCATE_ASSETS,
                            Power.LEASE_ASSETS,
                            Power.SETTLE_STOCKTAKINGS,
                            Power.APPROVE_DISPOSALS_FOR_UNIT,
                            Power.APPROVE_DISPOSALS_FOR_BUREAU,
                            Power.APPROVE_DISPOSALS_FOR_FINANCE)
                    .ofYear("begunOn")
                    .keyedBy(StocktakingId::new);

    private static List<String> assets(StocktakingRecord stocktaking) {
        return stocktaking.lines().stream().map(line -> line.asset().value()).toList();
    }

    @Bean
    StocktakingView stocktakingView() {
        return new StocktakingView();
    }

    @Bean
    Projection<StocktakingRecord> stocktakingProjection(
            ProjectionSource projections, StocktakingView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<StocktakingRecord> stocktakingQueries(Projection<StocktakingRecord> stocktakings) {
        return TableQueries.of(
                TABLE, stocktakings, StocktakingEvent.class, StocktakingTable::summary);
    }

    private static String summary(StocktakingEvent fact) {
        return switch (fact) {
            case StocktakingBegun e ->
                    "Stocktaking of %s begun (%s).".formatted(e.unit(), e.occasion());
            case AssetsExpected e -> "%d assets listed.".formatted(e.assets().size());
            case AssetsCounted e ->
                    "%d assets counted by %s, %d of them missing."
                            .formatted(
                                    e.counts().size(),
                                    e.counter().value(),
                                    e.counts().stream().filter(c -> !c.present()).count());
            case SurplusFound e ->
                    "Surplus %s: \"%s\" at %s.".formatted(e.number(), e.card().name(), e.place());
            case StocktakingClosed e ->
                    "Closed: %d expected, %d missing, %d surplus."
                            .formatted(e.expected(), e.missing(), e.surplus());
            case DeficitExplained e ->
                    "Why %s is missing (%s): %s"
                            .formatted(e.assetId().value(), e.cause(), e.explanation());
            case DeficitMadeGood e -> "Asset %s turned up.".formatted(e.assetId().value());
            case DeficitApproved e ->
                    "The loss of %s was approved by decision %s."
                            .formatted(e.assetId().value(), e.decision().documentNumber());
            case SurplusEntered e ->
                    "Surplus %s entered as asset %s.".formatted(e.number(), e.assetId().value());
            case SurplusDismissed e ->
                    "Surplus %s dismissed: %s".formatted(e.number(), e.reasons());
        };
    }
}
