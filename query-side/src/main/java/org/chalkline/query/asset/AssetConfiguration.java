package org.chalkline.query.asset;

import java.util.Set;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the views of assets known, and which queries are answered from their projections. */
@Configuration(value = "assetViews", proxyBeanMethods = false)
class AssetConfiguration {

    private static final Set<String> WITH_CLOCKS = Set.of("asset", "assets");

    @Bean
    AssetView assetView() {
        return new AssetView();
    }

    @Bean
    AssetRequestView assetRequestView() {
        return new AssetRequestView();
    }

    @Bean
    PaymentUseView paymentUseView() {
        return new PaymentUseView();
    }

    @Bean
    StocktakingView stocktakingView() {
        return new StocktakingView();
    }

    @Bean
    DisposalView disposalView() {
        return new DisposalView();
    }

    @Bean
    ProjectionFields assetFields(Projection<AssetRecord> assets) {
        return new ProjectionFields(
                assets,
                Set.of(
                        "asset",
                        "assets",
                        "assetCounts",
                        "assetValues",
                        "assetHistory",
                        "assetChanges"));
    }

    /** Assets are shown with their clocks. */
    @Bean
    ProjectionFields assetClockFields(Projection<ClockRecord> clocks) {
        return new ProjectionFields(clocks, WITH_CLOCKS);
    }

    /** Their clocks are explained by the calendar. */
    @Bean
    ProjectionFields assetCalendarFields(Projection<CalendarRecord> calendars) {
        return new ProjectionFields(calendars, WITH_CLOCKS);
    }

    @Bean
    ProjectionFields assetRequestFields(Projection<AssetRequestRecord> requests) {
        return new ProjectionFields(
                requests, Set.of("assetRequest", "assetRequests", "assetRequestHistory"));
    }

    @Bean
    ProjectionFields paymentUseFields(Projection<PaymentUseRecord> payments) {
        return new ProjectionFields(payments, Set.of("assetPayment"));
    }

    @Bean
    ProjectionFields stocktakingFields(Projection<StocktakingRecord> stocktakings) {
        return new ProjectionFields(
                stocktakings, Set.of("stocktaking", "stocktakings", "stocktakingHistory"));
    }

    @Bean
    ProjectionFields disposalFields(Projection<DisposalRecord> disposals) {
        return new ProjectionFields(
                disposals,
                Set.of(
                        "assetDisposal",
                        "assetDisposals",
                        "assetDisposalCounts",
                        "assetDisposalHistory"));
    }
}
