package org.chalkline.app.play;

import graphql.GraphQLContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.chalkline.query.personal.AskedInAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Reads the facts that are played, some at a time. They are asked for by GraphQL's own list of
 * facts, anew each time, so its doors, its filter, its masks and what the one who asks sees of it
 * hold for a play as well.
 */
@Component
final class PlayedFacts {
    private static final String DOCUMENT =
            """
            query play($filter: FactRecordFilter!, $asOf: AsOf, $first: Int!) {
              facts(
                filter: $filter, asOf: $asOf, first: $first,
                orderBy: [{field: POSITION, direction: ASC}]
              ) {
                edges { node {
                  position code of kind number type recordedAt effectiveOn
                  actor role onBehalfOf channel verified commandId correlationId causationId
                  officer documentNumber decidedOn unit amount { amount currency } tellsOf
                  standing ground ruledOn corrected asFound breaches impreciseDays } }
                basis { position }
              }
            }
            """;

    private final ExecutionGraphQlService service;

    PlayedFacts(ExecutionGraphQlService service) {
        this.service = service;
    }

    /**
     * A fact to be played.
     *
     * @param told as GraphQL shows it
     */
    record Played(long position, OffsetDateTime recordedAt, Map<String, Object> told) {}

    /**
     * Some of them.
     *
     * @param facts by their positions
     * @param reached there are no further ones up to this position, if these were fewer than asked
     *     for
     */
    record Portion(List<Played> facts, long reached) {}

    /**
     * The next facts.
     *
     * @param from the first position
     * @param to the last one, at which the answer stands; absent for the last one that there is
     * @param most how many at the most, 1 to 100
     * @param who puts into a context who asks
     * @throws PlayRefusedException with the code of what GraphQL answered
     */
    Portion next(
            Map<String, Object> filter,
            long from,
            @Nullable Long to,
            int most,
            Consumer<GraphQLContext> who)
            throws PlayRefusedException {
        var range = new LinkedHashMap<String, Object>();
        range.put("from", from);
        if (to != null) range.put("to", to);
        var variables = new HashMap<String, Object>();
        variables.put("filter", Map.of("and", List.of(filter, Map.of("position", range))));
        variables.put("first", most);
        if (to != null) variables.put("asOf", Map.of("position", to));
        var asked =
                new DefaultExecutionGraphQlRequest(
                        DOCUMENT, null, variables, null, UUID.randomUUID().toString(), Locale.ROOT);
        asked.configureExecutionInput(
                (input, builder) -> {
                    who.accept(input.getGraphQLContext());
                    return AskedInAddress.mark(input);
                });
        var answer = service.execute(asked).block();
        if (answer == null) throw new IllegalStateException("the facts gave no answer");
        var result = answer.getExecutionResult();
        for (var error : result.getErrors()) {
            var extensions = error.getExtensions();
            var code = extensions == null ? null : extensions.get("code");
            throw new PlayRefusedException(
                    code == null ? "INTERNAL_ERROR" : String.valueOf(code),
                    String.valueOf(error.getMessage()));
        }
        var facts = object(result.<Map<String, Object>>getData().get("facts"));
        var played = new ArrayList<Played>();
        for (var edge : (List<?>) value(facts, "edges")) {
            var told = object(object(edge).get("node"));
            played.add(
                    new Played(
                            ((Number) value(told, "position")).longValue(),
                            OffsetDateTime.parse(String.valueOf(told.get("recordedAt"))),
                            told));
        }
        var basis = object(facts.get("basis"));
        return new Portion(played, ((Number) value(basis, "position")).longValue());
    }

    private static Object value(Map<String, Object> of, String name) {
        var value = of.get(name);
        if (value == null) throw new IllegalStateException("the answer has no " + name);
        return value;
    }

    @SuppressWarnings("unchecked") // what GraphQL answers of an object
    private static Map<String, Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) return (Map<String, Object>) object;
        throw new IllegalStateException("the answer lacks an object");
    }
}
