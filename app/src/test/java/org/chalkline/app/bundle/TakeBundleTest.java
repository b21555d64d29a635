package org.chalkline.app.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chalkline.app.Chalkline;
import org.chalkline.app.LoadedDistrict;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.ledger.bundle.BagFiles;
import org.chalkline.ledger.bundle.BundleCheck;
import org.chalkline.ledger.bundle.Trust;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Bundles that are taken out in GraphQL and fetched over HTTP. */
class TakeBundleTest {
    private static final String CASE = SampleBundle.CASE;

    @TempDir static Path folder;

    private static Path data;
    private static Server server;
    private static HttpClient http;

    @BeforeAll
    static void start() throws Exception {
        data = folder.resolve("data");
        LoadedDistrict.copyTo(data);
        server = Server.start(new Server.Settings(data, 0, "none", List.of()));
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        server.close();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private static HttpRequest.Builder asInspector(String path) {
        return request(path)
                .header("Authorization", Tokens.bearer(server, "inspector-zhao", Role.INSPECTOR));
    }

    private static JsonNode ask(HttpRequest.Builder request, String input) throws Exception {
        var query =
                "mutation { takeBundle(input: {%s}) { __typename ... on Bundle { url digest size fileName scope position effectiveOn events unsigned } ... on BundleRefused { code message } } }"
                        .formatted(input);
        var body = FactJson.write(Map.of("query", query));
        var asked =
                request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        var answer = http.send(asked, BodyHandlers.ofString()).body();
        return FactJson.read(answer, JsonNode.class).path("data").path("takeBundle");
    }

    private static JsonNode take(String input) throws Exception {
        var taken = ask(asInspector("/graphql"), input);
        assertThat(taken.path("__typename").asString()).as("%s", taken).isEqualTo("Bundle");
        return taken;
    }

    private static HttpResponse<byte[]> fetch(JsonNode taken) throws Exception {
        return http.send(
                asInspector(taken.path("url").asString()).build(), BodyHandlers.ofByteArray());
    }

    private static byte[] ofCommandLine(String... arguments) throws Exception {
        var out = Files.createTempDirectory(folder, "made").resolve("out.zip");
        var all =
                new java.util.ArrayList<>(
                        List.of("bundle", "--purpose", "SUPERVISION", "--data", data.toString()));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--out", out.toString()));
        assertThat(Chalkline.run(all.toArray(String[]::new))).isZero();
        return Files.readAllBytes(out);
    }

    @Test
    void a_case_is_the_same_to_the_byte_as_the_command_line_s() throws Exception {
        var first = take("application: \"" + CASE + "\"");
        long position = first.path("position").asLong();
        var second = take("application: \"%s\", asOf: {position: %d}".formatted(CASE, position));
        assertThat(second).isEqualTo(first);

        var fetched = fetch(first);
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(fetched.body())
                .isEqualTo(ofCommandLine("--case", CASE, "--as-of", "" + position));
        assertThat(Sha256.hex(new ByteArrayInputStream(fetched.body())))
                .isEqualTo(first.path("digest").asString());
        assertThat(first.path("size").asLong()).isEqualTo(fetched.body().length);
        assertThat(first.path("unsigned").asLong()).isZero();
        assertThat(first.path("scope").asString()).isEqualTo("case application/" + CASE);
        assertThat(first.path("fileName").asString())
                .isEqualTo("chalkline-case-%s-at-%d.zip".formatted(CASE, position));

        var zip = Files.write(folder.resolve("fetched.zip"), fetched.body());
        try (var files = BagFiles.open(zip)) {
            var report = BundleCheck.of(files, Trust.NOBODY);
            assertThat(report.findings()).isEmpty();
            assertThat(report.events()).isEqualTo(first.path("events").asInt());
        }
    }

    @Test
    void a_school_and_a_range_can_be_taken_out_as_of_a_day_and_an_instant() throws Exception {
        var range = take("positions: {from: 10, to: 29}");
        assertThat(range.path("events").asInt()).isEqualTo(20);
        assertThat(fetch(range).body()).isEqualTo(ofCommandLine("--position", "10..29"));

        var school = schoolOfRange();
        var now = Instant.now().toString();
        var taken =
                take(
                        "school: \"%s\", asOf: {recordedAt: \"%s\", effectiveOn: \"2020-01-01\"}"
                                .formatted(school, now));
        assertThat(taken.path("effectiveOn").asString()).isEqualTo("2020-01-01");
        assertThat(fetch(taken).body())
                .isEqualTo(
                        ofCommandLine(
                                "--school",
                                school,
                                "--as-of",
                                "" + taken.path("position").asLong(),
                                "--effective-on",
                                "2020-01-01"));
    }

    private static String schoolOfRange() throws Exception {
        var asked =
                asInspector("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"query\": \"{ schools(first: 1) { edges { node { code } } } }\"}"))
                        .build();
        var answer = http.send(asked, BodyHandlers.ofString()).body();
        return FactJson.read(answer, JsonNode.class).findValue("code").asString();
    }

    @Test
    void who_took_it_out_first_is_said_of_what_is_kept() throws Exception {
        var taken = take("positions: {from: 3, to: 4}");
        var digest = taken.path("digest").asString();
        var note =
                data.resolve("documents")
                        .resolve(digest.substring(0, 2))
                        .resolve(digest.substring(2) + ".json");
        assertThat(Files.readString(note, UTF_8)).contains("inspector-zhao", "application/zip");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application: "never-seen" | SCOPE_EMPTY | never-seen
                    school: "never-seen" | SCOPE_EMPTY | school never-seen
                    application: "a b" | SCOPE_MALFORMED | code is 1 to 64
                    school: "x", application: "y" | SCOPE_MALFORMED | Here 2 were said
                    positions: {from: 9, to: 3} | SCOPE_MALFORMED | ends before it begins
                    positions: {from: -1, to: 3} | SCOPE_MALFORMED | -1..3
                    positions: {from: 1, to: 99999} | POSITION_UNKNOWN | 99999
                    asOf: {position: 3} | SCOPE_MALFORMED | Here 0 were said
                    school: "x", asOf: {position: 99999} | POSITION_UNKNOWN | 99999
                    school: "x", asOf: {position: -1} | SCOPE_MALFORMED | '-1'
                    school: "x", asOf: {recordedAt: "1999-01-01T00:00:00Z"} | SCOPE_MALFORMED | 1999
                    school: "x", asOf: {recordedAt: "2999-01-01T00:00:00Z"} | RECORDED_AT_IN_FUTURE | 2999
                    school: "x", asOf: {position: 3, recordedAt: "2024-01-01T00:00:00Z"} | SCOPE_MALFORMED | a position and an instant
                    """)
    void what_can_t_be_taken_out_is_refused_by_name(String input, String code, String about)
            throws Exception {
        var refused = ask(asInspector("/graphql"), input);
        assertThat(refused.path("__typename").asString()).isEqualTo("BundleRefused");
        assertThat(refused.path("code").asString()).isEqualTo(code);
        assertThat(refused.path("message").asString()).contains(about);
    }

    @Test
    void who_does_not_say_who_they_are_takes_nothing_out() throws Exception {
        var body =
                "{\"query\": \"mutation { takeBundle(input: {application: \\\"%s\\\"}) { __typename } }\"}"
                        .formatted(CASE);
        var asked =
                request("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        assertThat(http.send(asked, BodyHandlers.ofString()).body()).contains("DOCUMENT_UNLISTED");
    }
}
