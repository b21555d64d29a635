package org.chalkline.app.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chalkline.app.Caller;
import org.chalkline.app.Chalkline;
import org.chalkline.app.Clerk;
import org.chalkline.app.LoadedDistrict;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.app.Told;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.ledger.bundle.BagFiles;
import org.chalkline.ledger.bundle.BundleCheck;
import org.chalkline.ledger.bundle.BundleReport;
import org.chalkline.ledger.bundle.Trust;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking cases out of the demonstration district, and what others make of the bundles. */
class BundleTest {
    private static final String CASE = "310105-2025-001";

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
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", Tokens.bearer(server, "inspector-zhao", Role.INSPECTOR));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private static Path make(String name, String... arguments) {
        var out = folder.resolve(name);
        var all =
                new java.util.ArrayList<>(
                        List.of("bundle", "--purpose", "SUPERVISION", "--data", data.toString()));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--out", out.toString()));
        assertThat(Chalkline.run(all.toArray(String[]::new))).isZero();
        return out;
    }

    private static BundleReport check(Path bundle) throws IOException {
        try (var files = BagFiles.open(bundle)) {
            return BundleCheck.of(files, Trust.NOBODY);
        }
    }

    private static String file(Path bundle, String path) throws IOException {
        try (var files = BagFiles.open(bundle)) {
            return files.text(path);
        }
    }

    private static String ask(String query) throws Exception {
        var body = "{\"query\":\"" + query.replace("\"", "\\\"") + "\"}";
        var asked =
                request("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return http.send(asked, BodyHandlers.ofString()).body();
    }

    @Test
    void a_case_holds_its_facts_its_clocks_and_what_followed_from_it() throws Exception {
        var bundle = make("case.zip", "--case", CASE);
        var report = check(bundle);
        assertThat(report.findings()).isEmpty();
        assertThat(report.scope()).isEqualTo("case application/" + CASE);
        assertThat(file(bundle, "data/chronology.json"))
                .contains(
                        "application.ApplicationSubmitted",
                        "application.ApplicationGranted",
                        "clock.ClockOpened",
                        "licence.LicenceIssued",
                        "school.SchoolEstablished")
                .doesNotContain("310105-2025-002");
        assertThat(file(bundle, "data/states/licences.json")).contains("\"status\" : \"VALID\"");
        assertThat(file(bundle, "data/periods.json")).contains("The last day is 2025-");
        assertThat(file(bundle, "data/law.json"))
                .contains("Administrative Licensing Law", "作出行政许可决定", "not included");
        assertThat(file(bundle, "data/people.json")).contains("clerk-fang");
        assertThat(file(bundle, "index.html")).contains("准予许可", "Application granted");
    }

    @Test
    void one_of_a_made_up_district_says_so_and_so_does_its_check() throws Exception {
        var bundle = make("made-up.zip", "--case", CASE);
        assertThat(file(bundle, "bag-info.txt")).contains("\nChalkline-Made-Up: yes");
        assertThat(file(bundle, "index.html")).contains("虚构 Made up");
        assertThat(file(bundle, "data/provenance.txt")).contains("no record in it is real");
        assertThat(check(bundle).madeUp()).isTrue();
        var told = Told.by("verify", bundle.toString());
        assertThat(told.status()).isZero();
        assertThat(told.text()).contains("It is of a made-up district");
    }

    @Test
    void one_of_real_records_says_nothing_of_the_kind() throws Exception {
        var real = folder.resolve("real");
        try (var other = Server.start(new Server.Settings(real, 0, "none", List.of()));
                var caller = new Caller(other)) {
            new Clerk(caller, "real")
                    .accepted(
                            "delegatePower",
                            "officer: \"副科长\", power: SPEND_BUDGETS, instrument: \"2\", delegatedBy: \"局长\", effectiveOn: \"2026-01-01\"");
        }
        var out = folder.resolve("real.zip");
        var made =
                Told.by(
                        "bundle",
                        "--purpose",
                        "SUPERVISION",
                        "--data",
                        real.toString(),
                        "--position",
                        "0..0",
                        "--out",
                        out.toString());
        assertThat(made.status()).as(made.toString()).isZero();
        assertThat(file(out, "bag-info.txt")).doesNotContain("Made-Up");
        assertThat(file(out, "index.html")).doesNotContain("Made up");
        assertThat(check(out).madeUp()).isFalse();
        assertThat(Told.by("verify", out.toString()).text()).doesNotContain("made-up");
    }

    @Test
    void two_bundles_of_one_position_are_the_same_whatever_came_after() throws Exception {
        var answer = ask("{ schools(first: 1) { basis { position } } }");
        var now = answer.replaceAll("(?s).*?\"position\":([0-9]+).*", "$1");
        var first = make("first.zip", "--case", CASE, "--as-of", now);
        ask(
                "mutation { registerSchool(command: {id: \"later\"}, input: {school: \"later\", source: \"x\", openedOn: \"1990-09-01\", particulars: {name: \"Later\", kind: PRIMARY, ownership: PUBLIC, site: {address: \"1\"}}}) { __typename } }");
        Thread.sleep(1_500);
        var second = make("second.zip", "--case", CASE, "--as-of", now);
        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
        // A case may be named as its facts name it.
        assertThat(make("named.zip", "--case", "application/" + CASE, "--as-of", now))
                .hasSameBinaryContentAs(first);
        var third =
                http.send(
                        request("/bundle?case=" + CASE + "&asOf=" + now).build(),
                        BodyHandlers.ofByteArray());
        assertThat(third.statusCode()).isEqualTo(200);
        assertThat(third.headers().firstValue("Content-Disposition"))
                .hasValue(
                        "attachment; filename=\"chalkline-case-%s-at-%s.zip\""
                                .formatted(CASE, now));
        assertThat(third.headers().firstValue("X-Chalkline-Unsigned")).hasValue("0");
        assertThat(third.body()).isEqualTo(Files.readAllBytes(first));
    }

    @Test
    void the_documents_that_are_held_are_in_it_and_the_others_are_named() throws Exception {
        var cited = file(make("before.zip", "--case", CASE), "data/missing-documents.txt");
        assertThat(cited.lines().count()).isGreaterThan(3);
        var text = "送达回证，310105-D001，2025-03-27";
        assertThat(cited).contains(Sha256.hex(text));
        var put =
                request("/documents")
                        .setHeader("Authorization", Tokens.bearer(server, "clerk-sun", Role.CLERK))
                        .PUT(BodyPublishers.ofString(text))
                        .build();
        assertThat(http.send(put, BodyHandlers.ofString()).statusCode()).isEqualTo(201);

        var bundle = make("after.zip", "--case", CASE);
        var digest = Sha256.hex(text);
        assertThat(file(bundle, "data/documents/" + digest)).isEqualTo(text);
        assertThat(file(bundle, "data/missing-documents.txt")).doesNotContain(digest);
        var report = check(bundle);
        assertThat(report.findings()).isEmpty();
        assertThat(report.documents()).isEqualTo(1);
        // The receipt is of the decision's service, and so came after it.
        assertThat(file(bundle, "data/documents.json"))
                .containsPattern("\"cameAfterDecisionAt\" : \\[\\s+[0-9]+");
        assertThat(file(bundle, "index.html")).contains("recorded after the decision at");
    }

    @Test
    void a_school_holds_its_licence_and_its_application() throws Exception {
        var licensed = schoolOf(make("case-of.zip", "--case", CASE));
        var bundle = make("school.zip", "--school", licensed);
        assertThat(check(bundle).findings()).isEmpty();
        assertThat(file(bundle, "data/chronology.json"))
                .contains(
                        "school.SchoolEstablished",
                        "licence.LicenceIssued",
                        "application.ApplicationGranted");
    }

    private static String schoolOf(Path bundle) throws IOException {
        var found =
                java.util.regex.Pattern.compile("\"id\" : \"([^\"]+)\"")
                        .matcher(file(bundle, "data/states/schools.json"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void a_range_holds_every_event_of_it() throws Exception {
        var bundle = make("range.zip", "--position", "10..29");
        var report = check(bundle);
        assertThat(report.findings()).isEmpty();
        assertThat(report.events()).isEqualTo(20);
        // It is the whole of nothing that a projection shows.
        try (var files = BagFiles.open(bundle)) {
            assertThat(files.paths())
                    .noneMatch(path -> path.startsWith("data/states/"))
                    .doesNotContain("data/periods.json");
        }
    }

    @Test
    void another_s_reader_of_bags_accepts_it() throws Exception {
        var unpacked =
                SampleBundle.unpack(make("bag.zip", "--case", CASE), folder.resolve("unpacked"));
        var bag = new BagReader().read(unpacked);
        try (var verifier = new BagVerifier()) {
            verifier.isValid(bag, false);
            verifier.isComplete(bag, false);
        }
        assertThat(check(unpacked).findings()).isEmpty();
    }

    @Test
    void what_can_t_be_taken_out_is_refused_by_name() throws Exception {
        assertThat(get("/bundle").body()).contains("SCOPE_MALFORMED");
        assertThat(get("/bundle?case=a&school=b").body()).contains("SCOPE_MALFORMED");
        assertThat(get("/bundle?case=a%20b").body()).contains("SCOPE_MALFORMED");
        assertThat(get("/bundle?position=9..3").body()).contains("SCOPE_MALFORMED");
        assertThat(get("/bundle?school=x&asOf=yesterday").body()).contains("SCOPE_MALFORMED");
        assertThat(get("/bundle?school=x&effectiveOn=soon").body()).contains("SCOPE_MALFORMED");
        var unknown = get("/bundle?case=never-seen");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("SCOPE_EMPTY", "never-seen");
        assertThat(get("/bundle?case=" + CASE + "&asOf=99999").body())
                .contains("POSITION_UNKNOWN", "99999");
        assertThat(get("/bundle?case=" + CASE + "&asOf=1999-01-01T00:00:00Z").body())
                .contains("SCOPE_MALFORMED", "1999");
        assertThat(get("/bundle?case=" + CASE + "&asOf=2999-01-01T00:00:00Z").body())
                .contains("RECORDED_AT_IN_FUTURE", "2999");
        var anonymous = HttpRequest.newBuilder(URI.create(server.url() + "/bundle?case=a")).build();
        assertThat(http.send(anonymous, BodyHandlers.ofString()).body())
                .contains("UNAUTHENTICATED");
    }
}
