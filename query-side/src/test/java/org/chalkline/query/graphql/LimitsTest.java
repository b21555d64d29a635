package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.scalars.ExtendedScalars;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chalkline.kernel.access.Limits;
import org.chalkline.kernel.access.Limits.Limit;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Limits over a schema that nests without end, as the program's own does not. */
class LimitsTest {
    private static final long LARGEST = 40_000;
    private static final List<Integer> MANY = Collections.nCopies(100, 1);

    private static final Duration WITHIN = Duration.ofSeconds(20);

    private int fetched;
    private long passedNanos;

    private final GraphQL graphql = build(WITHIN);

    private static Limits byRole() {
        var limits = new EnumMap<Role, Limit>(Role.class);
        for (var role : Limits.ROLES) limits.put(role, new Limit(12, 1_000, 1, LARGEST, 1));
        limits.put(Role.PUBLIC, new Limit(5, 100, 1, LARGEST / 4, 1));
        limits.put(Role.OPERATOR, new Limit(20, 50, 1, LARGEST, 1));
        return new Limits(limits);
    }

    /** Takes two milliseconds. */
    private int pause() {
        passedNanos += Duration.ofMillis(2).toNanos();
        return ++fetched;
    }

    private GraphQL build(Duration within) {
        var schema =
                "type Query { again(first: Int): Query many(first: Long, last: Long): [Query] text: String slow: Query } type Mutation { act: Query } scalar Long";
        var wiring =
                RuntimeWiring.newRuntimeWiring()
                        .scalar(ExtendedScalars.GraphQLLong)
                        .type(
                                "Query",
                                type ->
                                        type.dataFetcher("again", env -> ++fetched)
                                                .dataFetcher("many", env -> MANY)
                                                .dataFetcher("text", env -> "木".repeat(1_000))
                                                .dataFetcher("slow", env -> pause()))
                        .type("Mutation", type -> type.dataFetcher("act", env -> pause()));
        var limits = new RequestLimits(byRole(), within, () -> passedNanos);
        return GraphQL.newGraphQL(
                        new SchemaGenerator()
                                .makeExecutableSchema(
                                        new SchemaParser().parse(schema), wiring.build()))
                .instrumentation(new ChainedInstrumentation(limits, new ResponseExtensions(limits)))
                .build();
    }

    private static final SignedIn CLERK = in(Role.CLERK);

    private static SignedIn in(Role... roles) {
        return new SignedIn("issuer", "li", Instant.EPOCH, "Li", Set.of(roles), null, null, null);
    }

    private ExecutionResult ask(String document, Map<String, Object> variables) {
        return ask(document, variables, CLERK);
    }

    private ExecutionResult ask(String document, Map<String, Object> variables, SignedIn who) {
        return graphql.execute(
                ExecutionInput.newExecutionInput(document)
                        .graphQLContext(context -> context.of(SignedIn.class, who))
                        .variables(variables));
    }

    private ExecutionResult ask(String document) {
        return ask(document, Map.of());
    }

    private static @Nullable Object code(ExecutionResult result) {
        assertThat(result.getErrors()).hasSize(1);
        return Objects.requireNonNull(result.getErrors().getFirst().getExtensions()).get("code");
    }

    private static Object cost(ExecutionResult result) {
        Map<?, ?> cost = (Map<?, ?>) Objects.requireNonNull(result.getExtensions().get("cost"));
        assertThat(cost.get("limit")).isEqualTo(1_000L);
        return Objects.requireNonNull(cost.get("requested"));
    }

    private static String nested(int levels) {
        return "{ again ".repeat(levels - 1) + "{ __typename }" + " }".repeat(levels - 1);
    }

    @Test
    void the_public_may_nest_and_ask_for_less_than_who_is_known() {
        var anybody = SignedIn.anybody();
        assertThat(ask(nested(5), Map.of(), anybody).getErrors()).isEmpty();
        fetched = 0;
        assertThat(code(ask(nested(6), Map.of(), anybody))).isEqualTo("TOO_DEEP");
        assertThat(code(ask("{ again(first: 100) { a: text b: text } }", Map.of(), anybody)))
                .isEqualTo("TOO_COMPLEX");
        assertThat(fetched).isZero();
    }

    @Test
    void the_public_is_answered_with_less_than_who_is_known() {
        var anybody = SignedIn.anybody();
        assertThat(ask("{ " + texts(3) + " }", Map.of(), anybody).getErrors()).isEmpty();
        assertThat(code(ask("{ " + texts(4) + " }", Map.of(), anybody)))
                .isEqualTo("ANSWER_TOO_LARGE");
    }

    @Test
    void of_several_roles_each_adds_what_it_allows() {
        var operator = in(Role.OPERATOR);
        assertThat(ask(nested(20), Map.of(), operator).getErrors()).isEmpty();
        assertThat(code(ask("{ many(first: 60) { text } }", Map.of(), operator)))
                .isEqualTo("TOO_COMPLEX");
        var both = in(Role.OPERATOR, Role.CLERK);
        assertThat(ask(nested(20), Map.of(), both).getErrors()).isEmpty();
        assertThat(ask("{ many(first: 60) { __typename } }", Map.of(), both).getErrors()).isEmpty();
        assertThat(code(ask(nested(21), Map.of(), both))).isEqualTo("TOO_DEEP");
    }

