package org.chalkline.query.export;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.graphql.SoughtList;
import org.chalkline.query.table.TableShape;
import org.chalkline.query.table.TableShapes;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Settles lists that are taken out. Each is asked for by its own field of {@code Query}, so its
 * doors, its filter, its masks and what the one who asks sees of it are those of GraphQL, whatever
 * becomes of them; only the rows are walked through instead of shown.
 */
@Component
public final class ExportedLists {
    private static final String DOCUMENT =
            """
            query export($filter: %2$sFilter, $asOf: AsOf) {
              list: %1$s(filter: $filter, asOf: $asOf, first: 1) { parked { entity } }
            }
            """;

    private final ExecutionGraphQlService service;
    private final TableShapes shapes;

    ExportedLists(ExecutionGraphQlService service, TableShapes shapes) {
        this.service = service;
        this.shapes = shapes;
    }

    /**
     * What is asked for.
     *
     * @param table the list, as GraphQL calls it, or its projection
     * @param position absent for the last one that the projection shows
     * @param effectiveOn absent for today
     * @param filter as a variable of the table's filter type; absent for all
     */
    public record Request(
            String table,
            @Nullable Long position,
            @Nullable LocalDate effectiveOn,
            @Nullable Map<String, Object> filter) {}

    /**
     * The table of that name.
     *
     * @throws ExportRefusedException {@code EXPORT_UNKNOWN} if there is none
     */
    public TableShape shape(String name) throws ExportRefusedException {
        var found = shapes.find(name);
        if (found.isPresent()) return found.get();
        throw new ExportRefusedException(
                "EXPORT_UNKNOWN",
                "There is no list of that name. There are: %s."
                        .formatted(String.join(", ", shapes.names())));
    }

    /**
     * Settles what is asked for.
     *
     * @param who puts into a context who asks
     * @throws ExportRefusedException with the code of what GraphQL would have answered
     */
    public ExportedList settle(Request request, Consumer<GraphQLContext> who)
            throws ExportRefusedException {
        var shape = shape(request.table());
        var found = new ArrayList<SoughtList.Found>();
        var viewers = new ArrayList<Viewer>();
        var asked =
                new DefaultExecutionGraphQlRequest(
                        DOCUMENT.formatted(shape.name(), shape.type()),
                        null,
                        variables(request),
                        null,
                        UUID.randomUUID().toString(),
                        Locale.ROOT);
        asked.configureExecutionInput(
                (input, builder) -> {
                    var context = input.getGraphQLContext();
                    who.accept(context);
                    viewers.add(Viewer.of(context));
                    SoughtList.in(context, found::add);
                    return input;
                });
        var answer = service.execute(asked).block();
        if (answer == null) throw new IllegalStateException("the list gave no answer");
        var result = answer.getExecutionResult();
        if (!result.getErrors().isEmpty()) throw refused(result.getErrors().getFirst());
        if (found.size() != 1) throw new IllegalStateException("the list was not told");
        return new ExportedList(
                shape,
                shape.shownTo(viewers.getFirst()),
                found.getFirst(),
                request.filter(),
                parked(result.getData()));
    }

    private static Map<String, Object> variables(Request request) {
        var variables = new HashMap<String, Object>();
        if (request.filter() != null) variables.put("filter", request.filter());
        var asOf = new LinkedHashMap<String, Object>();
        if (request.position() != null) asOf.put("position", request.position());
        if (request.effectiveOn() != null) {
            asOf.put("effectiveOn", request.effectiveOn().toString());
        }
        if (!asOf.isEmpty()) variables.put("asOf", asOf);
        return variables;
    }

    private static ExportRefusedException refused(GraphQLError error) {
        var extensions = error.getExtensions();
        var code = extensions == null ? null : extensions.get("code");
        return new ExportRefusedException(
                code == null ? "INTERNAL_ERROR" : String.valueOf(code),
                String.valueOf(error.getMessage()));
    }

    private static int parked(@Nullable Map<String, Object> data) {
        if (data == null || !(data.get("list") instanceof Map<?, ?> told)) return 0;
        return told.get("parked") instanceof List<?> list ? list.size() : 0;
    }
}
