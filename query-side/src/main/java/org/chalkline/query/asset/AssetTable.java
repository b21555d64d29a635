package org.chalkline.query.asset;

import static org.chalkline.query.projection.Column.Type.TEXT;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetEvent;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.Valuation;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.AskedTables;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Where assets are and were, who signed for them, and what they stand at. */
@Configuration(proxyBeanMethods = false)
class AssetTable {

    /** By which values are summed. */
    static final Column<AssetRecord> WORTH = new Column<>("worth", TEXT, Worth::of);

    static final Table<AssetRecord> TABLE =
            Table.<AssetRecord>named("asset", "assets", "Asset")
                    .code("Its number on its card.", asset -> asset.id().value())
                    .text("unit", "The unit in whose ledger it is.", asset -> asset.unit().value())
                    .word("category", "AssetCategory", "Its class.", AssetTable::category)
                    .word("status", "AssetStatus", "Where it stands.", AssetRecord::status)
                    .word("way", "AcquisitionWay", "How it came.", asset -> asset.origin().way())
                    .text("name", "Its name.", asset -> asset.card().name())
                    .contains()
                    .text("place", "Where it is kept.", AssetRecord::place)
                    .contains()
                    .startsWith()
                    .text("custodian", "Who signed for it.", AssetTable::custodian)
                    .text("holder", "The unit it is lent or handed over to.", AssetTable::holder)
                    .text("investee", "In what it is or was invested.", AssetTable::investee)
                    .text("certificate", "The certificate of its title.", AssetTable::certificate)
                    .word(
                            "titleDue",
                            "AssetTitleDue",
                            "What a registry is to be asked for.",
                            AssetRecord::titleDue)
                    .text("disposal", "The disposal it stands in or went by.", AssetTable::disposal)
                    .number("cost", "What it was entered at.", AssetTable::cost)
                    .fen()
                    .number(
                            "arrears",
                            "What is owed of leases that were ended by default.",
                            AssetTable::arrears)
                    .fen()
                    .day("acquiredOn", "The day on which a unit came by it.", AssetTable::acquired)
                    .day("dueBack", "The day by which it is to come back.", AssetRecord::dueBack)
                    .texts(
                            "paidBy",
                            "The payments that it was paid by, each as a line's code, a slash, and the payment's number.",
                            AssetTable::paidBy)
                    .text(
                            "project",
                            "The research project whose money paid for it.",
                            AssetTable::project)
                    .kept(WORTH)
                    .worked(
                            "booked",
                            "Its cost in the ledger as of the day; absent of what isn't there.",
                            WORTH,
                            (worth, day) -> Worth.read((String) worth).costOn(day).fen())
                    .fen()
                    .worked(
                            "bookValue",
                            "Its value in the ledger on the day; absent of what isn't there.",
                            WORTH,
                            (worth, day) -> Worth.read((String) worth).bookValue(day).fen())
                    .fen()
                    .worked(
                            "depreciation",
                            "The value that it has lost by the day; absent of what isn't in a ledger.",
                            WORTH,
                            (worth, day) -> Worth.read((String) worth).accumulated(day).fen())
                    .fen()
                    .worked(
                            "depreciationOfYear",
                            "The part of that loss that fell in the year of the day.",
                            WORTH,
                            (worth, day) -> ofYear(Worth.read((String) worth), day))
                    .fen()
                    .worked(
                            "ageMonths",
                            "The whole months since a unit of the district came by it.",
                            "acquiredOn",
                            (on, day) -> Period.between((LocalDate) on, day).toTotalMonths())
                    .door(TableDoors.SCHOOLS)
                    .personal("custodian")
                    .ofUnit(
                            "unit",
                            Power.ALLOCATE_ASSETS,
                            Power.LEASE_ASSETS,
                            Power.SETTLE_STOCKTAKINGS,
                            Power.APPROVE_DISPOSALS_FOR_UNIT,
                            Power.APPROVE_DISPOSALS_FOR_BUREAU,
                            Power.APPROVE_DISPOSALS_FOR_FINANCE)
                    .standing()
                    .keyedBy(AssetId::new);

    private static List<String> paidBy(AssetRecord asset) {
        return asset.origin().funding().stream().map(AssetTable::payment).toList();
    }

