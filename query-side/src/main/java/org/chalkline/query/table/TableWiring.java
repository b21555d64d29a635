package org.chalkline.query.table;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.LightDataFetcher;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalkline.kernel.person.Personal;
import org.chalkline.query.access.Doors;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.graphql.Answers;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.personal.PersonalTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Connects the schema with what answers it: the queries of every table, the fields that all records
 * share, references between records, and personal texts wherever they stand.
 */
@Component
final class TableWiring extends GraphQLTypeVisitorStub implements RuntimeWiringConfigurer {

    private final List<TableFetchers<?>> tables;
    private final Map<String, TableFetchers<?>> byType = new HashMap<>();
    private final Map<Class<?>, String> typeOf = new HashMap<>();
    private final List<FieldOfRecords> common;
    private final References references;
    private final PersonalTexts texts;

    TableWiring(
            List<TableQueries<?>> tables,
            Answers answers,
            Filters filters,
            References references,
            PersonalTexts texts,
            FactSummaries summaries,
            List<FieldOfRecords> common) {
        this.tables =
                tables.stream()
                        .<TableFetchers<?>>map(
                                each ->
                                        new TableFetchers<>(
                                                each,
                                                answers,
                                                filters,
                                                fact -> summaries.of(each, fact)))
                        .toList();
        for (var each : this.tables) {
            byType.put(each.table().type(), each);
            typeOf.put(each.queries().projection().view().stateType(), each.table().type());
        }
        this.common = List.copyOf(common);
        this.references = references;
        this.texts = texts;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (var each : tables) {
            wiring.type("Query", query -> queries(query, each));
            wiring.type(each.table().type(), type -> record(type, each));
        }
        wiring.type(
                "Query",
                query ->
                        query.dataFetcher("node", this::node)
                                .dataFetcher("timeline", this::timeline));
        wiring.type(
                "Node",
                type ->
                        type.typeResolver(
                                env -> {
                                    var name = typeOf.get(env.<Object>getObject().getClass());
                                    return env.getSchema().getObjectType(name);
                                }));
    }

    private static TypeRuntimeWiring.Builder queries(
            TypeRuntimeWiring.Builder query, TableFetchers<?> fetchers) {
        var table = fetchers.table();
        if (table.isComparedAsList()) {
            query.dataFetcher(table.one() + "Differences", fetchers::differences)
                    .dataFetcher(table.one() + "Sample", fetchers::sample);
        }
        return query.dataFetcher(table.one(), fetchers::one)
                .dataFetcher(table.many(), fetchers::many)
                .dataFetcher(table.one() + "Aggregate", fetchers::aggregate)
                .dataFetcher(table.one() + "Series", fetchers::series)
                .dataFetcher(table.one() + "History", fetchers::history)
                .dataFetcher(table.one() + "Changes", fetchers::changes);
    }

    private TypeRuntimeWiring.Builder record(
            TypeRuntimeWiring.Builder type, TableFetchers<?> fetchers) {
        type.dataFetcher("id", fetchers::id)
                .dataFetcher("code", fetchers::code)
                .dataFetcher("setAside", RowsSetAside::isOne)
                .dataFetcher("basis", BasisResolver::basisOf);
        if (!fetchers.queries().tellsOfRecords()) {
            for (var each : common) {
                type.dataFetcher(each.name(), env -> fetchers.common(env, each));
            }
        }
        return fetchers.queries().showsClocks()
                ? type.dataFetcher("clocks", fetchers::clocks)
                : type;
    }

    private @Nullable Object node(DataFetchingEnvironment env) {
        var id = id(env, "id");
        var table = table(id, "id");
        var viewer = Viewer.of(env.getGraphQlContext());
        if (!viewer.isOneOf(table.table().recordsDoor())) return Doors.denied(env, viewer);
        return table.node(env, id.code(), id.at());
    }

    private @Nullable Object timeline(DataFetchingEnvironment env) {
        var id = id(env, "of");
        var table = table(id, "of");
        var viewer = Viewer.of(env.getGraphQlContext());
        if (!viewer.isOneOf(table.table().historyDoor())) return Doors.denied(env, viewer);
        return table.timeline(env, id);
    }

    private static GlobalId id(DataFetchingEnvironment env, String argument) {
        return GlobalId.parse(String.valueOf(env.<Object>getArgument(argument)));
    }

    private TableFetchers<?> table(GlobalId id, String argument) {
        var table = byType.get(id.type());
        if (table != null) return table;
        throw RequestException.badValue(argument + ": there is no " + id.type() + ".");
    }

    /** Has fields that no feature maps itself open personal texts, and follow references. */
    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (!(context.getParentNode() instanceof GraphQLFieldsContainer parent)) {
            return TraversalControl.CONTINUE;
        }
        var registry = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
        var at = FieldCoordinates.coordinates(parent, field);
        var given = registry.getDataFetcher(at, field);
        var type = GraphQLTypeUtil.unwrapAll(field.getType()).getName();
        if (!isProperty(given)) return TraversalControl.CONTINUE;
        if (type.equals("PersonalText")) {
            registry.dataFetcher(at, opening(given));
        } else if (references.knows(type)) {
            registry.dataFetcher(at, following(given, type));
            references.note(at);
        }
        return TraversalControl.CONTINUE;
    }

    private static boolean isProperty(DataFetcher<?> fetcher) {
        return fetcher instanceof PropertyDataFetcher<?>
                || (fetcher instanceof LightDataFetcher<?>
                        && fetcher.getClass().getSimpleName().contains("PropertyDataFetcher"));
    }

    private DataFetcher<?> opening(DataFetcher<?> property) {
        return env -> property.get(env) instanceof Personal sealed ? texts.open(sealed, env) : null;
    }

    /** A record that is there already is shown as it is. */
    private DataFetcher<?> following(DataFetcher<?> property, String type) {
        var state = requireTable(type).queries().projection().view().stateType();
        return env -> {
            var value = property.get(env);
            return state.isInstance(value) || isListOf(state, value)
                    ? value
                    : references.follow(env, type, value);
        };
    }

    private TableFetchers<?> requireTable(String type) {
        return Objects.requireNonNull(byType.get(type));
    }

    private static boolean isListOf(Class<?> state, @Nullable Object value) {
        return value instanceof List<?> list
                && !list.isEmpty()
                && state.isInstance(list.getFirst());
    }
}