    @Test
    void a_query_that_takes_too_long_is_given_up_and_asks_for_nothing_more() {
        var hasty = build(Duration.ofMillis(1));
        var result =
                hasty.execute(
                        ExecutionInput.newExecutionInput(
                                        "{ a: slow { again { __typename } } b: slow { text } c: slow { text } }")
                                .graphQLContext(context -> context.of(SignedIn.class, CLERK)));
        assertThat(code(result)).isEqualTo("ANSWER_TOO_SLOW");
        assertThat(result.toSpecification().get("data")).isNull();
        assertThat(fetched).isEqualTo(1);
    }

    @Test
    void an_act_is_told_to_its_end_however_long_it_takes() {
        var hasty = build(Duration.ofMillis(1));
        var result = hasty.execute("mutation { act { slow { __typename } } }");
        assertThat(result.getErrors()).isEmpty();
        assertThat(fetched).isEqualTo(2);
    }

    @Test
    void a_query_nested_too_deep_is_refused_before_anything_is_fetched() {
        assertThat(ask(nested(12)).getErrors()).isEmpty();
        fetched = 0;
        for (int levels : new int[] {13, 50}) {
            var refused = ask(nested(levels));
            assertThat(code(refused)).isEqualTo("TOO_DEEP");
            assertThat(refused.getErrors().getFirst().getMessage())
                    .contains("nests " + levels + " fields");
        }
        assertThat(fetched).isZero();
    }

    @Test
    void depth_is_counted_through_fragments_too() {
        var inFragments =
                "{ again { ...a } } fragment a on Query { again { ...b } } fragment b on Query "
                        + nested(11);
        assertThat(code(ask(inFragments))).isEqualTo("TOO_DEEP");
        assertThat(code(ask("{ ... on Query " + nested(13) + " }"))).isEqualTo("TOO_DEEP");
    }

    @Test
    void a_page_costs_its_rows() {
        assertThat(cost(ask("{ many(first: 10) { __typename a: __typename } }")))
                .isEqualTo(20L + 1 + 10 * 2);
        assertThat(cost(ask("{ again { __typename } b: again { __typename } }")))
                .isEqualTo(2 * 20L + 2 * 2);
        assertThat(cost(ask("query($n: Long) { many(first: $n) { __typename } }", Map.of("n", 30))))
                .isEqualTo(51L);
        assertThat(cost(ask("query($n: Long = 40) { many(first: $n) { __typename } }")))
                .isEqualTo(61L);
        assertThat(cost(ask("{ many(first: \"50\") { __typename } }"))).isEqualTo(71L);
        assertThat(cost(ask("{ many(last: 60) { __typename } }"))).isEqualTo(81L);
        assertThat(cost(ask("{ ...a } fragment a on Query { again { __typename } }")))
                .isEqualTo(22L);
        assertThat(cost(ask("{ again @skip(if: true) { __typename } __typename }"))).isEqualTo(21L);
    }

    @Test
    void a_query_that_asks_for_too_much_is_refused() {
        var pages = "{ many(first: 100) { many(first: 100) { __typename } } }";
        var refused = ask(pages);
        assertThat(code(refused)).isEqualTo("TOO_COMPLEX");
        assertThat(cost(refused)).isEqualTo(20L + 1 + 100 * (1 + 100));
        assertThat(code(ask("{ " + aliases(48) + " }"))).isEqualTo("TOO_COMPLEX");
        assertThat(ask("{ " + aliases(47) + " }").getErrors()).isEmpty();
    }

    private static String aliases(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(" a").append(i).append(": __typename");
        return text.toString();
    }

    @Test
    void an_answer_grows_to_its_limit_and_is_then_refused_by_name() {
        assertThat(ask("{ " + texts(13) + " }").getErrors()).isEmpty();
        var refused = ask("{ " + texts(14) + " }");
        assertThat(code(refused)).isEqualTo("ANSWER_TOO_LARGE");
        assertThat(refused.getErrors().getFirst().getMessage()).contains("40000 bytes");
        assertThat(refused.toSpecification().get("data")).isNull();
        assertThat(code(ask("{ many(first: 100) { text } }"))).isEqualTo("ANSWER_TOO_LARGE");
    }

    private static String texts(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(" a").append(i).append(": text");
        return text.toString();
    }

    @Test
    void fragments_of_fragments_can_not_make_counting_dear_or_overflow() {
        var text = new StringBuilder("{ again { ...f0 } }");
        for (int i = 0; i < 60; i++) {
            text.append(" fragment f").append(i).append(" on Query { __typename");
            if (i < 59) text.append(" ...f").append(i + 1).append(" ...f").append(i + 1);
            text.append(" }");
        }
        assertThat(code(ask(text.toString()))).isEqualTo("TOO_COMPLEX");
        assertThat(List.of(ask("{ many(first: 9223372036854775807) { __typename } }").getErrors()))
                .hasSize(1);
    }
}
