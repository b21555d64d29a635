package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The program from end to end, over HTTP. One program serves all tests; each has its own school.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeLoopTest {

    private static final String DECISION =
            """
            {documentNumber: "长教〔2010〕17号", body: "长宁区教育局", officer: "基础教育科科长",
             decidedOn: "2010-05-10", reasons: "规范校名。",
             paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Education Law", article: "27", version: "2009"}]}
            """;

    private Server server;
    private Caller caller;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        new Clerk(caller, "whole").empower("基础教育科科长", List.of("CHANGE_SCHOOLS"));
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    @Test
    void a_school_is_recorded_found_renamed_and_seen_as_it_was() {
        var registered = register("loop", "长宁区旧名小学", "loop-1");
        assertThat(registered.at("/__typename").asString()).isEqualTo("Accepted");
        var known = registered.get("position").asLong();

        var renamed = rename("loop", "长宁区新名小学", "2010-09-01", "loop-2");
        var position = renamed.get("position").asLong();

        assertThat(name("loop", "atLeast: " + position)).isEqualTo("长宁区新名小学");
        assertThat(name("loop", "asOf: {effectiveOn: \"2010-08-31\"}")).isEqualTo("长宁区旧名小学");
        assertThat(name("loop", "asOf: {position: " + known + "}")).isEqualTo("长宁区旧名小学");

        var history =
                caller.data(
                        """
                        { schoolHistory(code: "loop", first: 10) { edges { node {
                            type actor role channel commandId position effectiveOn
                            decision { documentNumber } } } } }
                        """);
        assertThat(history.at("/schoolHistory/edges")).hasSize(2);
        var second = history.at("/schoolHistory/edges/1/node");
        assertThat(second.get("type").asString()).isEqualTo("school.SchoolRenamed");
        assertThat(second.get("actor").asString()).isEqualTo("张三");
        assertThat(second.get("channel").asString()).isEqualTo("graphql");
        assertThat(second.get("commandId").asString()).isEqualTo("loop-2");
        assertThat(second.at("/decision/documentNumber").asString()).isEqualTo("长教〔2010〕17号");

        var id = caller.data("{ school(code: \"loop\") { id } }").at("/school/id").asString();
        var timeline =
                caller.data(
                        """
                        { timeline(of: "%s", first: 10) { edges { node {
                            knownFrom { position } knownTo { position }
                            effectiveFrom { on fields { field before after by { position } } }
                            effectiveTo { on } } } } }
                        """
                                .formatted(id));
        var versions = timeline.at("/timeline/edges");
        assertThat(versions).hasSize(3);
        var first = history.at("/schoolHistory/edges/0/node/position");
        var last = second.get("position");
        assertThat(versions.at("/0/node/knownFrom/position")).isEqualTo(first);
        assertThat(versions.at("/0/node/knownTo/position")).isEqualTo(last);
        assertThat(versions.at("/1/node/effectiveTo/on").asString()).isEqualTo("2010-09-01");
        var now = versions.at("/2/node/effectiveFrom");
        assertThat(now.get("on").asString()).isEqualTo("2010-09-01");
        assertThat(now.at("/fields/0/after").asString()).isEqualTo("长宁区新名小学");
        assertThat(now.at("/fields/0/by/position")).isEqualTo(last);
    }

    @Test
    void a_repeated_command_returns_its_first_outcome_and_adds_no_fact() {
        var first = register("twice", "长宁区重复小学", "twice-1");
        var facts = server.part(FactStream.class).head();
        var again = register("twice", "长宁区重复小学", "twice-1");
        assertThat(again.get("repeated").asBoolean()).isTrue();
        assertThat(again.get("position")).isEqualTo(first.get("position"));
        assertThat(server.part(FactStream.class).head()).isEqualTo(facts);
        assertThat(register("twice", "长宁区别的小学", "twice-1").get("code").asString())
                .isEqualTo("COMMAND_ID_REUSED");
        assertThat(register("twice", "长宁区别的小学", "twice-2").get("code").asString())
                .isEqualTo("ALREADY_REGISTERED");
    }

    @Test
    void bad_input_gets_a_stable_code_and_harms_nothing() {
        register("bad", "长宁区坏输入小学", "bad-0");
        var facts = server.part(FactStream.class).head();

        assertThat(refusal(rename("nobody", "x", "2010-09-01", "bad-1")))
                .isEqualTo("UNKNOWN_SCHOOL");
        assertThat(refusal(rename("bad", "x".repeat(10_000), "2010-09-01", "bad-2")))
                .isEqualTo("TEXT_TOO_LONG");
        assertThat(refusal(rename("bad", "a\\u0007b", "2010-09-01", "bad-3")))
                .isEqualTo("TEXT_UNSAFE");
        assertThat(refusal(rename("bad", "x", "1950-01-01", "bad-4")))
                .isIn("BEFORE_SCHOOL_EXISTED", "EFFECT_BEFORE_DECISION");
        assertThat(renameError("bad", "2010-02-30")).isNotIn("", "INTERNAL_ERROR");
        assertThat(caller.data("{ school(code: \"nobody\") { name } }").get("school").isNull())
                .isTrue();
        assertThat(caller.errorCode("{ schools(first: 100000) { totalCount } }"))
                .isNotIn("", "INTERNAL_ERROR");
        assertThat(caller.errorCode("{ school(code: \"bad\", asOf: {position: 999999}) { name } }"))
                .isNotIn("", "INTERNAL_ERROR");
        assertThat(caller.errorCode("{ schools(first: 5, after: \"???\") { totalCount } }"))
                .isNotIn("", "INTERNAL_ERROR");
        assertThat(caller.errorCode("{ a".repeat(50) + "}".repeat(50)))
                .isNotIn("", "INTERNAL_ERROR");
        assertThat(caller.errorCode("{ nonsense")).isNotIn("", "INTERNAL_ERROR");

        assertThat(server.part(FactStream.class).head()).isEqualTo(facts);
    }

    @Test
    void bodies_that_can_not_be_read_are_refused_with_a_code() {
        assertThat(caller.post("/graphql", "{\"query\": \"" + "a".repeat(2_000_000) + "\"}"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(413))
                .satisfies(answer -> assertThat(answer.body()).contains("PAYLOAD_TOO_LARGE"));
        assertThat(caller.post("/graphql", "nonsense"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.body()).contains("REQUEST_MALFORMED"));
        var plain =
                HttpRequest.newBuilder(URI.create(server.url() + "/graphql"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{__typename}\"}"))
                        .build();
        assertThat(caller.send(plain))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(415))
                .satisfies(answer -> assertThat(answer.body()).contains("UNSUPPORTED_MEDIA_TYPE"));
        assertThat(caller.get("/graphql"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.body()).contains("REQUEST_MALFORMED"));
        assertThat(caller.get("/nowhere").body()).contains("NOT_FOUND").doesNotContain("trace");
    }

    @Test
    void an_act_without_an_actor_is_refused() {
        var request =
                HttpRequest.newBuilder(URI.create(server.url() + "/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"query\": \"mutation { renameSchool(command: {id: \\\"n\\\"}, input: {school: \\\"x\\\", name: \\\"y\\\", effectiveOn: \\\"2010-09-01\\\", decision: "
                                                + DECISION.replace("\"", "\\\"").replace("\n", " ")
                                                + "}) { ... on Refused { code } } }\"}"))
                        .build();
        assertThat(caller.send(request).body()).contains("DOCUMENT_UNLISTED");
    }

    @Test
    void pages_of_other_sites_may_not_ask() {
        var request =
                HttpRequest.newBuilder(URI.create(server.url() + "/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Origin", "https://elsewhere.example")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{__typename}\"}"))
                        .build();
        var answer = caller.send(request);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ORIGIN_FOREIGN");
    }

    @Test
    void the_page_to_ask_in_loads_everything_from_the_program_itself() {
        var page = caller.get("/graphiql");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .startsWith("default-src 'none'; script-src 'self';"));
        var links = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body());
        var count = 0;
        while (links.find()) {
            assertThat(links.group(1)).startsWith("/");
            assertThat(caller.get(links.group(1)).statusCode()).as(links.group(1)).isEqualTo(200);
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(3);
    }

    @Test
    void operators_see_health_by_register_and_what_is_measured() throws InterruptedException {
        register("seen", "长宁区可见小学", "seen-1");
        caller.awaitReady();
        var readiness = caller.get("/actuator/health/readiness");
        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(readiness.body()).contains("facts").contains("schools").contains("lagEvents");
        assertThat(caller.get("/actuator/health/liveness").body()).doesNotContain("schools");
        assertThat(caller.get("/actuator/prometheus").body())
                .contains("chalkline_commands_seconds_count")
                .contains("chalkline_projection_lag_events{projection=\"schools\"}")
                .contains("chalkline_projection_parked_entities")
                .contains("chalkline_store_events_per_sync_events_bucket{le=\"1024.0\"}")
                .doesNotContain("eventProcessor");
        assertThat(caller.get("/actuator/env").statusCode()).isEqualTo(404);
        try (var operator = new Caller(server, "operator", Role.OPERATOR)) {
            var retried = operator.post("/actuator/projections/schools/retry", "{}");
            assertThat(retried.statusCode()).isEqualTo(200);
            assertThat(retried.body()).isEqualTo("{\"parked\":0}");
        }
    }

    private JsonNode register(String id, String name, String commandId) {
        var mutation =
                """
                mutation { result: registerSchool(command: {id: "%s"}, input: {school: "%s",
                  openedOn: "1960-09-01", source: "名册", particulars: {name: "%s", kind: PRIMARY,
                  ownership: PUBLIC, site: {address: "青桐路1号", subdistrict: "310105001"}}})
                  { __typename ... on Accepted { position repeated } ... on Refused { code } } }
                """;
        return caller.data(mutation.formatted(commandId, id, name)).get("result");
    }

    private JsonNode rename(String id, String name, String effectiveOn, String commandId) {
        return caller.data(renaming(id, name, effectiveOn, commandId)).get("result");
    }

    private String renameError(String id, String effectiveOn) {
        return caller.errorCode(renaming(id, "x", effectiveOn, "never"));
    }

    private static String renaming(String id, String name, String effectiveOn, String commandId) {
        return """
               mutation { result: renameSchool(command: {id: "%s"}, input: {school: "%s",
                 name: "%s", effectiveOn: "%s", decision: %s})
                 { __typename ... on Accepted { position repeated } ... on Refused { code } } }
               """
                .formatted(commandId, id, name, effectiveOn, DECISION);
    }

    private static String refusal(JsonNode result) {
        return result.get("code").asString();
    }

    private String name(String id, String arguments) {
        return caller.data("{ school(code: \"%s\", %s) { name } }".formatted(id, arguments))
                .at("/school/name")
                .asString();
    }
}
