package org.chalkline.query.asset;

import java.util.Set;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.RegisterFields;
import org.chalkline.query.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the views of assets known, and which queries are answered from their registers. */
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
    RegisterFields assetFields(Register<AssetRecord> assets) {
        return new RegisterFields(
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
    RegisterFields assetClockFields(Register<ClockRecord> clocks) {
        return new RegisterFields(clocks, WITH_CLOCKS);
    }

    /** Their clocks are explained by the calendar. */
    @Bean
    RegisterFields assetCalendarFields(Register<CalendarRecord> calendars) {
        return new RegisterFields(calendars, WITH_CLOCKS);
    }

    @Bean
    RegisterFields assetRequestFields(Register<AssetRequestRecord> requests) {
        return new RegisterFields(
                requests, Set.of("assetRequest", "assetRequests", "assetRequestHistory"));
    }

    @Bean
    RegisterFields paymentUseFields(Register<PaymentUseRecord> payments) {
        return new RegisterFields(payments, Set.of("assetPayment"));
    }

    @Bean
    RegisterFields stocktakingFields(Register<StocktakingRecord> stocktakings) {
        return new RegisterFields(
                stocktakings, Set.of("stocktaking", "stocktakings", "stocktakingHistory"));
    }

    @Bean
    RegisterFields disposalFields(Register<DisposalRecord> disposals) {
        return new RegisterFields(
                disposals,
                Set.of(
                        "assetDisposal",
                        "assetDisposals",
                        "assetDisposalCounts",
                        "assetDisposalHistory"));
    }
}
