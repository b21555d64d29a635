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

    /** The fields of {@code Query} that name a record by its global id. */
    private static final Map<String, ById> BY_ID =
            Map.of(
                    "node", new ById("id", Kind.LOOKED_UP),
                    "timeline", new ById("of", Kind.HISTORY));

    /**
     * @param argument the one that names it
     */
    private record ById(String argument, Kind kind) {}

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
        if (!BY_ID.containsKey(name) && !fields.containsKey(name)) return fetcher;
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
        var byId = BY_ID.get(name);
        String code;
        if (byId != null) {
            var id = GlobalId.parse(String.valueOf(env.<Object>getArgument(byId.argument())));
            var table = types.get(id.type());
            if (table == null) return;
            field = new Field(table, byId.kind());
            code = id.code();
        } else if (field != null) {
            code = String.valueOf(env.<Object>getArgument("code"));
        } else {
            return;
        }
        accesses.note(
                field.kind(),
                isThere ? field.table().person(code) : null,
                Set.of(),
                name,
                BasisResolver.basisOf(env).position());
    }
}