    private static String payment(Funding funding) {
        var payment = funding.payment();
        return payment.line().value() + "/" + payment.payment().value();
    }

    private static AssetCategory category(AssetRecord asset) {
        return asset.card().category();
    }

    private static @Nullable String project(AssetRecord asset) {
        return asset.project() == null ? null : asset.project().value();
    }

    private static @Nullable String custodian(AssetRecord asset) {
        return asset.custodian() == null ? null : asset.custodian().value();
    }

    private static @Nullable String holder(AssetRecord asset) {
        var away = asset.away();
        return away == null || away.unit() == null ? null : away.unit().value();
    }

    private static @Nullable String investee(AssetRecord asset) {
        return asset.investment() == null ? null : asset.investment().investee();
    }

    private static @Nullable String certificate(AssetRecord asset) {
        return asset.title() == null ? null : asset.title().certificate();
    }

    private static @Nullable String disposal(AssetRecord asset) {
        return asset.departure() == null ? null : asset.departure().disposal().value();
    }

    /** In fen. */
    private static long cost(AssetRecord asset) {
        return asset.valuation().cost().fen();
    }

    /** In fen. What is restated may make up for years before. */
    private static long ofYear(Valuation valuation, LocalDate day) {
        var before = day.withDayOfYear(1).minusDays(1);
        return valuation.accumulated(day).fen() - valuation.accumulated(before).fen();
    }

    /** In fen; absent where nothing was ever owed. */
    private static @Nullable Long arrears(AssetRecord asset) {
        return asset.arrears() == null ? null : asset.arrears().fen();
    }

    private static LocalDate acquired(AssetRecord asset) {
        return asset.valuation().acquiredOn();
    }

    @Bean
    AssetView assetView() {
        return new AssetView();
    }

    @Bean
    Projection<AssetRecord> assetProjection(ProjectionSource projections, AssetView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<AssetRecord> assetQueries(Projection<AssetRecord> assets, ClockNodes clocks) {
        return TableQueries.of(TABLE, assets, AssetEvent.class, AssetFactSummary::of)
                .withClocks(clocks)
                // What moved it is told by the facts beside.
                .comparing("movements", asset -> null);
    }

    @Bean
    ProjectionFields assetValueFields(Projection<AssetRecord> assets) {
        return new ProjectionFields(assets, Set.of("assetValues"));
    }

    /** What assets stand at, which depends on the day. */
    @Controller
    static class Values {
        private final Projection<AssetRecord> assets;
        private final TableQueries<AssetRecord> queries;
        private final AskedTables asked;
        private final BasisResolver bases;

        Values(
                Projection<AssetRecord> assets,
                TableQueries<AssetRecord> queries,
                AskedTables asked,
                BasisResolver bases) {
            this.assets = assets;
            this.queries = queries;
            this.asked = asked;
            this.bases = bases;
        }

        @QueryMapping
        public AssetValues assetValues(
                @Argument List<String> groupBy, DataFetchingEnvironment env) {
            var by = new ArrayList<>(asked.columns(env, queries, groupBy));
            by.add(WORTH.name());
            var basis = bases.resolve(env, null, List.of(ReadScope.all(assets)));
            var where = asked.where(env, queries, env.getArgument("filter"), basis);
            return AssetValues.of(groupBy, assets.groups(where, by, basis.at()), basis);
        }

        @SchemaMapping(typeName = "Asset")
        public Money cost(AssetRecord asset, DataFetchingEnvironment env) {
            return asset.valuation().costOn(BasisResolver.basisOf(env).effectiveOn());
        }

        /** What it has lost by that day; absent where it isn't in a ledger. */
        @SchemaMapping(typeName = "Asset")
        public @Nullable Money accumulatedDepreciation(
                AssetRecord asset, DataFetchingEnvironment env) {
            if (!asset.status().onTheBooks()) return null;
            return asset.valuation().accumulated(BasisResolver.basisOf(env).effectiveOn());
        }

        /** What it stands at on that day; absent where it isn't in a ledger. */
        @SchemaMapping(typeName = "Asset")
        public @Nullable Money bookValue(AssetRecord asset, DataFetchingEnvironment env) {
            if (!asset.status().onTheBooks()) return null;
            return asset.valuation().bookValue(BasisResolver.basisOf(env).effectiveOn());
        }
    }
}
