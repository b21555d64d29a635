package org.chalkline.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.chalkline.app.Caller;
import org.chalkline.app.Clerk;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that can't be understood or answered, over HTTP: each is refused by its name before
 * anything is recorded, and the log, at its most talkative, repeats nothing of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsTest {
    private static final String NUMBER = "11010519491231002X";

    /** Stands in bodies, and never in a log. */
    private static final String SECRET = "慕容白杨Secret7351";

    private static final String REGISTER =
            """
            mutation { registerSchool(command: {id: "%s"}, input: {school: "%s", source: "test",
              particulars: {name: "%s", kind: PRIMARY, ownership: PUBLIC, site: {address: "somewhere"}}})
              { __typename ... on Refused { code } } }
            """;

    private Path data = Path.of("");
    private Server server;
    private Caller caller;
    private FactStream facts;

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder.resolve("data");
        server =
                Server.start(
                        new Server.Settings(
                                data, 0, "none", List.of("--logging.level.root=debug")));
        caller = new Caller(server);
        facts = server.part(FactStream.class);
        for (var school : List.of("A", "B", "C")) {
            caller.data(REGISTER.formatted("start-" + school, school, school));
        }
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private HttpResponse<String> send(String path, byte[] body, String... headers) {
        return caller.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header(
                                "Authorization",
                                Tokens.bearer(server, "clerk-wang", Role.CLERK, Role.AUDITOR))
                        .headers(headers)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
    }

    private static String code(HttpResponse<String> answer) {
        return FactJson.MAPPER.readTree(answer.body()).at("/errors/0/extensions/code").asString();
    }

    private static byte[] register(String id) {
        var query = REGISTER.formatted("accept-" + id, "accept-" + id, SECRET);
        return FactJson.writeBytes(Map.of("query", query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/event-stream",
                "text/event-stream, text/html;q=0.9",
                "text/html",
                "application/xml",
                "multipart/mixed",
                "application/json;q=0",
                "application/json;q=0, application/graphql-response+json;q=0, */*",
                "nonsense"
            })
    void an_act_whose_answer_is_accepted_in_no_form_is_not_carried_out(String accept) {
        long head = facts.head();
        var answer =
                send(
                        "/graphql",
                        register("never"),
                        "Accept",
                        accept,
                        "Content-Type",
                        "application/json");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(code(answer)).isEqualTo("NOT_ACCEPTABLE");
        var otherwise =
                send(
                        "/%67raphql;a=b",
                        register("never"), "Accept", accept, "Content-Type", "application/json");
        assertThat(otherwise.statusCode()).isEqualTo(406);
        var rows =
                """
                [{"row": 1, "commandId": "never", "school": "never", "name": "x", "address": "y", "source": "z"}]
                """;
        var batch = send("/intake/schools", rows.getBytes(UTF_8), "Accept", accept);
        assertThat(batch.statusCode()).isEqualTo(406);
        assertThat(facts.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | text/event-stream, application/json;q=0.1 | application/json",
                "2 | text/event-stream, */*;q=0.1               | application/json",
                "3 | application/*                              | application/json",
                "4 | application/graphql-response+json          | application/graphql-response+json",
                "5 | application/json;q=0.5, application/graphql-response+json | application/graphql-response+json",
            })
    void an_act_whose_answer_is_accepted_is_carried_out_once(
            String id, String accept, String answered) {
        long head = facts.head();
        var answer =
                send(
                        "/graphql",
                        register(id),
                        "Accept",
                        accept,
                        "Content-Type",
                        "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(answered);
        assertThat(answer.body()).contains("\"Accepted\"");
        assertThat(facts.head()).isEqualTo(head + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "\"{ projections { name } }\"",
                "[]",
                "[{\"query\": \"{ projections { name } }\"}]",
                "{}",
                "{\"query\": null}",
                "{\"query\": 7}",
                "{\"query\": [\"{ projections { name } }\"]}",
                "{\"query\": \"{ projections { name } }\", \"query\": \"{ projections { name } }\"}",
                "{\"query\": \"{ projections { name } }\", \"variables\": {\"a\": 1, \"a\": 2}}",
                "{\"query\": \"{ projections { name } }\", \"variables\": []}",
                "{\"query\": \"{ projections { name } }\", \"variables\": \"x\"}",
                "{\"query\": \"{ projections { name } }\", \"operationName\": {}}",
                "{\"query\": \"{ projections { name } }\", \"extensions\": 1}",
                "{\"query\": \"{ projections { name } }\", \"variable\": {}}",
                "{\"query\": \"{ projections { name } }\"} {}",
                "{\"query\": \"{ projections { name } }\", \"variables\": {\"a\": \"\\ud800\"}}",
                "{query: 慕容白杨Secret7351}",
                "\uFEFF{\"query\": \"{ projections { name } }\"}",
                "query=%7B%20projections",
            })
    void a_body_that_is_no_request_is_refused_by_name(String body) {
        var answer = send("/graphql", body.getBytes(UTF_8), "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("REQUEST_MALFORMED");
        assertThat(answer.body()).doesNotContain("Secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "UTF-32BE", "GB18030"})
    void another_encoding_is_refused_whether_it_is_said_or_not(String charset) {
        var request = "{\"query\": \"{ projections { name } } # %s\"}".formatted(SECRET);
        var body = request.getBytes(Charset.forName(charset));
        var silent = send("/graphql", body, "Content-Type", "application/json");
        assertThat(silent.statusCode()).isEqualTo(400);
        assertThat(code(silent)).isEqualTo("REQUEST_MALFORMED");
        var said = send("/graphql", body, "Content-Type", "application/json; charset=" + charset);
        assertThat(said.statusCode()).isEqualTo(415);
        assertThat(code(said)).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        var rows = send("/intake/schools", body, "Content-Type", "application/json");
        assertThat(rows.statusCode()).isEqualTo(400);
        assertThat(code(rows)).isEqualTo("MALFORMED_BATCH");
    }

    /** As a cursor was until its digest had a key: anybody could make one. */
    @Test
    void a_cursor_that_is_none_is_refused_by_name() {
        var list = "{ schools(first: 1, after: \"%s\") { edges { cursor } } }";
        var good =
                caller.data("{ schools(first: 1) { edges { cursor } } }")
                        .at("/schools/edges/0/cursor")
                        .asString();
        assertThat(caller.ask(list.formatted(good)).has("errors")).isFalse();
        var altered = good.charAt(9) == 'A' ? 'B' : 'A';
        for (var bad :
                List.of(
                        "",
                        "null",
                        Base64.getUrlEncoder().encodeToString("[1]".getBytes(UTF_8)),
                        good.substring(0, 9) + altered + good.substring(10),
                        good.substring(0, good.length() - 3),
                        good.substring(2))) {
            assertThat(caller.errorCode(list.formatted(bad))).as(bad).isEqualTo("BAD_CURSOR");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ schools(first: 1, asOf: {recordedAt: \"-999999999-01-01T00:00:00+18:00\"}) { totalCount } }",
                "{ schools(first: 1, asOf: {recordedAt: \"+999999999-01-01T00:00:00Z\"}) { totalCount } }",
                "{ schools(first: 1, asOf: {recordedAt: \"0001-01-01T00:00:00Z\"}) { totalCount } }",
                "{ schools(first: 1, asOf: {effectiveOn: \"0000-01-01\"}) { totalCount } }",
                "{ schools(first: 1, asOf: {effectiveOn: \"9999-12-31\"}) { totalCount } }",
                "{ schools(first: 1, asOf: {position: 9223372036854775807}) { totalCount } }",
                "{ schools(first: 1, asOf: {position: -9223372036854775808}) { totalCount } }",
                "{ schools(first: 1, atLeast: -9223372036854775808) { totalCount } }",
                "{ schools(first: 2147483647) { totalCount } }",
                "{ schools(first: -2147483648) { totalCount } }",
                "{ schools(last: 1, before: \"\") { totalCount } }",
                "{ schools(first: 1, filter: {capacity: {from: 2147483647, to: -2147483648}}) { totalCount } }",
                "{ schools(first: 1, filter: {openedOn: {from: \"9999-12-31\", to: \"0000-01-01\"}}) { totalCount } }",
                "{ schools(first: 1, filter: {nameContains: \"%_\\u0000'\"}) { totalCount } }",
                "{ school(code: \"\\u0000\") { name } }",
                "{ node(id: \"\") { id } }",
                "{ node(id: \"U2Nob29sOg\") { id } }",
                "{ node(id: \"eyJ9\") { id } }",
                "{ personAccesses(code: \"A\", first: 1, after: \"-9223372036854775808\") { edges { cursor } } }",
                "{ personAccesses(code: \"A\", first: 1, after: \"x\") { edges { cursor } } }",
                "{ parkedEntities(projection: \"\", first: 1) { entity } }",
                "{ clocks(first: 1, filter: {due: {from: \"0000-01-01\"}}) { totalCount } }",
                "{ clock(code: \"x\") { state } }",
                "{ powerHeld(officer: \"\", power: EXTEND_PERIODS, on: \"9999-12-31\") { instrument } }",
                "mutation { registerSchool(command: {id: \"\"}, input: {}) { __typename } }",
                "mutation { registerSchool(command: {id: 7, basis: 9223372036854775807}, input: {school: \"\", source: \"\", particulars: {name: \"\", kind: PRIMARY, ownership: PUBLIC, site: {address: \"\"}}}) { __typename } }",
                "mutation { registerSchool(command: {id: \"o\", occurredAt: \"-999999999-01-01T00:00:00+18:00\"}, input: {school: \"o\", source: \"o\", particulars: {name: \"o\", kind: PRIMARY, ownership: PUBLIC, site: {address: \"o\"}}}) { __typename ... on Refused { code } } }",
            })
    void no_value_is_told_as_a_fault_of_the_program(String query) {
        long head = facts.head();
        assertThat(caller.ask(query).toString()).doesNotContain("INTERNAL_ERROR");
        assertThat(facts.head()).isEqualTo(head);
    }

    @Test
    void an_identity_number_gets_into_no_fact_by_any_text() {
        var clerk = new Clerk(caller, "number");
        long head = facts.head();
        for (var part : List.of("school: \"%s\"", "source: \"as %s says\"")) {
            var input =
                    "school: \"n-1\", source: \"test\", particulars: {name: \"x\", kind: PRIMARY, ownership: PUBLIC, site: {address: \"y\"}}";
            var name = part.substring(0, part.indexOf(':'));
            var changed = input.replaceFirst(name + ": \"[^\"]*\"", part.formatted(NUMBER));
            clerk.refused("IDENTITY_NUMBER_MISPLACED", "registerSchool", changed);
        }
        var correlated =
                REGISTER.formatted("n-1", "n-1", "x")
                        .replace("{id: \"n-1\"}", "{id: \"n-1\", correlationId: \"%s\"}")
                        .formatted(NUMBER);
        assertThat(caller.data(correlated).toString()).contains("IDENTITY_NUMBER_MISPLACED");
        assertThat(facts.head()).isEqualTo(head);
        clerk.accepted(
                "registerPerson",
                "person: \"n-1\", name: \"林知秋\", identityNumber: \"%s\", ground: STATUTORY_DUTY, purpose: \"test\", effectiveOn: \"2024-01-01\""
                        .formatted(NUMBER));
    }

    @Test
    void what_is_answered_of_people_and_documents_is_kept_by_nobody_between() {
        var put =
                caller.send(
                        HttpRequest.newBuilder(URI.create(server.url() + "/documents"))
                                .header("Content-Type", "text/html")
                                .header(
                                        "Authorization",
                                        Tokens.bearer(
                                                server, "clerk-wang", Role.CLERK, Role.AUDITOR))
                                .PUT(BodyPublishers.ofString("<script>alert(1)</script>"))
                                .build());
        var document = caller.get(put.headers().firstValue("Location").orElse(""));
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().map())
                .containsEntry("content-disposition", List.of("attachment"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("cache-control", List.of("no-store"));
        var answer = caller.post("/graphql", "{\"query\": \"{ projections { name } }\"}");
        assertThat(answer.headers().map()).containsEntry("cache-control", List.of("no-store"));
        assertThat(caller.get("/graphiql").headers().map())
                .containsEntry("cache-control", List.of("no-cache"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/graphql        | {\"query\": \"{ school(code: \\\"慕容白杨Secret7351\\\") { name } }\"}",
                "/graphql        | {\"query\": \"{ 慕容白杨Secret7351 }\"}",
                "/graphql        | {\"query\": \"{ schools(first: 1, filter: {nameContains: \\\"Secret7351\\\"}) { totalCount } }\"}",
                "/graphql        | {\"query\": \"query($a: AsOf) { schools(first: 1, asOf: $a) { totalCount } }\", \"variables\": {\"a\": {\"effectiveOn\": \"Secret7351\"}}}",
                "/graphql        | {\"query\": \"{ persons(first: 1, filter: {name: \\\"慕容白杨Secret7351\\\"}) { edges { node { code } } } }\"}",
                "/graphql        | {\"query\": \"mutation { registerPerson(command: {id: \\\"s\\\"}, input: {person: \\\"no/id\\\", name: \\\"Secret7351\\\", ground: STATUTORY_DUTY, purpose: \\\"p\\\", effectiveOn: \\\"2024-01-01\\\"}) { __typename } }\"}",
                "/intake/schools | [{\"row\": 1, \"commandId\": \"s\", \"school\": \"s\", \"name\": Secret7351}]",
                "/intake/people  | [{\"row\": 1, \"commandId\": \"s\", \"person\": \"s\", \"name\": \"Secret7351\", \"birthDate\": \"Secret7351\"}]",
                "/nowhere        | Secret7351",
                "/documents      | Secret7351",
            })
    void the_log_repeats_nothing_of_what_is_sent(String path, String body) throws IOException {
        send(path, body.getBytes(UTF_8), "Content-Type", "application/json");
        send(path, body.getBytes(UTF_8), "Content-Type", "text/Secret7351;charset=Secret7351");
        rawly(
                "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\n\r\n{}%s Secret7351\r\n\r\n"
                        .formatted(path, SECRET));
        for (var log : logs()) assertThat(Files.readString(log)).doesNotContain("Secret7351");
    }

    /** What follows a body that is longer than it was said to be is read as a request. */
    private void rawly(String text) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(text.getBytes(UTF_8));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }

    private List<Path> logs() throws IOException {
        try (var files = Files.list(data.resolve("logs"))) {
            var found = files.filter(each -> each.toString().endsWith(".log")).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
