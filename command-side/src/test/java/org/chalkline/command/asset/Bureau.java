package org.chalkline.command.asset;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.reaction.ReportRefused;
import org.chalkline.kernel.budget.UnitHoldings;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A bureau in memory: every command handler of assets, and all that is recorded. */
final class Bureau extends BureauInMemory<Bureau> {
    private final List<ReportRefused> raised = new ArrayList<>();

    Bureau() {
        super(Examples.TODAY);
        var office =
                new AssetOffice(
                        clock,
                        new Calendars(factsOf),
                        new Powers(factsOf),
                        factsOf,
                        Examples.THRESHOLDS);
        open(
                inMemory()
                        .registerComponent(AssetOffice.class, c -> office)
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(Asset.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(AssetReport.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(AssetRequest.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(PaymentAccount.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(Stocktaking.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(Disposal.class))
                        .registerCommandHandler(
                                c ->
                                        new Acquisitions(
                                                c.repository(AssetRequest.class),
                                                c.repository(PaymentAccount.class),
                                                assets(c)))
                        .registerCommandHandler(c -> new Uses(assets(c)))
                        .registerCommandHandler(c -> new Investments(assets(c)))
                        .registerCommandHandler(c -> new Titles(assets(c)))
                        .registerCommandHandler(
                                c -> new UnitTransfers(c.repository(AssetRequest.class), assets(c)))
                        .registerCommandHandler(
                                c ->
                                        new WhenSchoolDividedThenItsAssetsFollow(
                                                factsOf, assets(c), holding(), raised::add))
                        .registerCommandHandler(
                                c -> new Stocktakings(c.repository(Stocktaking.class), assets(c)))
                        .registerCommandHandler(
                                c -> new Disposals(c.repository(Disposal.class), assets(c))));
        knowing(Examples.POWERS.toArray(Fact[]::new));
    }

    /** What reactions found for somebody to see to. */
    List<ReportRefused> raised() {
        return raised;
    }

    /** The facts of other aggregates, as reactions read them. */
    FactsOf factsElsewhere() {
        return factsOf;
    }

    /** Every unit holds these. */
    static ObjectProvider<UnitHoldings> holding(String... held) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("holdings", (UnitHoldings) (unit, most) -> List.of(held));
        return beans.getBeanProvider(UnitHoldings.class);
    }

    AssetsOnFile assets() {
        return assets(axon());
    }

    private static AssetsOnFile assets(Configuration axon) {
        return new AssetsOnFile(axon.repository(Asset.class));
    }

    /** The facts that are about this aggregate. */
    List<Fact> factsOf(Object id) {
        return facts().stream().filter(f -> f.subject().equals(id.toString())).toList();
    }
}
