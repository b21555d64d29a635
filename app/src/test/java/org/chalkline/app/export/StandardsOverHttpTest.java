package org.chalkline.app.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chalkline.app.Caller;
import org.chalkline.app.LoadedDistrict;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.app.Told;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.ledger.outside.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Facts in the forms of standards, taken out by those who may and by those who may not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandardsOverHttpTest {
    private static final String PURPOSE = "X-Chalkline-Purpose";

    private Server server;
    private Caller caller;
    private HttpClient http;
    private Path folder;
    private List<StoredFact> stored;

    @BeforeAll
    void start(@TempDir Path empty) throws IOException, InterruptedException {
        folder = empty;
        var data = empty.resolve("data");
        LoadedDistrict.copyTo(data);
        server = Server.start(new Server.Settings(data, 0, "none", List.of()));
        caller = new Caller(server);
        http = HttpClient.newHttpClient();
        caller.awaitReady();
        stored = new ArrayList<>();
        try (var reader = server.part(StoredFacts.class).readAfter(-1)) {
            for (var turn = reader.next(1_000, Duration.ZERO); !turn.isEmpty(); ) {
                stored.addAll(turn);
                turn = reader.next(1_000, Duration.ZERO);
            }
        }
        assertThat(stored).hasSizeGreaterThan(500);
    }

    @AfterAll
    void stop() {
        http.close();
        caller.close();
        server.close();
    }

    private HttpResponse<byte[]> send(String bearer, String purpose, String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", bearer);
        if (!purpose.isEmpty()) request.header(PURPOSE, purpose);
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return send(Tokens.bearer(server, "auditor", Role.AUDITOR), "AUDIT", path);
    }

    private byte[] body(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        return answer.body();
    }

    private JsonNode json(String path) throws Exception {
        return FactJson.MAPPER.readTree(body(path));
    }

    private static String problem(HttpResponse<byte[]> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        var told = FactJson.MAPPER.readTree(answer.body());
        assertThat(told.get("detail").asString()).isNotBlank();
        return answer.statusCode() + " " + told.get("code").asString();
    }

    private List<JsonNode> events(String path) throws Exception {
        var events = new ArrayList<JsonNode>();
        for (var line : new String(body(path), UTF_8).lines().toList()) {
            events.add(FactJson.MAPPER.readTree(line));
        }
        return events;
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString();
    }

    @Test
    void a_range_leaves_as_cloud_events_each_with_its_fact_as_it_is_stored() throws Exception {
        var events = events("/standards/cloudevents?from=10&to=500");
        assertThat(events).hasSize(491);
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var fact = stored.get(i + 10);
            assertThat(text(event, "id")).isEqualTo(fact.eventId());
            assertThat(text(event, "source")).isEqualTo("https://localhost/ledger");
            assertThat(text(event, "type")).isEqualTo("org.chalkline." + fact.type());
            assertThat(text(event, "subject")).isEqualTo(fact.aggregateId());
            assertThat(text(event, "time")).isEqualTo(fact.recordedAt());
            assertThat(text(event, "position")).isEqualTo("" + fact.position());
            assertThat(event.get("data")).isEqualTo(FactJson.MAPPER.readTree(fact.payload()));
        }
    }

    @Test
    void all_there_is_leaves_in_every_form_with_its_headers() throws Exception {
        long head = stored.size() - 1;
        assertThat(events("/standards/cloudevents")).hasSize(stored.size());
        assertThat(json("/standards/cloudevents?form=json")).hasSize(stored.size());
        var answer = get("/standards/prov");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Chalkline-Position")).hasValue("" + head);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("chalkline-prov-0-%d.json".formatted(head));
        var notation = new String(body("/standards/prov?form=n"), UTF_8);
        assertThat(notation).startsWith("document\n").endsWith("endDocument\n");
        var document = FactJson.MAPPER.readTree(answer.body());
        int statements = 0;
        for (var section : document.properties()) {
            if (!section.getKey().equals("prefix")) statements += section.getValue().size();
        }
        assertThat(notation.lines().filter(line -> line.endsWith(")")).count())
                .isEqualTo(statements);
        for (var section :
                List.of(
                        "wasGeneratedBy",
                        "used",
                        "wasAssociatedWith",
                        "actedOnBehalfOf",
                        "wasInformedBy",
                        "wasInvalidatedBy")) {
            assertThat(document.path(section)).as(section).isNotEmpty();
        }
    }

    @Test
    void every_kind_of_aggregate_leaves_as_an_event_log_that_keeps_the_rules() throws Exception {
        var kinds = new TreeSet<String>();
        for (var fact : stored) {
            int slash = fact.aggregateId().indexOf('/');
            kinds.add(slash < 0 ? "school" : fact.aggregateId().substring(0, slash));
        }
        assertThat(kinds).contains("application", "penalty", "complaint", "school");
        for (var kind : kinds) {
            var log = json("/standards/ocel?kind=" + kind);
            var types = new HashSet<String>();
            log.get("objectTypes").forEach(type -> types.add(text(type, "name")));
            log.get("eventTypes").forEach(type -> types.add(text(type, "name")));
            assertThat(types).as(kind).contains(kind);
            var objects = new HashSet<String>();
            for (var each : log.get("objects")) {
                assertThat(objects.add(text(each, "id"))).isTrue();
                assertThat(types).contains(text(each, "type"));
            }
            long own =
                    stored.stream()
                            .filter(
                                    fact ->
                                            fact.aggregateId().startsWith(kind + "/")
                                                    || kind.equals("school")
                                                            && !fact.aggregateId().contains("/"))
                            .count();
            assertThat(log.get("events")).as(kind).hasSize((int) own);
            for (var each : log.get("events")) {
                assertThat(types).contains(text(each, "type"));
                assertThat(each.get("relationships")).isNotEmpty();
                for (var to : each.get("relationships")) {
                    assertThat(objects).contains(text(to, "objectId"));
                }
            }
        }
    }

    @Test
    void an_event_log_leaves_as_a_database_too() throws Exception {
        var answer = get("/standards/ocel?kind=application&form=sqlite");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/vnd.sqlite3");
        var file = folder.resolve("application.sqlite");
        Files.write(file, answer.body());
        var log = json("/standards/ocel?kind=application");
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = db.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT count(*), (SELECT count(*) FROM object) FROM event")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(log.get("events").size());
            assertThat(rows.getInt(2)).isEqualTo(log.get("objects").size());
        }
    }

    @Test
    void one_case_leaves_alone_and_a_trace_with_what_followed() throws Exception {
        var subject =
                stored.stream()
                        .map(StoredFact::aggregateId)
                        .filter(id -> id.startsWith("application/"))
                        .findFirst()
                        .orElseThrow();
        for (var event : events("/standards/cloudevents?subject=" + subject)) {
            assertThat(text(event, "subject")).isEqualTo(subject);
        }
        var caused =
                stored.stream()
                        .filter(fact -> fact.metadata().contains("\"causationId\":\""))
                        .filter(fact -> cause(fact).matches("[0-9a-f-]{36}"))
                        .findFirst()
                        .orElseThrow();
        var trace = events("/standards/cloudevents?trace=" + cause(caused));
        assertThat(trace).hasSizeLessThan(stored.size());
        assertThat(trace).map(each -> text(each, "id")).contains(cause(caused), caused.eventId());
        assertThat(text(trace.getFirst(), "id")).isEqualTo(cause(caused));
        var document = json("/standards/prov?trace=" + cause(caused));
        assertThat(document.path("wasInformedBy")).isNotEmpty();
    }

    private static String cause(StoredFact fact) {
        return FactJson.MAPPER.readTree(fact.metadata()).path("causationId").asString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/standards/cloudevents?to=999999 | 422 POSITION_IN_FUTURE",
                "/standards/ocel?kind=application&to=999999 | 422 POSITION_IN_FUTURE",
                "/standards/cloudevents?from=9&to=3 | 400 RANGE_EMPTY",
                "/standards/prov?from=999999 | 400 RANGE_EMPTY",
                "/standards/cloudevents?from=-1 | 400 BAD_VALUE",
                "/standards/cloudevents?to=x | 400 BAD_VALUE",
                "/standards/cloudevents?after=1 | 400 BAD_VALUE",
                "/standards/cloudevents?to=1&to=2 | 400 BAD_VALUE",
                "/standards/ocel?kind=%3Cb%3E | 400 BAD_VALUE",
                "/standards/ocel | 400 KIND_MISSING",
                "/standards/ocel?kind=castle | 404 NOTHING_RECORDED",
                "/standards/cloudevents?subject=castle/1 | 404 NOTHING_RECORDED",
                "/standards/prov?trace=never | 404 NOTHING_RECORDED",
                "/standards/prov?form=xml | 404 FORM_UNKNOWN",
                "/standards/opm | 404 STANDARD_UNKNOWN"
            })
    void what_is_not_there_or_cannot_be_meant_is_refused_by_name(String path, String code)
            throws Exception {
        assertThat(problem(get(path))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANALYST", "OPERATOR", "SCHOOL"})
    void whom_bundles_are_shut_to_these_are_shut_to_as_well(Role role) throws Exception {
        var answer = send(Tokens.bearer(server, role.word(), role), "AUDIT", "/standards/prov");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void who_has_not_signed_in_takes_nothing_out() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/standards/prov")).build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_unit_gets_the_cases_that_it_sees_and_no_ranges() throws Exception {
        var all = objects(json("/standards/ocel?kind=application"), "application");
        var clerk = Tokens.bearerIn("行政审批科", server, "of-unit", Role.CLERK);
        var answer = send(clerk, "AUDIT", "/standards/ocel?kind=application");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(objects(FactJson.MAPPER.readTree(answer.body()), "application"))
                .isNotEmpty()
                .isSubsetOf(all);
        assertThat(problem(send(clerk, "AUDIT", "/standards/cloudevents")))
                .isEqualTo("403 OUT_OF_REACH");
        var other = Tokens.bearerIn("North", server, "of-none", Role.CLERK);
        assertThat(problem(send(other, "AUDIT", "/standards/ocel?kind=application")))
                .isEqualTo("404 NOTHING_RECORDED");
        var one = all.iterator().next();
        assertThat(problem(send(other, "AUDIT", "/standards/cloudevents?subject=" + one)))
                .isEqualTo("404 NOTHING_RECORDED");
        var outside = Tokens.bearerIn("", server, "guest", Role.AUDITOR);
        assertThat(send(outside, "AUDIT", "/standards/cloudevents").statusCode()).isEqualTo(403);
    }

    private static Set<String> objects(JsonNode log, String type) {
        var ids = new HashSet<String>();
        for (var each : log.get("objects")) {
            if (text(each, "type").equals(type)) ids.add(text(each, "id"));
        }
        return ids;
    }

    @Test
    void facts_are_taken_out_for_a_purpose_and_whom_they_name_is_written_down() throws Exception {
        var auditor = Tokens.bearer(server, "auditor", Role.AUDITOR);
        assertThat(problem(send(auditor, "", "/standards/prov"))).isEqualTo("403 PURPOSE_MISSING");
        assertThat(problem(send(auditor, "FUN", "/standards/prov")))
                .isEqualTo("403 PURPOSE_UNKNOWN");
        var person = registered();
        for (var path :
                List.of(
                        "/standards/cloudevents?subject=",
                        "/standards/ocel?subject=",
                        "/standards/prov?subject=")) {
            int before = takenOut(person);
            assertThat(body(path + person)).isNotEmpty();
            assertThat(takenOut(person)).isGreaterThan(before);
        }
    }

    private int takenOut(String person) {
        var code = new PersonId(person.substring(person.indexOf('/') + 1));
        return (int)
                server.part(AccessLog.class).of(List.of(code), 0, 10_000).stream()
                        .filter(each -> each.access().kind() == AccessLog.Kind.TAKEN_OUT)
                        .filter(each -> each.access().answer().startsWith("standard "))
                        .count();
    }

    private String registered() {
        return stored.stream()
                .filter(fact -> fact.type().equals("person.PersonRegistered"))
                .map(StoredFact::aggregateId)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_known_of_people_is_in_no_form_in_the_clear() throws Exception {
        var data = server.part(PersonalData.class);
        var sealed = new HashSet<String>();
        for (var fact : stored) {
            if (!fact.type().equals("person.PersonRegistered")) continue;
            var payload = FactJson.MAPPER.readTree(fact.payload());
            for (var member : List.of("name", "identityNumber")) {
                if (!payload.has(member)) continue;
                var text = FactJson.MAPPER.convertValue(payload.get(member), Personal.class);
                if (data.open(text) instanceof PersonalData.Opened.Readable readable) {
                    sealed.add(readable.text());
                }
            }
        }
        // Officers are on record by their names.
        sealed.removeIf(text -> stored.stream().anyMatch(fact -> fact.payload().contains(text)));
        assertThat(sealed).hasSizeGreaterThan(20);
        for (var path :
                List.of(
                        "/standards/cloudevents",
                        "/standards/prov",
                        "/standards/prov?form=n",
                        "/standards/ocel?kind=person",
                        "/standards/ocel?kind=teacher")) {
            var text = new String(body(path), UTF_8);
            assertThat(sealed.stream().filter(text::contains)).as(path).isEmpty();
        }
    }

    @Test
    void the_command_gets_the_same_from_the_program_and_from_its_folder() throws Exception {
        var token = Tokens.file(server, "by-command", Role.AUDITOR);
        for (var form : List.of("cloudevents jsonl", "ocel json", "ocel sqlite", "prov n")) {
            var words = form.split(" ");
            var path =
                    "/standards/%s?form=%s&kind=application&to=800".formatted(words[0], words[1]);
            var expected = body(path);
            var file = folder.resolve("by-command." + words[1]);
            var own = List.of("--url", server.url(), "--token-file", token);
            var data = List.of("--data", folder.resolve("data").toString());
            for (var way : List.of(own, data)) {
                var all = new ArrayList<>(List.of("standard", words[0], "--form", words[1]));
                all.addAll(List.of("--kind", "application", "--to", "800", "--purpose", "AUDIT"));
                all.addAll(List.of("--out", file.toString()));
                all.addAll(way);
                var told = Told.by(all.toArray(String[]::new));
                assertThat(told.status()).as(told.text()).isZero();
                assertThat(Files.readAllBytes(file)).as(form + way).isEqualTo(expected);
                Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "opm, 800, AUDIT, STANDARD_UNKNOWN",
        "prov, 999999, AUDIT, POSITION_IN_FUTURE",
        "prov, 800, FUN, PURPOSE_UNKNOWN"
    })
    void what_the_command_is_refused_leaves_nothing(
            String standard, String to, String purpose, String code) throws Exception {
        var token = Tokens.file(server, "by-command", Role.AUDITOR);
        var file = folder.resolve("never");
        var own = List.of("--url", server.url(), "--token-file", token);
        for (var way : List.of(own, List.of("--data", folder.resolve("data").toString()))) {
            var all = new ArrayList<>(List.of("standard", standard, "--to", to));
            all.addAll(List.of("--purpose", purpose, "--out", file.toString()));
            all.addAll(way);
            var told = Told.by(all.toArray(String[]::new));
            assertThat(told.status()).isEqualTo(2);
            assertThat(told.text()).contains(code);
            assertThat(file).doesNotExist();
            assertThat(folder.resolve("never.part")).doesNotExist();
        }
    }

    @Test
    void the_sdk_in_javascript_reads_a_batch() throws Exception {
        Tool.require("npm");
        var into = Files.createDirectory(folder.resolve("sdk"));
        for (var name : List.of("package.json", "package-lock.json", "read.mjs")) {
            Files.copy(Path.of("src/test/standards", name), into.resolve(name));
        }
        var npm = Tool.run(into, "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
        assertThat(npm.status()).as(npm.said()).isZero();
        Files.write(into.resolve("batch.json"), body("/standards/cloudevents?form=json&to=300"));
        var said = Tool.run(into, "node", "read.mjs", "batch.json");
        assertThat(said.status()).as(said.said()).isZero();
        assertThat(said.said().strip())
                .isEqualTo("301 " + stored.getFirst().eventId() + " https://localhost/ledger");
    }

    @Test
    void a_bundle_of_a_case_has_all_three_and_one_of_a_range_no_event_log() throws Exception {
        var subject =
                stored.stream()
                        .map(StoredFact::aggregateId)
                        .filter(id -> id.startsWith("application/"))
                        .findFirst()
                        .orElseThrow();
        var of = URLEncoder.encode(subject, UTF_8);
        var bundle = unzipped(body("/bundle?case=" + of));
        assertThat(bundle)
                .contains(
                        "data/standards/cloudevents.jsonl",
                        "data/standards/prov.json",
                        "data/standards/ocel.json");
        var range = unzipped(body("/bundle?position=3..9"));
        assertThat(range)
                .contains("data/standards/cloudevents.jsonl", "data/standards/prov.json")
                .doesNotContain("data/standards/ocel.json");
    }

    private static Set<String> unzipped(byte[] zip) throws IOException {
        var names = new HashSet<String>();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName().substring(entry.getName().indexOf('/') + 1));
            }
        }
        return names;
    }
}
