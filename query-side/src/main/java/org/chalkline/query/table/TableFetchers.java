package org.chalkline.query.table;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.graphql.Answers;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Counts;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.FactNode;
import org.chalkline.query.graphql.Fields;
import org.chalkline.query.graphql.Histories.Changes;
import org.chalkline.query.graphql.Histories.Differences;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListIdentity;
import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.OrderDirection;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.graphql.ReadsOfTables;
import org.chalkline.query.graphql.Sample;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.procedure.clock.ClockRecord;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.table.Table.Shown;
import org.chalkline.query.table.Table.Way;
import org.jspecify.annotations.Nullable;

/** Answers the queries that a table has. */
final class TableFetchers<S> {

    private final TableQueries<S> queries;
    private final Table<S> table;
    private final Entities<S> entities;
    private volatile @Nullable Fields<S> fields;

    /**
     * @param summaries says in one sentence what a fact tells
     */
    TableFetchers(
            TableQueries<S> queries,
            Answers answers,
            Sights sights,
            Function<Fact, String> summaries) {
        this.queries = queries;
        this.table = queries.table();
        this.entities =
                answers.about(
                        queries.projection(),
                        table::entity,
                        summaries,
                        queries.related(),
                        queries.otherCodes(),
                        new SeenRecords<>(queries, sights));
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

    ListConnection<S> many(DataFetchingEnvironment env) {
        @Nullable Map<String, Object> filter = env.getArgument("filter");
        Masks.check(env, queries, filter);
        var order = order(env, env.getArgument("orderBy"));
        var further = further(queries, filter);
        // By what was asked: what a rule makes of it may change with what is on record.
        var asked = List.of(where(table, filter), further.stream().map(Further::identity).toList());
        return entities.page(
                env,
                ListIdentity.of(table.many(), asked, order.identity()),
                basis -> conditions(queries, filter, basis),
                order,
                scopes(further));
    }

    Counts counts(DataFetchingEnvironment env) {
        @Nullable Map<String, Object> filter = env.getArgument("filter");
        List<String> groupBy = requireNonNull(env.getArgument("groupBy"));
        Masks.check(env, queries, filter);
        groupBy.forEach(by -> Masks.check(env, table.named(by), "groupBy"));
        boolean few = Masks.countsInFives(env, table);
        var counts =
                entities.counts(
                        env,
                        basis -> conditions(queries, filter, basis),
                        scopes(further(queries, filter)),
                        groupBy,
                        by -> table.named(by).column().name());
        return few ? counts.inFives() : counts;
    }

    @Nullable ListConnection<FactNode> history(DataFetchingEnvironment env) {
        return entities.history(env, requireNonNull(env.<String>getArgument("code")));
    }

    @Nullable Changes changes(DataFetchingEnvironment env) {
        return entities.changes(
                env,
                requireNonNull(env.<String>getArgument("code")),
                fields(env.getGraphQLSchema()));
    }

    Sample<S> sample(DataFetchingEnvironment env) {
        @Nullable Map<String, Object> filter = env.getArgument("filter");
        Masks.check(env, queries, filter);
        return entities.sample(
                env,
                basis -> conditions(queries, filter, basis),
                scopes(further(queries, filter)),
                table.column(Table.CODE));
    }

    Differences differences(DataFetchingEnvironment env) {
        @Nullable Map<String, Object> filter = env.getArgument("filter");
        Masks.check(env, queries, filter);
        var asked = further(queries, filter).stream().map(Further::identity).toList();
        return entities.differences(
                env,
                ListIdentity.of(table.many(), "differences", List.of(where(table, filter), asked)),
                basis -> conditions(queries, filter, basis),
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

    private Order<S> order(DataFetchingEnvironment env, @Nullable Map<String, Object> orderBy) {
        if (orderBy == null) {
            return new Order<>(table.defaultOrder(), table.isDescendingByDefault());
        }
        var by = table.named(String.valueOf(orderBy.get("field")));
        Masks.check(env, by, "orderBy");
        return Order.by(
                by.column(), OrderDirection.valueOf(String.valueOf(orderBy.get("direction"))));
    }

    /** All that a caller's filter asks, at the point of the answer. */
    static List<Condition> conditions(
            TableQueries<?> queries, @Nullable Map<String, Object> filter, Basis basis) {
        var all = new ArrayList<>(where(queries.table(), filter));
        for (var each : further(queries, filter)) {
            all.addAll(each.filter().rule().conditions(each.value(), basis));
        }
        return all;
    }

    private static List<Condition> where(Table<?> table, @Nullable Map<String, Object> filter) {
        if (filter == null) return List.of();
        var where = new Where();
        for (var each : table.shown()) {
            if (!each.is(Way.NOT_EXACTLY)) exactly(where, each, filter.get(each.name()));
            var contained = (String) filter.get(each.name() + "Contains");
            where.contains("filter." + each.name() + "Contains", each.column(), contained);
            var begun = (String) filter.get(each.name() + "StartsWith");
            where.startsWith("filter." + each.name() + "StartsWith", each.column(), begun);
            where.known(each.column(), (Boolean) filter.get(each.name() + "Known"));
        }
        return where.conditions();
    }

    @SuppressWarnings("unchecked") // as the schema has it
    private static void exactly(Where where, Shown<?> column, @Nullable Object value) {
        if (value == null) return;
        switch (column.kind()) {
            case TEXT, WORD ->
                    where.in("filter." + column.name(), column.column(), (List<String>) value);
            case DAY -> {
                var range = (Map<String, LocalDate>) value;
                where.days(column.column(), new DayRange(range.get("from"), range.get("to")));
            }
            case NUMBER -> {
                var range = (Map<String, Integer>) value;
                where.numbers(column.column(), range.get("from"), range.get("to"));
            }
            case FLAG -> {
                boolean wanted = (Boolean) value;
                where.numbers(column.column(), wanted ? 1 : null, wanted ? null : 0);
            }
        }
    }

    /** A filter of the table's own that the caller set. */
    private record Further(TableFilter filter, Object value) {
        List<Object> identity() {
            return List.of(filter.name(), value);
        }
    }

    private static List<Further> further(
            TableQueries<?> queries, @Nullable Map<String, Object> given) {
        if (given == null) return List.of();
        return queries.filters().stream()
                .filter(each -> given.get(each.name()) != null)
                .map(each -> new Further(each, requireNonNull(given.get(each.name()))))
                .toList();
    }

    /** What the rules of the filters reach of other projections. */
    private static List<ReadScope> scopes(List<Further> further) {
        return further.stream()
                .flatMap(each -> each.filter().reads().stream())
                .map(ReadScope::all)
                .toList();
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
