package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.Soon.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.tile.TilePath;
import org.chalkline.ledger.tile.TileSite;
import org.chalkline.ledger.tile.TreeReader;
import org.chalkline.ledger.tree.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The ledger of a running program: kept, served, watched, and never signed where it must not be.
 */
class LedgerLoopTest {
    private static final String REGISTER =
            """
            mutation { registerSchool(command: {id: "%s"}, input: {school: "%s", openedOn: "1960-09-01",
              source: "名册", particulars: {name: "青桐路小学", kind: PRIMARY, ownership: PUBLIC,
              site: {address: "青桐路1号"}}}) { __typename ... on Accepted { position } } }
            """;

    @TempDir private Path work;

    private Path data() {
        return work.resolve("data");
    }

    private Server start(String district, String... settings) {
        return Server.start(new Server.Settings(data(), 0, district, List.of(settings)));
    }

    private static Checkpoint checkpoint(Caller caller) {
        var answer = caller.get("/ledger/checkpoint");
        return answer.statusCode() == 200
                ? Checkpoint.of(SignedNote.parse(answer.body()))
                : new Checkpoint("none", 0, TreeHash.EMPTY);
    }

    private static JsonNode health(Caller caller) {
        var body = caller.get("/actuator/health/readiness").body();
        return FactJson.MAPPER.readTree(body).at("/components/ledger");
    }

    @Test
    void while_nothing_can_be_published_readiness_says_so_and_it_goes_on_when_it_can()
            throws Exception {
        try (var server = start("none");
                var caller = new Caller(server)) {
            caller.data(REGISTER.formatted("ledger-1", "ledger-school-1"));
            await(() -> checkpoint(caller).size() == 1);
            var inTheWay = data().resolve("ledger").resolve("checkpoint.unfinished");
            Files.createDirectory(inTheWay);
            caller.data(REGISTER.formatted("ledger-2", "ledger-school-2"));
            await(() -> status(caller).equals("OUT_OF_SERVICE"));
            // Meanwhile it tries again, and reads without trouble what it can't publish.
            for (int i = 0; i < 100; i++) {
                assertThat(status(caller)).isEqualTo("OUT_OF_SERVICE");
                Thread.sleep(20);
            }
            Files.delete(inTheWay);
            await(() -> checkpoint(caller).size() == 2);
            await(() -> status(caller).equals("UP"));
        }
    }

    private static String status(Caller caller) {
        return health(caller).at("/status").asString();
    }

    @Test
    void each_event_is_in_a_signed_checkpoint_within_a_second_or_so_and_all_of_it_is_served()
            throws Exception {
        LoadedDistrict.copyTo(data());
        try (var server = start("none");
                var caller = new Caller(server);
                var http = HttpClient.newHttpClient()) {
            long head = server.part(FactStream.class).head();
            await(() -> checkpoint(caller).size() == head + 1);
            // The promise is a second. A machine that is busy with other tests may be late with one
            // event, but not with one after the other.
            long position = head;
            var took = Duration.ofDays(1);
            for (int i = 1; i <= 6 && took.compareTo(Duration.ofSeconds(5)) > 0; i++) {
                position =
                        caller.data(REGISTER.formatted("ledger-" + i, "ledger-school-" + i))
                                .at("/registerSchool/position")
                                .asLong();
                long size = position + 1;
                long asked = System.nanoTime();
                await(() -> checkpoint(caller).size() == size);
                took = Duration.ofNanos(System.nanoTime() - asked);
            }
            assertThat(took).isLessThan(Duration.ofSeconds(5));

            var note = SignedNote.parse(caller.get("/ledger/checkpoint").body());
            var keys = caller.get("/ledger/keys").body().lines().map(VerifierKey::parse).toList();
            assertThat(keys).hasSize(2);
            assertThat(keys.getFirst().purpose()).isEqualTo(VerifierKey.Purpose.NOTE);
            assertThat(keys.getLast().purpose()).isEqualTo(VerifierKey.Purpose.COSIGNATURE);
            assertThat(keys.getFirst().signed(note)).isTrue();

            var site =
                    new TileSite(
                            http, URI.create(server.url() + "/ledger"), Duration.ofSeconds(10));
            var tree = new TreeReader(site, position + 1);
            assertThat(tree.root()).isEqualTo(Checkpoint.of(note).root());

            assertThat(caller.get("/ledger/policy").body())
                    .contains("log " + keys.getFirst(), "quorum none", "by its owner alone");
            assertThat(health(caller).at("/details/vouchedBy").asString())
                    .isEqualTo("its owner alone");
            assertThat(caller.get("/actuator/prometheus").body())
                    .contains(
                            "ledger_last_checkpoint_age_seconds", "ledger_last_verified_position");
            var ledger = Questions.of(Questions.OF_LEDGER, caller, Map.of()).get("ledger");
            assertThat(ledger.get("size").asLong()).isEqualTo(position + 1);
            assertThat(ledger.get("verifiedPosition").asLong()).isEqualTo(position);
            assertThat(ledger.get("ownerAlone").asBoolean()).isTrue();
            assertThat(ledger.get("fault").isNull()).isTrue();
            var unproven = Questions.of(Questions.UNPROVEN, caller, Map.of("position", position));
            assertThat(unproven.at("/ledger/unsigned").asLong()).isZero();
            assertThat(unproven.at("/ledger/unwitnessed").asLong()).isEqualTo(position + 1);
            assertThat(unproven.get("parkedEntities")).isEmpty();
            assertThat(unproven.at("/missingPapers/papers")).isNotEmpty();
            assertThat(verify("--url", server.url())).isZero();
            assertThat(verify("--data", data().toString())).isZero();
        }
        assertThat(verify("--data", data().toString())).isZero();
    }

