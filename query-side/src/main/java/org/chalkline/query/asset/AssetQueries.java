package org.chalkline.query.asset;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.kernel.asset.AssetEvent;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.query.clock.ClockNodes;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.Answers;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Counts;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.FactNode;
import org.chalkline.query.graphql.Fields;
import org.chalkline.query.graphql.Histories.Changes;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers where assets are and were, who signed for them, and what they stand at. */
@Controller
class AssetQueries {

    private static final Fields<AssetRecord> FIELDS =
            new Fields<AssetRecord>()
                    .add("unit", AssetRecord::unit)
                    .add("card", AssetRecord::card)
                    .add("status", AssetRecord::status)
                    .add("origin", AssetRecord::origin)
                    .add("valuation", AssetRecord::valuation)
                    .add("registeredOn", AssetRecord::registeredOn)
                    .add("place", AssetRecord::place)
                    .add("custodian", AssetRecord::custodian)
                    .add("away", AssetRecord::away)
                    .add("missedBy", AssetRecord::missedBy)
                    .add("disposal", AssetRecord::disposal);

    private final Projection<AssetRecord> projection;
    private final Entities<AssetRecord> assets;
    private final ClockNodes clocks;
    private final BasisResolver bases;

    AssetQueries(
            Projection<AssetRecord> assets,
            ClockNodes clocks,
            Answers answers,
            BasisResolver bases) {
        this.projection = assets;
        this.assets =
                answers.about(assets, AssetId::new, AssetEvent.class, AssetFactSummary::of)
                        .with(clocks.related());
        this.clocks = clocks;
        this.bases = bases;
    }

    @QueryMapping
    public @Nullable AssetRecord asset(@Argument String id, DataFetchingEnvironment env) {
        return assets.find(env, id);
    }

    @QueryMapping
    public ListConnection<AssetRecord> assets(
            @Argument @Nullable AssetFilter filter,
            @Argument @Nullable AssetOrder orderBy,
            DataFetchingEnvironment env) {
        return assets.page(env, "assets", AssetFilter.conditions(filter), AssetOrder.of(orderBy));
    }

    @QueryMapping
    public Counts<AssetGrouping> assetCounts(
            @Argument @Nullable AssetFilter filter,
            @Argument List<AssetGrouping> groupBy,
            DataFetchingEnvironment env) {
        return assets.counts(env, AssetFilter.conditions(filter), groupBy);
    }

    @QueryMapping
    public AssetValues assetValues(
            @Argument @Nullable AssetFilter filter,
            @Argument List<AssetGrouping> groupBy,
            DataFetchingEnvironment env) {
        if (groupBy.isEmpty() || groupBy.stream().distinct().count() < groupBy.size()) {
            throw RequestException.badValue("groupBy must name one or more properties, each once.");
        }
        var basis = bases.resolve(env, null, List.of(ReadScope.all(projection)));
        var columns =
                Stream.concat(
                                groupBy.stream().map(each -> each.column().name()),
                                Stream.of(AssetColumns.WORTH.name()))
                        .toList();
        var counted = projection.groups(AssetFilter.conditions(filter), columns, basis.at());
        return AssetValues.of(groupBy, counted, basis);
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> assetHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return assets.history(env, id);
    }

    @QueryMapping
    public @Nullable Changes assetChanges(@Argument String id, DataFetchingEnvironment env) {
        return assets.changes(env, id, FIELDS);
    }

    @SchemaMapping(typeName = "Asset")
    public String cost(AssetRecord asset, DataFetchingEnvironment env) {
        return AssetAmounts.yuan(
                asset.valuation().costOn(BasisResolver.basisOf(env).effectiveOn()));
    }

    /** What it has lost by the day that the answer speaks of; absent where it isn't in a ledger. */
    @SchemaMapping(typeName = "Asset")
    public @Nullable String accumulatedDepreciation(
            AssetRecord asset, DataFetchingEnvironment env) {
        if (!asset.status().onTheBooks()) return null;
        return AssetAmounts.yuan(
                asset.valuation().accumulated(BasisResolver.basisOf(env).effectiveOn()));
    }

    /**
     * What it stands at on the day that the answer speaks of; absent where it isn't in a ledger.
     */
    @SchemaMapping(typeName = "Asset")
    public @Nullable String bookValue(AssetRecord asset, DataFetchingEnvironment env) {
        if (!asset.status().onTheBooks()) return null;
        return AssetAmounts.yuan(
                asset.valuation().bookValue(BasisResolver.basisOf(env).effectiveOn()));
    }

    @SchemaMapping(typeName = "Asset")
    public List<ClockRecord> clocks(AssetRecord asset, DataFetchingEnvironment env) {
        return clocks.of(env, asset.id().toString());
    }

    @SchemaMapping(typeName = "Asset")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }
}
