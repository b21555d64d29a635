package org.chalkline.query.asset;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.function.Supplier;
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
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Counts;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.FactNode;
import org.chalkline.query.graphql.Grouping;
import org.chalkline.query.graphql.Histories;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListQuery;
import org.chalkline.query.graphql.Lists;
import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.OrderDirection;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.register.Column;
import org.chalkline.query.register.Condition;
import org.chalkline.query.register.Register;
import org.chalkline.query.register.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers about requests, payments, stocktakings and disposals. */
@Controller
class AssetCaseQueries {
    private final Register<AssetRequestRecord> requests;
    private final Register<PaymentUseRecord> payments;
    private final Register<StocktakingRecord> stocktakings;
    private final Register<DisposalRecord> disposals;
    private final Lists lists;
    private final Histories histories;

    AssetCaseQueries(
            Register<AssetRequestRecord> requests,
            Register<PaymentUseRecord> payments,
            Register<StocktakingRecord> stocktakings,
            Register<DisposalRecord> disposals,
            Lists lists,
            Histories histories) {
        this.requests = requests;
        this.payments = payments;
        this.stocktakings = stocktakings;
        this.disposals = disposals;
        this.lists = lists;
        this.histories = histories;
    }

    /** An id as its register has it, if it has the form of one. */
    private static String entity(String argument, Supplier<Object> id) {
        try {
            return id.get().toString();
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue(argument + ": " + e.getMessage() + ".");
        }
    }

    private <S> @Nullable S find(DataFetchingEnvironment env, Register<S> register, String entity) {
        var found = lists.find(env, register, entity);
        return found == null ? null : found.state();
    }

    private <S> ListConnection<S> page(
            DataFetchingEnvironment env,
            String field,
            Register<S> register,
            List<Condition> where,
            Order<S> order) {
        var list = ListQuery.of(field, register, List.of(), where, order);
        return lists.page(env, list, (rows, basis) -> Row::state);
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
        return find(env, requests, entity("id", () -> new AssetRequestId(id)));
    }

    @QueryMapping
    public ListConnection<AssetRequestRecord> assetRequests(
            @Argument @Nullable AssetRequestFilter filter,
            @Argument OrderDirection byDay,
            DataFetchingEnvironment env) {
        return page(
                env,
                "assetRequests",
                requests,
                filter == null ? List.of() : filter.conditions(),
                Order.by(AssetRequestView.REQUESTED_ON, byDay));
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> assetRequestHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return histories.page(
                env,
                requests,
                entity("id", () -> new AssetRequestId(id)),
                fact -> CaseFactSummary.of((AssetRequestEvent) fact));
    }

    // Payments.

    @QueryMapping
    public @Nullable PaymentUseRecord assetPayment(
            @Argument String line, @Argument String payment, DataFetchingEnvironment env) {
        return find(
                env,
                payments,
                entity(
                        "line and payment",
                        () -> new PaymentUse(new BudgetLineId(line), new PaymentId(payment))));
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
        return find(env, stocktakings, entity("id", () -> new StocktakingId(id)));
    }

    @QueryMapping
    public ListConnection<StocktakingRecord> stocktakings(
            @Argument @Nullable StocktakingFilter filter,
            @Argument OrderDirection byDay,
            DataFetchingEnvironment env) {
        return page(
                env,
                "stocktakings",
                stocktakings,
                filter == null ? List.of() : filter.conditions(),
                Order.by(StocktakingView.BEGUN_ON, byDay));
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> stocktakingHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return histories.page(
                env,
                stocktakings,
                entity("id", () -> new StocktakingId(id)),
                fact -> CaseFactSummary.of((StocktakingEvent) fact));
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
        return find(env, disposals, entity("id", () -> new DisposalId(id)));
    }

    @QueryMapping
    public ListConnection<DisposalRecord> assetDisposals(
            @Argument @Nullable AssetDisposalFilter filter,
            @Argument OrderDirection byDay,
            DataFetchingEnvironment env) {
        return page(
                env,
                "assetDisposals",
                disposals,
                AssetDisposalFilter.conditions(filter),
                Order.by(DisposalView.REQUESTED_ON, byDay));
    }

    @QueryMapping
    public Counts<AssetDisposalGrouping> assetDisposalCounts(
            @Argument @Nullable AssetDisposalFilter filter,
            @Argument List<AssetDisposalGrouping> groupBy,
            DataFetchingEnvironment env) {
        return lists.counts(env, disposals, AssetDisposalFilter.conditions(filter), groupBy);
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> assetDisposalHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return histories.page(
                env,
                disposals,
                entity("id", () -> new DisposalId(id)),
                fact -> CaseFactSummary.of((DisposalEvent) fact));
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
