package org.chalkline.query.asset;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.asset.ApprovalLevel;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetRequestEvent;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.DisposalEvent;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.asset.StocktakingEvent;
import org.chalkline.kernel.asset.StocktakingId;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.query.graphql.Answers;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Counts;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.FactNode;
import org.chalkline.query.graphql.Grouping;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.Lists;
import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.OrderDirection;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers about requests, payments, stocktakings and disposals. */
@Controller
class AssetCaseQueries {
    private final Entities<AssetRequestRecord> requests;
    private final Projection<PaymentUseRecord> payments;
    private final Entities<StocktakingRecord> stocktakings;
    private final Entities<DisposalRecord> disposals;
    private final Lists lists;

    AssetCaseQueries(
            Projection<AssetRequestRecord> requests,
            Projection<PaymentUseRecord> payments,
            Projection<StocktakingRecord> stocktakings,
            Projection<DisposalRecord> disposals,
            Lists lists,
            Answers answers) {
        this.requests =
                answers.about(
                        requests,
                        AssetRequestId::new,
                        AssetRequestEvent.class,
                        CaseFactSummary::of);
        this.payments = payments;
        this.stocktakings =
                answers.about(
                        stocktakings,
                        StocktakingId::new,
                        StocktakingEvent.class,
                        CaseFactSummary::of);
        this.disposals =
                answers.about(disposals, DisposalId::new, DisposalEvent.class, CaseFactSummary::of);
        this.lists = lists;
    }

    // Requests.

    /** Which requests a list holds. */
    public record AssetRequestFilter(
            @Nullable List<String> unit,
            @Nullable List<AssetRequestRecord.Status> status,
            @Nullable List<AssetCategory> category,
            @Nullable DayRange requested) {

        private List<Condition> conditions() {
            return new Where()
                    .in("filter.unit", AssetRequestView.UNIT, unit)
                    .oneOf("filter.status", AssetRequestView.STATUS, status)
                    .oneOf("filter.category", AssetRequestView.CATEGORY, category)
                    .days(AssetRequestView.REQUESTED_ON, requested)
                    .conditions();
        }
    }

    @QueryMapping
    public @Nullable AssetRequestRecord assetRequest(
            @Argument String id, DataFetchingEnvironment env) {
        return requests.find(env, id);
    }

    @QueryMapping
    public ListConnection<AssetRequestRecord> assetRequests(
            @Argument @Nullable AssetRequestFilter filter,
            @Argument OrderDirection byDay,
            DataFetchingEnvironment env) {
        return requests.page(
                env,
                "assetRequests",
                filter == null ? List.of() : filter.conditions(),
                Order.by(AssetRequestView.REQUESTED_ON, byDay));
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> assetRequestHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return requests.history(env, id);
    }

    // Payments.

    @QueryMapping
    public @Nullable PaymentUseRecord assetPayment(
            @Argument String line, @Argument String payment, DataFetchingEnvironment env) {
        var found = lists.find(env, payments, entity(line, payment));
        return found == null ? null : found.state();
    }

    private static String entity(String line, String payment) {
        try {
            return new PaymentUse(new BudgetLineId(line), new PaymentId(payment)).toString();
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue("line and payment: " + e.getMessage() + ".");
        }
    }

    // Stocktakings.

    /** Which stocktakings a list holds. */
    public record StocktakingFilter(
            @Nullable List<String> unit,
            @Nullable List<StocktakingRecord.Status> status,
            @Nullable DayRange begun) {

        private List<Condition> conditions() {
            return new Where()
                    .in("filter.unit", StocktakingView.UNIT, unit)
                    .oneOf("filter.status", StocktakingView.STATUS, status)
                    .days(StocktakingView.BEGUN_ON, begun)
                    .conditions();
        }
    }

    @QueryMapping
    public @Nullable StocktakingRecord stocktaking(
            @Argument String id, DataFetchingEnvironment env) {
        return stocktakings.find(env, id);
    }

    @QueryMapping
    public ListConnection<StocktakingRecord> stocktakings(
            @Argument @Nullable StocktakingFilter filter,
            @Argument OrderDirection byDay,
            DataFetchingEnvironment env) {
        return stocktakings.page(
                env,
                "stocktakings",
                filter == null ? List.of() : filter.conditions(),
                Order.by(StocktakingView.BEGUN_ON, byDay));
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> stocktakingHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return stocktakings.history(env, id);
    }

    // Disposals.

    /** Which disposals a list holds. */
    public record AssetDisposalFilter(
            @Nullable List<String> unit,
            @Nullable List<DisposalRecord.Status> status,
            @Nullable List<DisposalManner> manner,
            @Nullable List<ApprovalLevel> needs,
            @Nullable DayRange requested,
            @Nullable Boolean proceedsOutstanding) {

        /** The conditions of a filter that may have been left out. */
        static List<Condition> conditions(@Nullable AssetDisposalFilter filter) {
            return filter == null ? List.of() : filter.conditions();
        }

        private List<Condition> conditions() {
            boolean given = proceedsOutstanding != null;
            boolean outstanding = Boolean.TRUE.equals(proceedsOutstanding);
            return new Where()
                    .in("filter.unit", DisposalView.UNIT, unit)
                    .oneOf("filter.status", DisposalView.STATUS, status)
                    .oneOf("filter.manner", DisposalView.MANNER, manner)
                    .oneOf("filter.needs", DisposalView.NEEDS, needs)
                    .days(DisposalView.REQUESTED_ON, requested)
                    .numbers(
                            DisposalView.OUTSTANDING,
                            given && outstanding ? 1 : null,
                            given && !outstanding ? 0 : null)
                    .conditions();
        }
    }

    /** By what disposals can be counted. */
    public enum AssetDisposalGrouping implements Grouping {
        UNIT(DisposalView.UNIT),
        STATUS(DisposalView.STATUS),
        MANNER(DisposalView.MANNER),
        NEEDS(DisposalView.NEEDS);

        private final transient Column<DisposalRecord> column;

        AssetDisposalGrouping(Column<DisposalRecord> column) {
            this.column = column;
        }

        @Override
        public Column<DisposalRecord> column() {
            return column;
        }
    }

    @QueryMapping
    public @Nullable DisposalRecord assetDisposal(
            @Argument String id, DataFetchingEnvironment env) {
        return disposals.find(env, id);
    }

    @QueryMapping
    public ListConnection<DisposalRecord> assetDisposals(
            @Argument @Nullable AssetDisposalFilter filter,
            @Argument OrderDirection byDay,
            DataFetchingEnvironment env) {
        return disposals.page(
                env,
                "assetDisposals",
                AssetDisposalFilter.conditions(filter),
                Order.by(DisposalView.REQUESTED_ON, byDay));
    }

    @QueryMapping
    public Counts<AssetDisposalGrouping> assetDisposalCounts(
            @Argument @Nullable AssetDisposalFilter filter,
            @Argument List<AssetDisposalGrouping> groupBy,
            DataFetchingEnvironment env) {
        return disposals.counts(env, AssetDisposalFilter.conditions(filter), groupBy);
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> assetDisposalHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return disposals.history(env, id);
    }

    @SchemaMapping(typeName = "AssetRequest", field = "basis")
    public Basis basisOfRequest(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }

    @SchemaMapping(typeName = "AssetPayment", field = "basis")
    public Basis basisOfPayment(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }

    @SchemaMapping(typeName = "Stocktaking", field = "basis")
    public Basis basisOfStocktaking(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }

    @SchemaMapping(typeName = "AssetDisposal", field = "basis")
    public Basis basisOfDisposal(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }
}
