package org.chalkline.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.chalkline.app.Caller;
import org.chalkline.app.Clerk;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.ledger.outside.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * GraphQL over HTTP as its clients expect it: documents by name and digest, answers that may be
 * kept and those that may not, and the clients that others wrote, each with its defaults.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphQlOverHttpTest {
    private static final Path CLIENTS = Path.of("src/test/clients");
    private static final int SCHOOLS = 12;
    private static final int TOO_MANY_TO_BUFFER = 1_000;

    private static final String DECISION =
            """
            {documentNumber: "长教〔2026〕17号", body: "长宁区教育局", officer: "科长",
             decidedOn: "2026-03-02", reasons: "规范校名。",
             paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Education Law", article: "27", version: "2009"}]}
            """;

    private Path folder = Path.of("");
    private Path clients = Path.of("");
    private Server server;
    private Caller caller;
    private Caller anybody;
    private Caller analyst;
    private long head;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        this.folder = folder;
        var documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(
                documents.resolve("portal.json"),
                FactJson.write(Map.of("f00d", "{ schools(first: 3) { totalCount } }")));
        var settings =
                List.of(
                        "--chalkline.limits.public.per-minute=100000",
                        "--chalkline.limits.auditor.cost=10000000",
                        "--chalkline.limits.auditor.answer-bytes=100000000",
                        "--chalkline.public.documents=" + documents,
                        "--server.tomcat.connection-timeout=2s",
                        "--chalkline.ledger.enabled=false");
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", settings));
        caller = new Caller(server);
        anybody = new Caller(server.url());
        analyst = new Caller(server, "analyst", Role.ANALYST);
        var clerk = new Clerk(caller, "http");
        clerk.empower("科长", List.of("CHANGE_SCHOOLS"));
        for (int i = 0; i < SCHOOLS; i++) {
            clerk.accepted(
                    "registerSchool",
                    "school: \"s-%02d\", source: \"名册\", openedOn: \"1987-09-01\", particulars: {name: \"旧名小学%d\", kind: PRIMARY, ownership: PUBLIC, site: {address: \"%s\"}}"
                            .formatted(i, i, "柳巷8号".repeat(30)));
        }
        clerk.accepted(
                "renameSchool",
                "school: \"s-00\", name: \"新名小学\", effectiveOn: \"2026-09-01\", decision: "
                        + DECISION);
        clerk.accepted(
                "registerPerson",
                "person: \"p-1\", name: \"林知秋\", ground: STATUTORY_DUTY, purpose: \"test\", effectiveOn: \"2024-01-01\"");
        head = server.part(FactStream.class).head();
        for (var part : List.of("school(code: \"s-00\"", "person(code: \"p-1\"")) {
            caller.data("{ " + part + ", atLeast: " + head + ") { code } }");
        }
    }

    @AfterAll
    void stop() {
        caller.close();
        anybody.close();
        analyst.close();
        server.close();
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(joining("&", "/graphql?", ""));
    }

    private static HttpResponse<String> get(
            Caller who, Map<String, String> parameters, String... headers) {
        var request = who.request(query(parameters));
        if (headers.length > 0) request.headers(headers);
        return who.send(request.build());
    }

    private HttpResponse<String> get(String query, String... headers) {
        return get(caller, Map.of("query", query), headers);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return FactJson.MAPPER.readTree(answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        return body(answer).at("/errors/0/extensions/code").asString("");
    }

    private String at(String rest) {
        return "asOf: {position: " + head + ", effectiveOn: \"2026-10-01\"}" + rest;
    }

    // What may be kept

    @Test
    void an_answer_at_a_point_may_be_kept_and_is_not_sent_twice() {
        var query = "{ school(code: \"s-00\", " + at(") { id name basis { recordedAt } } }");
        var first = get(query);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(body(first).at("/data/school/name").asString()).isEqualTo("新名小学");
        assertThat(header(first, "Cache-Control"))
                .isEqualTo("private, max-age=31536000, immutable");
        assertThat(header(first, "Vary")).contains("Accept", "Authorization", "Origin");
        var tag = header(first, "ETag");
        assertThat(tag).startsWith("W/\"");
        for (var known : List.of(tag, tag.substring(2), "\"x\", " + tag)) {
            var again = get(query, "If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(tag);
            assertThat(header(again, "Cache-Control")).contains("immutable");
        }
        assertThat(get(query, "If-None-Match", "W/\"x\"").statusCode()).isEqualTo(200);
        // The same question by POST is for this one alone.
        var posted = caller.post("/graphql", FactJson.write(Map.of("query", query)));
        assertThat(header(posted, "Cache-Control")).isEqualTo("no-store");
        assertThat(posted.headers().firstValue("ETag")).isEmpty();
        assertThat(body(posted).get("data")).isEqualTo(body(first).get("data"));
    }

    @Test
    void what_the_public_is_answered_at_a_point_anybody_between_may_keep() {
        var asked =
                Map.of(
                        "documentId",
                        "school",
                        "variables",
                        "{\"code\": \"s-00\", \"asOf\": {\"position\": %d, \"effectiveOn\": \"2026-07-01\"}}"
                                .formatted(head));
        var answer = get(anybody, asked);
        assertThat(body(answer).at("/data/school/name").asString()).isEqualTo("旧名小学0");
        assertThat(header(answer, "Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
        // Who has signed in gets the same, for themselves.
        assertThat(header(get(caller, asked), "Cache-Control")).startsWith("private");
    }

    @Test
    void a_page_that_follows_rests_on_its_cursor_and_may_be_kept() {
        var now = get("{ schools(first: 2) { pageInfo { endCursor } } }");
        assertThat(header(now, "Cache-Control")).isEqualTo("no-store");
        var cursor = body(now).at("/data/schools/pageInfo/endCursor").asString();
        var next = get("{ schools(first: 2, after: \"" + cursor + "\") { edges { cursor } } }");
        assertThat(header(next, "Cache-Control")).contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // It speaks of now, by either clock or by both.
                "{ school(code: \"s-00\") { name } }",
                "{ school(code: \"s-00\", asOf: {position: 5}) { name } }",
                "{ school(code: \"s-00\", asOf: {effectiveOn: \"2026-07-01\"}) { name } }",
                "{ school(code: \"s-00\", asOf: {recordedAt: \"2026-11-01T00:00:00Z\", effectiveOn: \"2026-07-01\"}) { name } }",
                "{ a: school(code: \"s-00\", asOf: {position: 5, effectiveOn: \"2026-07-01\"}) { name } b: school(code: \"s-01\") { name } }",
                "{ school(code: \"s-00\", asOf: {position: 5, effectiveOn: \"2026-07-01\"}) { name } projections { name } }",
                "{ __typename }",
                // It is no answer, or not all of one.
                "{ school(code: \"s-00\", asOf: {position: 5, effectiveOn: \"2026-07-01\"}) { nothing } }",
                "{ school(code: \"s-00\", asOf: {position: 5, effectiveOn: \"2026-07-01\"}) { name } operator: accessesBy(actor: \"x\", first: -1) { edges { cursor } } }",
                "{ school(code: \"s-00\", asOf: {position: 999999, effectiveOn: \"2026-07-01\"}) { name } }",
                // It is about people.
                "{ person(code: \"p-1\", asOf: {position: HEAD, effectiveOn: \"2026-07-01\"}) { name { text } } }",
                "{ person(code: \"p-1\", asOf: {position: HEAD, effectiveOn: \"2026-07-01\"}) { code } }",
                "{ persons(first: 1, asOf: {position: HEAD, effectiveOn: \"2026-07-01\"}) { edges { node { status } } } }",
            })
    void all_else_is_kept_by_nobody(String asked) {
        var query = asked.replace("HEAD", String.valueOf(head));
        var answer = get(query);
        assertThat(header(answer, "Cache-Control")).as(answer.body()).isEqualTo("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        var tag = "W/\"" + Sha256.hex(answer.body()) + "\"";
        assertThat(get(query, "If-None-Match", tag).statusCode()).isEqualTo(answer.statusCode());
    }

    @Test
    void the_person_of_these_questions_is_shown_and_each_look_is_written_down() {
        var query = "{ person(code: \"p-1\", " + at(") { name { text status } } }");
        long before = looks();
        for (int i = 0; i < 2; i++) {
            var answer = get(query);
            assertThat(body(answer).at("/data/person/name/text").asString()).isEqualTo("林知秋");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        }
        assertThat(looks()).isEqualTo(before + 2);
    }

    private long looks() {
        return caller.data(
                        "{ personAccesses(code: \"p-1\", first: 100) { edges { cursor node { kind } } } }")
                .at("/personAccesses/edges")
                .valueStream()
                .filter(each -> each.at("/node/kind").asString().equals("SHOWN"))
                .count();
    }

    @Test
    void who_sees_people_masked_or_their_own_cases_alone_keeps_nothing_of_them() {
        var masked =
                get(
                        analyst,
                        Map.of(
                                "query",
                                "{ complaints(first: 1, "
                                        + at(") { edges { node { complainant { code } } } } }")));
        assertThat(header(masked, "Cache-Control")).as(masked.body()).isEqualTo("no-store");
        try (var clerk = new Caller(server, "clerk", Role.CLERK)) {
            var cases = "{ penaltyCases(first: 1, " + at(") { totalCount } }");
            var bound = get(clerk, Map.of("query", cases));
            assertThat(bound.body()).contains("\"totalCount\":0");
            assertThat(header(bound, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(get(cases), "Cache-Control")).contains("immutable");
            var open = "{ school(code: \"s-00\", " + at(") { name } }");
            assertThat(header(get(clerk, Map.of("query", open)), "Cache-Control"))
                    .startsWith("private");
        }
    }

    @Test
    void a_token_that_is_no_good_opens_nothing_that_was_answered_before() {
        var query = "{ school(code: \"s-00\", " + at(") { name } }");
        var tag = header(get(query), "ETag");
        for (var bearer : List.of("Bearer x", "Bearer ")) {
            var refused =
                    anybody.send(
                            anybody.request(query(Map.of("query", query)))
                                    .header("Authorization", bearer)
                                    .header("If-None-Match", tag)
                                    .build());
            assertThat(refused.statusCode()).isNotIn(200, 304);
            assertThat(header(refused, "Cache-Control")).isEqualTo("no-store");
        }
        var unlisted = get(anybody, Map.of("query", query), "If-None-Match", tag);
        assertThat(code(unlisted)).isEqualTo("DOCUMENT_UNLISTED");
        assertThat(header(unlisted, "Cache-Control")).isEqualTo("no-store");
    }

    // What GET may ask, and in which form

    @Test
    void an_act_is_never_carried_out_by_GET() {
        long before = server.part(FactStream.class).head();
        var act =
                "mutation A { registerSchool(command: {id: \"g\"}, input: {school: \"g\", source: \"x\", particulars: {name: \"x\", kind: PRIMARY, ownership: PUBLIC, site: {address: \"y\"}}}) { __typename } } query B { __typename }";
        for (var operation : List.of("A", "")) {
            var answer = get(caller, Map.of("query", act, "operationName", operation));
            assertThat(answer.statusCode()).as(operation).isEqualTo(405);
            assertThat(header(answer, "Allow")).isEqualTo("POST");
            assertThat(code(answer)).isEqualTo("METHOD_NOT_ALLOWED");
        }
        assertThat(get(caller, Map.of("query", act, "operationName", "B")).body())
                .contains("\"Query\"");
        assertThat(server.part(FactStream.class).head()).isEqualTo(before);
    }

    @Test
    void nobody_is_sought_in_an_address_by_their_name() {
        var query = "{ persons(first: 1, filter: {name: \"林知秋\"}) { totalCount } }";
        assertThat(code(get(query))).isEqualTo("SOUGHT_IN_ADDRESS");
        assertThat(caller.data(query).at("/persons/totalCount").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "query=",
                "query={__typename}&query={__typename}",
                "query={__typename}&nothing=1",
                "query={__typename}&variables=x",
                "query={__typename}&variables=[]",
                "query={__typename}&variables={\"a\":1,\"a\":2}",
                "query={__typename}&extensions=1",
                "query={__typename}&documentId=school",
                "extensions={\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"x\"}}",
                "extensions={\"persistedQuery\":{\"version\":2,\"sha256Hash\":\"x\"}}",
            })
    void an_address_that_holds_no_request_is_refused_by_name(String query) {
        var parameters =
                query.isEmpty()
                        ? ""
                        : List.of(query.split("&")).stream()
                                .map(
                                        each ->
                                                each.substring(0, each.indexOf('=') + 1)
                                                        + URLEncoder.encode(
                                                                each.substring(
                                                                        each.indexOf('=') + 1),
                                                                UTF_8))
                                .collect(joining("&"));
        var answer = caller.get("/graphql?" + parameters);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("REQUEST_MALFORMED");
    }

    @Test
    void the_form_that_is_accepted_decides_what_the_status_says() {
        var graphql = "application/graphql-response+json";
        for (var query : List.of("{", "{ nothing }")) {
            assertThat(get(query).statusCode()).isEqualTo(200);
            var told = get(query, "Accept", graphql);
            assertThat(told.statusCode()).isEqualTo(400);
            assertThat(header(told, "Content-Type")).startsWith(graphql);
        }
        assertThat(get("{ __typename }", "Accept", "text/html,*/*;q=0.8").statusCode())
                .isEqualTo(200);
        var other = get("{ __typename }", "Accept", "text/csv");
        assertThat(other.statusCode()).isEqualTo(406);
        var headed =
                caller.send(
                        caller.request(query(Map.of("query", "{ __typename }")))
                                .method("HEAD", BodyPublishers.noBody())
                                .build());
        assertThat(headed.statusCode()).isEqualTo(200);
        assertThat(headed.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ schools(first: 2) { totalCount ... @defer { edges { cursor } } } }",
                "query A { ...f @defer(if: true, label: \"x\") } fragment f on Query { __typename }",
                "{ schools(first: 2) { edges @stream(initialCount: 1) { cursor } } }",
            })
    void an_answer_in_parts_is_refused_by_name(String query) {
        for (int i = 0; i < 2; i++) {
            var answer = caller.ask(query);
            assertThat(answer.at("/errors/0/extensions/code").asString())
                    .isEqualTo("INCREMENTAL_DELIVERY_UNSUPPORTED");
            assertThat(answer.at("/errors/0/message").asString()).contains("@defer", "@stream");
            assertThat(answer.has("data")).isFalse();
        }
    }

    @Test
    void a_long_answer_is_packed_for_who_accepts_it() throws IOException {
        var query = "{ schools(first: 12, " + at(") { edges { node { name address } } } }");
        var plain = get(query);
        var request =
                caller.request(query(Map.of("query", query))).header("Accept-Encoding", "gzip");
        var packed = caller.bytes(request.build());
        assertThat(packed.length).isLessThan(plain.body().getBytes(UTF_8).length / 3);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(plain.body());
        }
        // What is packed is told apart from what isn't, and is the same answer.
        var again = caller.send(request.header("If-None-Match", header(plain, "ETag")).build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(plain, "Vary")).containsIgnoringCase("accept-encoding");
    }

    // Documents by name

    private static HttpResponse<String> post(Caller who, Map<String, ?> body) {
        return who.post("/graphql", FactJson.write(body));
    }

    private static Map<String, Object> digestOf(String text) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Sha256.hex(text)));
    }

    @Test
    void a_listed_document_is_called_by_its_name_or_digest_by_anybody() throws IOException {
        var text = Files.readString(Path.of("src/main/resources/public-documents/school.graphql"));
        var variables = Map.of("code", "s-00");
        for (var id :
                List.of(
                        "school",
                        "sha256:" + Sha256.hex(text),
                        "sha256:" + Sha256.hex(text.strip()))) {
            var answer = post(anybody, Map.of("documentId", id, "variables", variables));
            assertThat(answer.body()).contains("新名小学");
        }
        var manifest = post(anybody, Map.of("documentId", "f00d"));
        assertThat(manifest.body()).contains("\"totalCount\":" + SCHOOLS);
        var digested = post(anybody, Map.of("extensions", digestOf(text), "variables", variables));
        assertThat(digested.body()).contains("新名小学");
        assertThat(code(post(anybody, Map.of("documentId", "nothing"))))
                .isEqualTo("DOCUMENT_UNKNOWN");
        assertThat(code(post(caller, Map.of("documentId", "sha256:" + "0".repeat(64)))))
                .isEqualTo("DOCUMENT_UNKNOWN");
        var twice = post(caller, Map.of("documentId", "school", "query", "{ __typename }"));
        assertThat(code(twice)).isEqualTo("REQUEST_MALFORMED");
    }

    @Test
    void a_document_is_known_by_its_digest_when_it_was_sent_once() {
        var text = "{ schools(first: 1) { totalCount } } # once";
        var unknown = post(caller, Map.of("extensions", digestOf(text)));
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(code(unknown)).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(body(unknown).at("/errors/0/message").asString())
                .isEqualTo("PersistedQueryNotFound");
        var wrong = post(caller, Map.of("query", text + "#", "extensions", digestOf(text)));
        assertThat(code(wrong)).isEqualTo("PERSISTED_QUERY_HASH_MISMATCH");
        assertThat(code(post(caller, Map.of("extensions", digestOf(text)))))
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(post(caller, Map.of("query", text, "extensions", digestOf(text))).body())
                .contains("totalCount");
        assertThat(post(analyst, Map.of("extensions", digestOf(text))).body())
                .contains("\"totalCount\":" + SCHOOLS);
        // That somebody may send it lets nobody else.
        assertThat(code(post(anybody, Map.of("extensions", digestOf(text)))))
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(code(post(anybody, Map.of("query", text, "extensions", digestOf(text)))))
                .isEqualTo("DOCUMENT_UNLISTED");
    }

    @Test
    void what_the_public_may_not_send_and_what_is_no_document_is_not_remembered() {
        var unlisted = "{ schools(first: 7) { totalCount } }";
        assertThat(code(post(anybody, Map.of("query", unlisted, "extensions", digestOf(unlisted)))))
                .isEqualTo("DOCUMENT_UNLISTED");
        var broken = "{ schools(";
        assertThat(code(post(caller, Map.of("query", broken, "extensions", digestOf(broken)))))
                .isEqualTo("BAD_SYNTAX");
        for (var text : List.of(unlisted, broken)) {
            assertThat(code(post(caller, Map.of("extensions", digestOf(text)))))
                    .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        }
    }

    // Clients that go away

    /** Sends a request whose answer is larger than what stands between can hold. */
    private Socket asking() throws IOException {
        var fields =
                IntStream.range(0, TOO_MANY_TO_BUFFER)
                        .mapToObj(i -> "a%d: schools(first: 12) { ...f }".formatted(i))
                        .collect(joining(" "));
        var query =
                "{ %s } fragment f on SchoolConnection { edges { node { code a: address b: address } } }"
                        .formatted(fields);
        var body = FactJson.write(Map.of("query", query)).getBytes(UTF_8);
        var at = URI.create(server.url());
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(at.getHost(), at.getPort()));
        socket.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
        var head =
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nAuthorization: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(Tokens.bearer(server, "reader", Role.AUDITOR), body.length);
        socket.getOutputStream().write(head.getBytes(UTF_8));
        socket.getOutputStream().write(body);
        // The first sign of an answer: it is on its way.
        assertThat((char) socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }

    @Test
    void a_client_that_stops_reading_is_let_go_and_holds_up_nobody() throws Exception {
        try (var socket = asking()) {
            await(true);
            assertThat(get("{ __typename }").statusCode()).isEqualTo(200);
            // For longer than a connection may be silent nothing is read.
            await(false);
            assertThat(isWhole(socket)).isFalse();
        }
        assertThat(get("{ __typename }").statusCode()).isEqualTo(200);
    }

    /** Waits until a thread of the program is held up by a client that doesn't read, or is not. */
    private static void await(boolean heldUp) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (isHeldUp() != heldUp) {
            assertThat(System.nanoTime()).as("within a minute").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static boolean isHeldUp() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().contains("-exec-"))
                .filter(
                        each ->
                                each.getKey().getState() == Thread.State.TIMED_WAITING
                                        || each.getKey().getState() == Thread.State.WAITING)
                .flatMap(each -> Stream.of(each.getValue()))
                .anyMatch(
                        frame ->
                                frame.getClassName().contains("NioSocketWrapper")
                                        && frame.getMethodName().equals("doWrite"));
    }

    @Test
    void one_that_reads_slowly_gets_all_of_it() throws Exception {
        try (var socket = asking()) {
            Thread.sleep(Duration.ofSeconds(1));
            assertThat(isWhole(socket)).isTrue();
        }
    }

    /** Whether the end of the answer comes, and not that of the connection before it. */
    private static boolean isWhole(Socket socket) {
        var last = "";
        long count = 0;
        try (var in = socket.getInputStream()) {
            var piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                count += read;
                last = (last + new String(piece, 0, read, UTF_8));
                last = last.substring(Math.max(0, last.length() - 400));
            }
        } catch (IOException e) {
            return false;
        }
        return count > 6_000_000 && last.contains("\"extensions\":{\"cost\"");
    }

    @Test
    void an_answer_that_is_cancelled_leaves_no_fault_behind() throws Exception {
        for (int i = 0; i < 3; i++) {
            var socket = asking();
            socket.setSoLinger(true, 0);
            socket.close();
        }
        assertThat(get("{ __typename }").statusCode()).isEqualTo(200);
        var log = Files.readString(folder.resolve("data/logs/chalkline.log"));
        assertThat(log.lines().filter(line -> line.contains(" ERROR "))).isEmpty();
    }

    // Clients that others wrote

    /** Installs them once. */
    private synchronized Path clients() throws IOException, InterruptedException {
        Tool.require("npm");
        if (!clients.toString().isEmpty()) return clients;
        clients = folder.resolve("clients");
        try (var files = Files.walk(CLIENTS)) {
            for (var file : files.toList()) {
                if (file.toString().contains("node_modules")) continue;
                Files.copy(file, clients.resolve(CLIENTS.relativize(file).toString()));
            }
        }
        var installed = Tool.run(clients, "npm", "ci", "--no-audit", "--no-fund");
        assertThat(installed.status()).as(installed.said()).isZero();
        var schema = run("schema.mjs", server.url(), bearer());
        assertThat(schema).isEmpty();
        return clients;
    }

    private String run(String script, String... words) throws IOException, InterruptedException {
        var all = new java.util.ArrayList<>(List.of("node", script));
        all.addAll(List.of(words));
        var said = Tool.run(clients, all.toArray(String[]::new));
        assertThat(said.status()).as(said.said()).isZero();
        return said.said().strip();
    }

    private String bearer() {
        return Tokens.bearer(server, "client", Role.ANALYST);
    }

    @Test
    void it_passes_each_audit_of_GraphQL_over_HTTP() throws Exception {
        var unused = clients();
        assertThat(run("audit.mjs", server.url(), bearer())).isEqualTo("61 audits");
    }

    @Test
    void a_stock_apollo_client_keeps_two_points_in_time_of_one_school_apart() throws Exception {
        var unused = clients();
        assertThat(run("two-points.mjs", server.url(), "s-00", bearer()))
                .isEqualTo("{\"summer\":\"旧名小学0\",\"autumn\":\"新名小学\"}");
    }

    @Test
    void apollo_sends_digests_and_each_document_once() throws Exception {
        var unused = clients();
        assertThat(
                        run(
                                        "apollo-persisted.mjs",
                                        server.url(),
                                        bearer(),
                                        String.valueOf(head - 5),
                                        String.valueOf(head))
                                .lines())
                .containsExactly(
                        "GET digest 400", "POST document 200", "10", "GET digest 200", "12");
    }

    @Test
    void urql_pages_by_GET_and_its_cache_answers_again() throws Exception {
        var unused = clients();
        var told = FactJson.MAPPER.readTree(run("urql.mjs", server.url(), bearer()));
        assertThat(told.get("codes")).hasSize(SCHOOLS);
        assertThat(told.get("requests").asInt()).isEqualTo(SCHOOLS / 2);
        assertThat(told.get("again").asInt()).isEqualTo(2);
    }

    @Test
    void generated_types_hold_what_a_client_writes_against_the_schema() throws Exception {
        var unused = clients();
        assertThat(run("codegen.mjs")).isEqualTo("2 documents");
        var persisted = documents("generated/persisted-documents.json");
        for (var text : persisted.values()) {
            if (text.startsWith("query")) {
                assertThat(answered(text, Map.of("code", "s-00")).at("/school/name").asString())
                        .isEqualTo("新名小学");
            }
        }
    }

    @Test
    void what_relays_compiler_makes_of_an_application_is_answered() throws Exception {
        var unused = clients();
        var said = Tool.run(clients, "node_modules/.bin/relay-compiler");
        assertThat(said.status()).as(said.said()).isZero();
        var persisted = documents("persisted.json");
        assertThat(persisted).hasSize(3);
        var id = caller.data("{ school(code: \"s-00\") { id } }").at("/school/id").asString();
        for (var text : persisted.values()) {
            var variables = new HashMap<String, Object>();
            if (text.contains("$count")) variables.put("count", 3);
            if (text.contains("$id")) variables.put("id", id);
            var data = answered(text, variables);
            assertThat(data.toString()).as(text).contains("新名小学");
        }
    }

    private Map<String, String> documents(String file) throws IOException {
        var found = new TreeMap<String, String>();
        FactJson.MAPPER
                .readTree(Files.readString(clients.resolve(file)))
                .properties()
                .forEach(each -> found.put(each.getKey(), each.getValue().asString()));
        assertThat(found).isNotEmpty();
        return found;
    }

    private JsonNode answered(String text, Map<String, ?> variables) {
        var answer = body(post(caller, Map.of("query", text, "variables", variables)));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.get("data");
    }
}
