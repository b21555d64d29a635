package org.chalkline.query.table;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.graphql.Answers;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.FactNode;
import org.chalkline.query.graphql.Fields;
import org.chalkline.query.graphql.Histories.Changes;
import org.chalkline.query.graphql.Histories.Differences;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListIdentity;
import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.OrderDirection;
import org.chalkline.query.graphql.ReadsOfTables;
import org.chalkline.query.graphql.RecordVersions.VersionNode;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.graphql.Sample;
import org.chalkline.query.procedure.clock.ClockRecord;
import org.chalkline.query.projection.AsOf;
import org.jspecify.annotations.Nullable;

/** Answers the queries that a table has. */
final class TableFetchers<S> {

    private static final int MOST_ORDERS = 4;

    private final TableQueries<S> queries;
    private final Table<S> table;
    private final Entities<S> entities;
    private final Filters filters;
    private final Aggregates<S> aggregates;
    private volatile @Nullable Fields<S> fields;

    /**
     * @param summaries says in one sentence what a fact tells
     */
    TableFetchers(
            TableQueries<S> queries,
            Answers answers,
            Filters filters,
            Function<Fact, String> summaries) {
        this.queries = queries;
        this.filters = filters;
        this.table = queries.table();
        this.entities =
                answers.about(
                        queries.projection(),
                        table::entity,
                        summaries,
                        queries.related(),
                        queries.otherCodes(),
                        new SeenRecords<>(queries, filters.sights()));
        this.aggregates = new Aggregates<>(queries, filters, entities);
    }

    Table<S> table() {
        return table;
    }

    TableQueries<S> queries() {
        return queries;
    }

    @Nullable S one(DataFetchingEnvironment env) {
        return entities.find(env, requireNonNull(env.<String>getArgument("code")));
    }

    /** The record that a global id names. */
    @Nullable S node(DataFetchingEnvironment env, String code, @Nullable AsOf at) {
        return entities.find(env, code, at);
    }

    private static Object identity(@Nullable Map<String, Object> filter) {
        var asked = Filters.identity(filter);
        return asked == null ? Map.of() : asked;
    }

    ListConnection<S> many(DataFetchingEnvironment env) {
        @Nullable Map<String, Object> filter = env.getArgument("filter");
        filters.check(env, queries, filter);
        var order = order(env, env.getArgument("orderBy"));
        return entities.page(
                env,
                ListIdentity.of(table.many(), identity(filter), order.identity()),
                basis -> filters.conditions(env, queries, filter, basis),
                order,
                filters.scopes(queries, filter));
    }

    Aggregate aggregate(DataFetchingEnvironment env) {
        return aggregates.aggregate(env);
    }

    Aggregate.Series series(DataFetchingEnvironment env) {
        return aggregates.series(env);
    }

    @Nullable ListConnection<FactNode> history(DataFetchingEnvironment env) {
        return entities.history(env, requireNonNull(env.<String>getArgument("code")));
    }

    /** How the record that a global id names stood on both clocks. */
    @Nullable ListConnection<VersionNode> timeline(DataFetchingEnvironment env, GlobalId id) {
        return entities.timeline(
                env,
                table.type(),
                id.code(),
                id.at(),
                fields(env.getGraphQLSchema()),
                at -> new GlobalId(table.type(), id.code(), at).text());
    }

    @Nullable Changes changes(DataFetchingEnvironment env) {
        return entities.changes(
                env,
                requireNonNull(env.<String>getArgument("code")),
                fields(env.getGraphQLSchema()));
    }

    Sample<S> sample(DataFetchingEnvironment env) {
        @Nullable Map<String, Object> filter = env.getArgument("filter");
        filters.check(env, queries, filter);
        return entities.sample(
                env,
                basis -> filters.conditions(env, queries, filter, basis),
                filters.scopes(queries, filter),
                table.column(Table.CODE));
    }

