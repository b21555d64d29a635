package org.chalkline.query.table;

import graphql.execution.DataFetcherResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.personal.AccessesOfRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notes whose record is asked for by its code, whether anything sealed of them is shown or not:
 * that somebody has a sanction is told by the file alone. A record is somebody's if its code is
 * theirs.
 */
@Component
final class LookUpsOfPeople extends SimplePerformantInstrumentation {
    private static final String NODE = "node";

    /** The fields of {@code Query} that name a record of a person by its code. */
    private record Field(Table<?> table, Kind kind) {}

    private final Map<String, Field> fields = new HashMap<>();
    private final Map<String, Table<?>> types = new HashMap<>();

    LookUpsOfPeople(List<TableQueries<?>> queries) {
        for (var each : queries) {
            var table = each.table();
            if (!table.isKeyedByPeople()) continue;
            types.put(table.type(), table);
            fields.put(table.one(), new Field(table, Kind.LOOKED_UP));
            fields.put(table.one() + "History", new Field(table, Kind.HISTORY));
            fields.put(table.one() + "Changes", new Field(table, Kind.HISTORY));
        }
    }

    /** The names of the fields whose answers are noted. */
    Set<String> noted() {
        return fields.keySet();
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        var step = parameters.getExecutionStepInfo();
        if (!step.getPath().getParent().isRootPath()) return fetcher;
        if (!(step.getParent().getUnwrappedNonNullType() instanceof GraphQLObjectType root)) {
            return fetcher;
        }
        if (!root.getName().equals("Query")) return fetcher;
        var name = step.getFieldDefinition().getName();
        if (!name.equals(NODE) && !fields.containsKey(name)) return fetcher;
        return env -> {
            Object found = fetcher.get(env);
            // Whoever finds the door shut was told nothing.
            boolean shut = found instanceof DataFetcherResult<?> told && told.hasErrors();
            if (!shut) note(env, name, found != null);
            return found;
        };
    }

    private void note(DataFetchingEnvironment env, String name, boolean isThere) {
        var accesses = AccessesOfRequest.of(env.getGraphQlContext());
        if (accesses == null) return;
        var field = fields.get(name);
        String code;
        if (field == null) {
            var id = GlobalId.parse(String.valueOf(env.<Object>getArgument("id")));
            var table = types.get(id.type());
            if (table == null) return;
            field = new Field(table, Kind.LOOKED_UP);
            code = id.code();
        } else {
            code = String.valueOf(env.<Object>getArgument("code"));
        }
        accesses.note(
                field.kind(),
                isThere ? field.table().person(code) : null,
                Set.of(),
                name,
                BasisResolver.basisOf(env).position());
    }
}