    private static int verify(String... words) {
        var all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(words));
        return Chalkline.run(all.toArray(String[]::new));
    }

    @Test
    void content_types_and_caching_are_those_of_the_format() throws Exception {
        LoadedDistrict.copyTo(data());
        try (var server = start("none");
                var caller = new Caller(server)) {
            long head = server.part(FactStream.class).head();
            await(() -> checkpoint(caller).size() == head + 1);
            var checkpoint = caller.get("/ledger/checkpoint");
            assertThat(header(checkpoint, "Content-Type"))
                    .isEqualToIgnoringCase("text/plain;charset=utf-8");
            assertThat(header(checkpoint, "Cache-Control")).isEqualTo("max-age=1");

            for (var path :
                    List.of(
                            "tile/0/000",
                            "tile/entries/000",
                            TilePath.in(head + 1, 0, 1).orElseThrow().toString())) {
                var tile = bytes(server.url() + "/ledger/" + path);
                assertThat(tile.statusCode()).as(path).isEqualTo(200);
                assertThat(header(tile, "Content-Type")).isEqualTo("application/octet-stream");
                assertThat(header(tile, "Cache-Control")).contains("immutable", "max-age=31536000");
            }
            assertThat(bytes(server.url() + "/ledger/tile/0/000").body()).hasSize(8_192);
            // A partial tile that was replaced by its full one is served from it.
            assertThat(bytes(server.url() + "/ledger/tile/0/000.p/3").body()).hasSize(96);
            for (var wrong :
                    List.of(
                            "tile/0/900",
                            "tile/0/900.p/255",
                            "tile/0/0",
                            "tile/x",
                            "tile/0/..%2f..%2fcheckpoint",
                            "lock",
                            "checkpoints")) {
                var answer = bytes(server.url() + "/ledger/" + wrong);
                assertThat(answer.statusCode()).as(wrong).isBetween(400, 404);
            }
        }
    }

    private static HttpResponse<byte[]> bytes(String url) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void events_that_were_altered_while_it_was_stopped_are_named_and_nothing_more_is_signed()
            throws Exception {
        LoadedDistrict.copyTo(data());
        var signed = Files.readString(data().resolve("ledger/checkpoint"));
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data().resolve("events.db"));
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE event SET recorded_at = '2020-01-01T00:00:00.000Z' WHERE position = 77");
        }
        try (var server = start("none");
                var caller = new Caller(server)) {
            await(() -> health(caller).at("/details/refusal").asString("").equals("LOG_DIFFERS"));
            assertThat(health(caller).at("/status").asString()).isEqualTo("OUT_OF_SERVICE");
            assertThat(health(caller).at("/details/fault").asString()).contains("position 77");
            // Nothing is recorded for which nobody could vouch, and queries go on.
            assertThat(caller.errorCode(REGISTER.formatted("ledger-2", "another")))
                    .isEqualTo("LOG_DIFFERS");
            assertThat(
                            caller.data("{ schools(first: 1) { totalCount } }")
                                    .at("/schools/totalCount")
                                    .asInt())
                    .isPositive();
        }
        assertThat(Files.readString(data().resolve("ledger/checkpoint"))).isEqualTo(signed);
        assertThat(verify("--data", data().toString())).isEqualTo(1);
    }

    /** What is read on the terminal. */
    private String welcome(Server server) {
        var said = new StringWriter();
        Welcome.print(new PrintWriter(said), server, data(), false, 1);
        return said.toString();
    }

    @Test
    void after_a_restore_from_an_older_backup_no_fork_is_signed() throws Exception {
        start("none").close();
        copy(data(), work.resolve("backup"));
        try (var server = start("none");
                var caller = new Caller(server)) {
            assertThat(welcome(server)).doesNotContain("SIGNS NOTHING");
            caller.data(REGISTER.formatted("ledger-3", "lost"));
            await(() -> checkpoint(caller).size() == 1);
        }
        deleteAll(data());
        copy(work.resolve("backup"), data());
        try (var server = start("none");
                var caller = new Caller(server)) {
            await(() -> health(caller).at("/details/refusal").asString("").equals("STORE_SHORTER"));
            assertThat(welcome(server)).contains("SIGNS NOTHING", "position 0 is the first");
            assertThat(caller.errorCode(REGISTER.formatted("ledger-4", "another")))
                    .isEqualTo("STORE_SHORTER");
            assertThat(checkpoint(caller).size()).isZero();
        }
        // Nor if as many others were recorded, by a program that kept no log.
        try (var server = start("none", "--chalkline.ledger.enabled=false");
                var caller = new Caller(server)) {
            caller.data(REGISTER.formatted("ledger-4", "another"));
        }
        try (var server = start("none");
                var caller = new Caller(server)) {
            await(() -> health(caller).at("/details/refusal").asString("").equals("LOG_DIFFERS"));
            assertThat(checkpoint(caller).size()).isZero();
        }
    }

    @Test
    void the_log_goes_on_after_its_key_was_replaced() throws Exception {
        LoadedDistrict.copyTo(data());
        var first = Files.readAllLines(data().resolve("ledger/keys")).getFirst();
        assertThat(Chalkline.run("rotate-key", "--data", data().toString())).isZero();
        try (var server = start("none");
                var caller = new Caller(server)) {
            long head = server.part(FactStream.class).head();
            caller.data(REGISTER.formatted("ledger-5", "another"));
            await(() -> checkpoint(caller).size() > head + 1);
            assertThat(caller.get("/ledger/keys").body().lines()).hasSize(4).contains(first);
        }
        // Who knows only the old key still finds all of it good.
        assertThat(verify("--data", data().toString(), "--key", first)).isZero();
    }

    @Test
    void a_program_without_a_ledger_says_so_and_serves_none() {
        try (var server = start("none", "--chalkline.ledger.enabled=false");
                var caller = new Caller(server)) {
            assertThat(health(caller).at("/details/vouchedBy").asString()).contains("nobody");
            assertThat(caller.get("/ledger/checkpoint").statusCode()).isEqualTo(404);
            assertThat(caller.data("{ ledger { size } }").get("ledger").isNull()).isTrue();
            assertThat(data().resolve("ledger")).doesNotExist();
            assertThat(work.resolve("data-keys")).doesNotExist();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else Files.copy(path, target);
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void the_signing_key_lies_beside_the_data_and_never_in_them() throws Exception {
        LoadedDistrict.copyTo(data());
        var key = Files.readString(work.resolve("data-keys/ledger.key"), StandardCharsets.UTF_8);
        assertThat(key).startsWith("PRIVATE+KEY+localhost/ledger+");
        var secret = key.lines().findFirst().orElseThrow();
        assertThat(InTheClear.found(data(), List.of(secret))).isEmpty();
    }
}