    Differences differences(DataFetchingEnvironment env) {
        @Nullable Map<String, Object> filter = env.getArgument("filter");
        filters.check(env, queries, filter);
        return entities.differences(
                env,
                ListIdentity.of(table.many(), "differences", identity(filter)),
                basis -> filters.conditions(env, queries, filter, basis),
                filters.scopes(queries, filter),
                table.column(Table.CODE),
                fields(env.getGraphQLSchema()));
    }

    String id(DataFetchingEnvironment env) {
        var basis = BasisResolver.basisOf(env);
        var at = basis.isNamed() ? basis.at() : null;
        return new GlobalId(table.type(), code(env), at).text();
    }

    @SuppressWarnings("unchecked") // the schema has this field of this type alone
    String code(DataFetchingEnvironment env) {
        Object source = requireNonNull(env.<Object>getSource());
        return source instanceof Reference reference ? reference.code() : table.code((S) source);
    }

    List<ClockRecord> clocks(DataFetchingEnvironment env) {
        return requireNonNull(queries.clocks()).of(env, table.entity(code(env)));
    }

    CompletableFuture<?> common(DataFetchingEnvironment env, FieldOfRecords field) {
        return field.of(env, new FieldOfRecords.Shown(subject(env), own(env)));
    }

    /** In whose facts those of the shown record are; absent where it tells of none. */
    private @Nullable String subject(DataFetchingEnvironment env) {
        if (queries.isOfAggregates()) return table.entity(code(env));
        return table.subject(shown(env));
    }

    /** An aggregate's facts are all its own; of what belongs to one, its history has them. */
    private LongPredicate own(DataFetchingEnvironment env) {
        if (queries.isOfAggregates()) return position -> true;
        var entity = table.entity(code(env));
        return position ->
                !queries.projection().history(entity, position - 1, position, 1).isEmpty();
    }

    @SuppressWarnings("unchecked") // the schema has this field of this type alone
    private S shown(DataFetchingEnvironment env) {
        return (S) requireNonNull(env.<Object>getSource());
    }

    private Order<S> order(
            DataFetchingEnvironment env, @Nullable List<Map<String, Object>> orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return new Order<>(table.defaultOrder(), table.isDescendingByDefault());
        }
        if (orderBy.size() > MOST_ORDERS) {
            throw RequestException.badValue("orderBy names more than " + MOST_ORDERS + " fields.");
        }
        var all = new ArrayList<Order.Then<S>>();
        for (var each : orderBy) {
            var field = String.valueOf(each.get("field"));
            var by = table.ordered(field);
            Masks.check(env, by, "orderBy");
            var pinyin = by.pinyin();
            var column = pinyin != null && !by.constant().equals(field) ? pinyin : by.column();
            if (all.stream().anyMatch(other -> other.column().equals(column))) {
                throw RequestException.badValue("orderBy names " + field + " twice.");
            }
            var direction = OrderDirection.valueOf(String.valueOf(each.get("direction")));
            all.add(new Order.Then<>(column, direction == OrderDirection.DESC));
        }
        var first = all.removeFirst();
        return new Order<>(first.column(), first.descending(), all);
    }

    /**
     * By what two states are compared: the fields of the type in the schema that the record has
     * under the same name, in their order. What is sealed is not compared: it is sealed anew each
     * time, and would always differ.
     */
    private Fields<S> fields(GraphQLSchema schema) {
        var known = fields;
        if (known != null) return known;
        var made = new Fields<S>();
        var type = (GraphQLObjectType) requireNonNull(schema.getType(table.type()));
        for (var field : type.getFieldDefinitions()) {
            var value = value(field);
            if (value != null) made.add(field.getName(), value);
        }
        fields = made;
        return made;
    }

    private @Nullable Function<S, @Nullable Object> value(GraphQLFieldDefinition field) {
        var name = field.getName();
        var own = queries.compared().get(name);
        if (own != null) return own;
        var shown = GraphQLTypeUtil.unwrapAll(field.getType()).getName();
        if (ReadsOfTables.NAMES.contains(name) || shown.equals("PersonalText")) return null;
        return Properties.of(queries.projection().view().stateType(), name);
    }
}
