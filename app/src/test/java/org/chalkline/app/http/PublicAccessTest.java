package org.chalkline.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.chalkline.app.Caller;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.LoadedDistrict;
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
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * What everybody is answered over HTTP, whoever they are: how much, in which form, and not more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicAccessTest {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final String PORTAL = "https://portal.example";

    /** What would tell of the program's inside. */
    private static final Pattern INSIDE =
            Pattern.compile(
                    "(?i)exception|stack ?trace|\\bat (org|java|com)\\.|\\b(org|java|jakarta|tools)\\.[a-z]|sqlite|\\bselect\\b|tomcat|apache|spring|whitelabel|/tmp|/home|/work|\\.java");

    private static final List<String> ON_EVERY_ANSWER =
            List.of(
                    "x-content-type-options: nosniff",
                    "x-frame-options: deny",
                    "referrer-policy: same-origin",
                    "cross-origin-opener-policy: same-origin",
                    "cross-origin-resource-policy: same-origin",
                    "permissions-policy: ");

    private static final Pattern ASSET =
            Pattern.compile("(?:src|href)=\"(/console/assets/[^\"]+\\.(?:js|css))\"");

    private static final Pattern EXAMPLE = Pattern.compile("(?s)  `(.*?)`,");

    private Path data = Path.of("");
    private Server server;
    private Caller anybody;
    private Caller clerk;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        data = folder.resolve("data");
        LoadedDistrict.copyTo(data);
        var documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(
                documents.resolve("own.graphql"), "{ schools(first: 2) { totalCount } }\n");
        var settings =
                List.of(
                        "--chalkline.limits.public.per-minute=100000",
                        "--chalkline.public.documents=" + documents,
                        "--chalkline.access.origins=" + PORTAL,
                        "--chalkline.ledger.enabled=false");
        server = Server.start(new Server.Settings(data, 0, "none", settings));
        anybody = new Caller(server.url());
        clerk = new Caller(server);
    }

    @AfterAll
    void stop() {
        anybody.close();
        clerk.close();
        server.close();
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString("");
    }

    private JsonNode asking(Caller caller, String query, Map<String, ?> variables) {
        var body = FactJson.write(Map.of("query", query, "variables", variables));
        return FactJson.MAPPER.readTree(caller.post("/graphql", body).body());
    }

    @Test
    void what_the_page_and_the_terminal_offer_anybody_is_answered_to_anybody() throws IOException {
        var page = Files.readString(CHECKOUT.resolve("console/src/graphiql/examples.ts"));
        var examples = EXAMPLE.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(examples).hasSizeGreaterThan(3);
        for (var example : examples.subList(0, 2)) {
            assertThat(anybody.data(example).toString()).contains("name");
            // However it is laid out.
            assertThat(anybody.data(example.replace("\n", "\n\t\n  # x\n  ")).toString())
                    .contains("name");
        }
        assertThat(code(anybody.ask(examples.get(2)))).isEqualTo("DOCUMENT_UNLISTED");
    }

    @Test
    void each_document_of_the_program_is_answered_to_anybody() throws IOException {
        var folder = CHECKOUT.resolve("app/src/main/resources/public-documents");
        var variables =
                Map.of("code", "310105-P01", "groupBy", List.of("KIND"), "first", 3, "text", "长宁");
        var docs = Files.readString(CHECKOUT.resolve("docs/limits.md"));
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                var asked = new HashMap<>(variables);
                asked.keySet().removeIf(name -> !text.contains("$" + name + ":"));
                var answer = asking(anybody, text, asked);
                assertThat(answer.has("errors")).as(file + ": " + answer).isFalse();
                assertThat(docs).contains(file.getFileName().toString().replace(".graphql", ""));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ schools(first: 100) { totalCount } }",
                "{ school(code: \"310105-P01\") { name } }",
                "{ projections { name } }",
                "mutation { registerSchool(command: {id: \"x\"}, input: {school: \"x\"}) { __typename } }",
                "{ __schema { types { name } } }",
                "{ nothing }",
                "{ nothing",
                "query A { __typename } query B { __typename }"
            })
    void who_has_not_signed_in_asks_what_is_listed_and_nothing_else(String query) {
        var answer = anybody.ask(query);
        assertThat(code(answer)).isEqualTo("DOCUMENT_UNLISTED");
        assertThat(answer.has("data") && !answer.get("data").isNull()).isFalse();
    }

    @Test
    void a_bureau_lists_documents_of_its_own() {
        assertThat(anybody.data("query { schools ( first : 2 ) { totalCount } }").toString())
                .contains("totalCount");
    }

    @Test
    void a_document_that_does_not_fit_the_schema_is_told_at_the_start(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("bad.graphql"), "{ schools(first: 2) { nothing } }");
        assertThat(refusal(folder, "--chalkline.public.documents=" + folder))
                .isEqualTo("DOCUMENT_UNUSABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "--chalkline.access.origins=*, ORIGIN_UNUSABLE",
        "--chalkline.access.origins=https://*.example, ORIGIN_UNUSABLE",
        "--chalkline.access.origins=null, ORIGIN_UNUSABLE",
        "--chalkline.access.origins=https://a.example/path, ORIGIN_UNUSABLE",
        "--chalkline.limits.public.depth=0, LIMIT_UNUSABLE",
        "--chalkline.limits.clerk.per-minute=many, SETTING_UNUSABLE",
    })
    void what_would_open_the_door_to_all_is_refused_at_the_start(
            String setting, String code, @TempDir Path folder) {
        assertThat(refusal(folder, setting)).isEqualTo(code);
    }

    private static String refusal(Path folder, String setting) {
        var settings = List.of("--chalkline.ledger.enabled=false", setting);
        try (var started =
                Server.start(new Server.Settings(folder.resolve("data"), 0, "none", settings))) {
            return "started on " + started.port();
        } catch (CannotRunException e) {
            return e.code();
        }
    }

    @Test
    void who_signs_in_has_the_schema_told_and_nobody_else() {
        assertThat(code(anybody.ask(IntrospectionQuery.INTROSPECTION_QUERY)))
                .isEqualTo("DOCUMENT_UNLISTED");
        assertThat(clerk.data(IntrospectionQuery.INTROSPECTION_QUERY).toString())
                .contains("\"Query\"");
    }

    @Test
    void who_is_well_is_told_to_all_and_what_ails_it_to_operators_and_auditors() {
        for (var path : List.of("/actuator/health", "/actuator/health/readiness")) {
            assertThat(anybody.get(path).body())
                    .contains("\"status\":\"UP\"")
                    .doesNotContain("components", "details", "facts", "diskSpace");
            assertThat(as(Role.CLERK, path).body()).doesNotContain("components", "facts");
            assertThat(as(Role.OPERATOR, path).body()).contains("components", "facts");
            assertThat(as(Role.AUDITOR, path).body()).contains("components", "facts");
        }
        assertThat(anybody.get("/actuator/health/facts").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/actuator/health/readiness/facts").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> as(Role role, String path) {
        return anybody.send(
                anybody.request(path)
                        .header("Authorization", Tokens.bearer(server, "the-" + role.word(), role))
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | GET /graphiql HTTP/1.1 | script-src 'self'",
                "200 | GET / HTTP/1.1 | script-src 'self'; style-src 'self'; img-src",
                "200 | GET /console/any/place HTTP/1.1 | script-src 'self'; style-src 'self'; img-src",
                "200 | GET /pages/sign-in.css HTTP/1.1 | default-src 'none'",
                "200 | GET /sign-in HTTP/1.1 | style-src 'self'",
                "200 | GET /actuator/health HTTP/1.1 | default-src 'none'",
                "400 | GET /oauth2/authorize?client_id=x HTTP/1.1 | default-src 'none'",
                "401 | GET /bundle?case=a HTTP/1.1 | default-src 'none'",
                "401 | GET /nothing/here HTTP/1.1 | default-src 'none'",
                "404 | GET /console/assets/nothing.js HTTP/1.1 | script-src 'self'",
                "404 | GET /ledger/nothing HTTP/1.1 | default-src 'none'",
                "405 | DELETE /graphql HTTP/1.1 | default-src 'none'",
                "400 | GET /%zz HTTP/1.1 | default-src 'none'",
                "400 | GET /a<b HTTP/1.1 | default-src 'none'",
                "400 | N@NSENSE / HTTP/1.1 | default-src 'none'",
                "501 | GET /graphql HTTP/1.1\\r\\nTransfer-Encoding: nonsense | default-src 'none'",
                "400 | POST /graphql HTTP/1.1\\r\\nContent-Length: x | default-src 'none'",
                "400 | GET /graphql HTTP/1.1\\r\\nContent-Type: */* | default-src 'none'",
                "400 | POST /graphql HTTP/1.1\\r\\nContent-Type: application/json\\r\\nContent-Length: 1\\r\\n\\r\\n{ | default-src 'none'",
                "415 | POST /graphql HTTP/1.1\\r\\nContent-Type: text/plain\\r\\nContent-Length: 1\\r\\n\\r\\n{ | default-src 'none'",
                "415 | POST /graphql HTTP/1.1\\r\\nContent-Type: multipart/form-data; boundary=x\\r\\nContent-Length: 4\\r\\n\\r\\n--x- | default-src 'none'",
                "415 | POST /graphql HTTP/1.1\\r\\nContent-Type: multipart/form-data\\r\\nContent-Length: 4\\r\\n\\r\\n--x- | default-src 'none'",
                "401 | GET /bundle HTTP/1.1\\r\\nAuthorization: Bearer x | default-src 'none'",
                "403 | GET /graphiql HTTP/1.1\\r\\nOrigin: https://evil.example | script-src 'self'",
            })
    void every_answer_bears_what_browsers_keep_to_and_tells_nothing_of_the_inside(
            int status, String request, String policy) throws IOException {
        var answer = raw(request.replace("\\r\\n", "\r\n"));
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        int end = answer.indexOf("\r\n\r\n");
        var head = answer.substring(0, end).toLowerCase(Locale.ROOT);
        assertThat(head).contains(ON_EVERY_ANSWER).doesNotContain("\r\nserver:", "x-powered-by");
        assertThat(head)
                .contains("content-security-policy: default-src 'none'", policy)
                .contains("frame-ancestors 'none'", "base-uri 'none'");
        var kept = List.of("/graphiql", "GET / ", "/console/any", "/pages", "/ledger");
        if (status != 200 || kept.stream().noneMatch(request::contains)) {
            if (!request.contains("/ledger")) assertThat(head).contains("cache-control: no-store");
        }
        if (status >= 400) assertThat(INSIDE.matcher(answer.substring(end)).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/console", "/console/", "/console/school/310105-P01", "/graphiql"})
    void a_page_of_the_console_is_asked_for_again_and_what_it_loads_is_kept_for_a_year(
            String path) {
        var page = anybody.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-cache");
        var tag = page.headers().firstValue("ETag").orElseThrow();
        var again = anybody.send(anybody.request(path).header("If-None-Match", tag).build());
        assertThat(again.statusCode()).isEqualTo(304);

        var files = ASSET.matcher(page.body()).results().map(found -> found.group(1)).toList();
        assertThat(files).anyMatch(each -> each.endsWith(".js"));
        for (var file : files) {
            var zipped = anybody.request(file).header("Accept-Encoding", "gzip").build();
            boolean large = anybody.bytes(anybody.request(file).build()).length > 2_048;
            if (large) assertThat(anybody.bytes(zipped)).as(file).startsWith(0x1f, 0x8b);
            assertThat(anybody.get(file).headers().allValues("Cache-Control"))
                    .as(file)
                    .containsExactly("max-age=31536000, public, immutable");
        }
    }

    @Test
    void what_is_no_file_of_the_console_is_its_page_but_for_assets_and_the_schema() {
        var page = anybody.get("/").body();
        assertThat(anybody.get("/console/signed-in?code=x&state=y").body()).isEqualTo(page);
        assertThat(anybody.get("/console/decision/4711").body()).isEqualTo(page);
        for (var missing : List.of("/console/assets/index.html", "/console/schema/nothing.json")) {
            var answer = anybody.get(missing);
            assertThat(answer.statusCode()).as(missing).isEqualTo(404);
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        }
        assertThat(anybody.get("/console/../application.yml").statusCode()).isNotEqualTo(200);
        assertThat(anybody.get("/console/%2e%2e/%2e%2e/application.yml").statusCode())
                .isNotEqualTo(200);
    }

    private String raw(String request) throws IOException {
        boolean whole = request.contains("\r\n\r\n");
        int line = request.indexOf("\r\n");
        var first = line < 0 ? request : request.substring(0, line);
        var rest = line < 0 ? "" : request.substring(line);
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            var sent =
                    first
                            + "\r\nHost: 127.0.0.1:"
                            + server.port()
                            + "\r\nConnection: close"
                            + rest
                            + (whole ? "" : "\r\n\r\n");
            socket.getOutputStream().write(sent.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html,application/xhtml+xml,*/*;q=0.8", "image/png"})
    void what_is_not_there_is_told_without_the_inside_in_whatever_form_is_asked(String accept) {
        for (var path :
                List.of("/nothing", "/console/assets/nothing.js", "/papers/1.html", "/error")) {
            var answer = clerk.send(clerk.request(path).header("Accept", accept).build());
            assertThat(answer.statusCode()).as(path).isBetween(400, 500);
            assertThat(INSIDE.matcher(answer.body()).find()).as(answer.body()).isFalse();
        }
    }

    @Test
    void a_page_of_a_listed_site_may_ask_by_script_and_no_other_may() {
        var preflight = preflight(PORTAL);
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).hasValue(PORTAL);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .containsIgnoringCase("authorization");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        var asked =
                anybody.send(
                        anybody.request("/graphql")
                                .header("Origin", PORTAL)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
                                .build());
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).hasValue(PORTAL);
        assertThat(asked.headers().allValues("Vary")).contains("Origin");

        for (var foreign : List.of("https://evil.example", PORTAL + ".evil.example", "null")) {
            var refused = preflight(foreign);
            assertThat(refused.statusCode()).as(foreign).isEqualTo(403);
            assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    private HttpResponse<String> preflight(String origin) {
        return anybody.send(
                anybody.request("/graphql")
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization,content-type")
                        .method("OPTIONS", BodyPublishers.noBody())
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "application/vnd.graphql+json",
                "text/json"
            })
    void an_act_in_a_form_that_other_sites_can_send_is_not_carried_out(String type) {
        var facts = server.part(FactStream.class);
        long head = facts.head();
        var act =
                "mutation { act: registerSchool(command: {id: \"f\"}, input: {school: \"f\", source: \"x\", particulars: {name: \"x\", kind: PRIMARY, ownership: PUBLIC, site: {address: \"x\"}}}) { __typename } }";
        for (var body :
                List.of(
                        FactJson.write(Map.of("query", act)),
                        "query=" + URLEncoder.encode(act, UTF_8),
                        act,
                        "--x\r\nContent-Disposition: form-data; name=\"query\"\r\n\r\n"
                                + act
                                + "\r\n--x--\r\n")) {
            var answer =
                    clerk.send(
                            clerk.request("/graphql")
                                    .header("Content-Type", type)
                                    .POST(BodyPublishers.ofString(body))
                                    .build());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        }
        assertThat(facts.head()).isEqualTo(head);
    }

    @Test
    void bombs_of_aliases_batches_fragments_and_nesting_go_off_nowhere() {
        var aliases = new StringBuilder("{");
        for (int i = 0; i < 600; i++) {
            aliases.append(" a").append(i).append(": schools(first: 100) { totalCount }");
        }
        assertThat(clerk.errorCode(aliases + " }")).isEqualTo("TOO_COMPLEX");
        var batch = FactJson.write(List.of(Map.of("query", "{ __typename }")));
        assertThat(clerk.post("/graphql", batch).statusCode()).isEqualTo(400);
        var fragments = new StringBuilder("{ ...f0 }");
        for (int i = 0; i < 60; i++) {
            fragments.append(
                    " fragment f%d on Query { s%d: schools(first: 1) { totalCount }"
                            .formatted(i, i));
            if (i < 59) fragments.append(" ...f%1$d ...f%1$d".formatted(i + 1));
            fragments.append(" }");
        }
        assertThat(clerk.errorCode(fragments.toString())).isEqualTo("TOO_COMPLEX");
        var circle = "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }";
        assertThat(clerk.errorCode(circle)).isEqualTo("BAD_QUERY");
        for (var bomb :
                List.of(
                        "{a".repeat(7_000),
                        "{ school(code: " + "[".repeat(14_000) + ") { name } }",
                        "{ school(code: " + "{a:".repeat(4_000) + ") { name } }",
                        "{ " + "__typename ".repeat(20_000) + "}",
                        "{ __typename " + "@skip(if: false) ".repeat(2_400) + "}",
                        "query(" + "$a: [" + "[".repeat(7_000) + ") { __typename }")) {
            var answer = clerk.ask(bomb);
            assertThat(code(answer)).isNotEmpty().isNotEqualTo("INTERNAL_ERROR");
            assertThat(INSIDE.matcher(answer.toString()).find()).as(answer.toString()).isFalse();
        }
        assertThat(clerk.data("{ __typename }").toString()).contains("Query");
    }

    @Test
    void what_somebody_sends_makes_no_line_of_the_log() throws IOException {
        var forged = "x\r\n2026-01-01T00:00:00Z  INFO 1 --- FORGED";
        var act =
                "mutation($id: String!) { act: registerSchool(command: {id: $id}, input: {school: \"f\", source: \"x\", particulars: {name: \"x\", kind: PRIMARY, ownership: PUBLIC, site: {address: \"x\"}}}) { __typename ... on Refused { code } } }";
        asking(clerk, act.replace("String!", "ID!"), Map.of("id", forged));
        asking(clerk, "{ a: " + forged + " }", Map.of());
        for (var name : List.of("X-Chalkline-Purpose", "X-Chalkline-On-Behalf-Of", "User-Agent")) {
            clerk.send(
                    clerk.request("/graphql")
                            .setHeader(name, URLEncoder.encode(forged, UTF_8))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
                            .build());
        }
        clerk.get("/papers/" + URLEncoder.encode(forged, UTF_8));
        raw("GET /graphql HTTP/1.1\r\nX-A\nFORGED: x");
        // Whatever a line of ours may come to say.
        LoggerFactory.getLogger(PublicAccessTest.class)
                .warn(
                        "{} is refused",
                        forged,
                        new UncheckedIOException(forged, new IOException(forged)));
        var log = Files.readString(data.resolve("logs/chalkline.log"));
        assertThat(log)
                .contains("\\u000d\\u000a2026-01-01T00:00:00Z  INFO 1 --- FORGED is refused");
        assertThat(log.lines())
                .noneMatch(
                        line ->
                                line.startsWith("2026-01-01T00:00:00Z")
                                        || line.startsWith("FORGED"));
    }
}
