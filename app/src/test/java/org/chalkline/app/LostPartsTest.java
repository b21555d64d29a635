package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chalkline.app.Soon.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.limitation.Limitations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** What becomes of a program one of whose parts was lost: nothing is made anew by itself. */
@Tag("drill")
class LostPartsTest {
    private static final String COUNT = "{ schools(first: 1) { totalCount } }";
    private static final String REGISTER =
            """
            mutation { registerSchool(command: {id: "%s"}, input: {school: "%s", openedOn: "1960-09-01",
              source: "名册", particulars: {name: "青桐路小学", kind: PRIMARY, ownership: PUBLIC,
              site: {address: "青桐路1号"}}}) { __typename ... on Accepted { position } } }
            """;
    private static final String REGISTER_PERSON =
            """
            mutation { registerPerson(command: {id: "lost-person"}, input: {person: "lost-p", name: "林知秋",
              contact: "lin@example.org", ground: STATUTORY_DUTY, purpose: "Teacher qualification",
              effectiveOn: "2026-03-02" }) { __typename ... on Accepted { position } } }
            """;

    @TempDir private static Path others;

    @TempDir private Path work;
    private Path data = Path.of("");

    @BeforeAll
    static void another_program() {
        var settings = new Server.Settings(others.resolve("other"), 0, "none", List.of());
        try (var server = Server.start(settings);
                var caller = new Caller(server)) {
            assertThat(caller.data(REGISTER.formatted("other", "other")).toString())
                    .contains("Accepted");
        }
    }

    @BeforeEach
    void a_district() throws IOException {
        data = work.resolve("data");
        LoadedDistrict.copyTo(data);
    }

    private Server start(String... settings) {
        return Server.start(new Server.Settings(data, 0, "none", List.of(settings)));
    }

    private CannotRunException refusal(String... settings) {
        return Objects.requireNonNull(
                catchThrowableOfType(CannotRunException.class, () -> start(settings).close()));
    }

    private List<String> files() throws IOException {
        try (var all = Files.walk(work)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> work.relativize(file).toString())
                    .filter(name -> !name.startsWith("data/logs/"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "data/events.db, EVENTS_MISSING, --accept-loss=events",
        "data/keys.db, KEYS_MISSING, --accept-loss=keys",
        "data.master-key, MASTER_KEY_MISSING, --accept-loss=master-key"
    })
    void without_facts_peoples_keys_or_the_master_key_it_does_not_start_and_keeps_all_that_is_there(
            String lost, String code, String remedy) throws IOException {
        Files.delete(work.resolve(lost));
        var before = files();
        for (int i = 0; i < 2; i++) {
            var refusal = refusal();
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.exit().status()).isEqualTo(4);
            assertThat(refusal)
                    .hasMessageContaining(remedy)
                    .hasMessageContaining("Nothing was changed");
        }
        assertThat(files()).isEqualTo(before);
    }

    /** Another data folder, which a program made: its parts are whole, and hold next to nothing. */
    private static Path another() {
        return others.resolve("other");
    }

    private void replace(String part) throws IOException {
        for (var suffix : List.of("-wal", "-shm"))
            Files.deleteIfExists(data.resolve(part + suffix));
        Files.copy(
                another().resolve(part), data.resolve(part), StandardCopyOption.REPLACE_EXISTING);
    }

    @ParameterizedTest
    @CsvSource({
        "events.db, EVENTS_REPLACED, --accept-loss=events",
        "keys.db, KEYS_REPLACED, --accept-loss=keys"
    })
    void in_the_place_of_facts_or_peoples_keys_no_others_are_taken_be_they_whole_or_empty(
            String part, String code, String remedy) throws IOException {
        replace(part);
        var before = files();
        for (int i = 0; i < 2; i++) {
            var refusal = refusal();
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.exit().status()).isEqualTo(4);
            assertThat(refusal)
                    .hasMessageContaining(remedy)
                    .hasMessageContaining("Nothing was changed");
        }
        Files.write(data.resolve(part), new byte[0]);
        assertThat(refusal().code()).isEqualTo(code);
        assertThat(files()).containsAll(before);
    }

    @Test
    void what_was_put_in_the_place_of_the_facts_is_set_aside_with_what_rested_on_them()
            throws IOException {
        replace("events.db");
        try (var server = start("--chalkline.accept-loss=events")) {
            assertThat(server.part(FactStream.class).head()).isEqualTo(FactStream.NOTHING);
        }
        try (var aside = Files.list(data)) {
            assertThat(aside.filter(f -> f.getFileName().toString().startsWith("lost-events-")))
                    .singleElement()
                    .satisfies(f -> assertThat(f.resolve("events.db")).isRegularFile());
        }
        start().close();
    }

    @Test
    void facts_that_were_put_back_from_a_copy_are_the_same_ones() throws IOException {
        var copy = Files.copy(data.resolve("events.db"), work.resolve("copy.db"));
        Files.delete(data.resolve("events.db"));
        assertThat(refusal().code()).isEqualTo("EVENTS_MISSING");
        Files.copy(copy, data.resolve("events.db"));
        start().close();
    }

    @Test
    void a_part_that_an_earlier_version_made_bears_an_identity_from_the_next_start_on()
            throws Exception {
        for (var part : List.of("events.db", "keys.db", "reads.db")) {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(part));
                    var statement = connection.createStatement()) {
                statement.execute("DROP TABLE identity");
            }
        }
        Files.writeString(
                data.resolve("format"),
                "chalkline 2 made-up\nzone Asia/Shanghai\nholds events\nholds keys\nholds master-key\nholds reads\nholds log\nholds signing-key\n");
        start().close();
        assertThat(data.resolve("format")).content().startsWith("chalkline 4 made-up\n");
        replace("keys.db");
        assertThat(refusal().code()).isEqualTo("KEYS_REPLACED");
    }

    @Test
    void a_folder_of_an_earlier_version_which_listed_nothing_is_looked_through_for_what_it_had()
            throws IOException {
        Files.writeString(data.resolve("format"), "chalkline 1 made-up\n");
        Files.delete(data.resolve("events.db"));
        assertThat(refusal().code()).isEqualTo("EVENTS_MISSING");
        assertThat(data.resolve("events.db")).doesNotExist();
    }

    @Test
    void facts_that_are_lost_for_good_are_begun_anew_when_that_is_wanted_and_the_views_are_kept()
            throws Exception {
        Files.delete(data.resolve("events.db"));
        try (var server = start("--chalkline.accept-loss=events");
                var caller = new Caller(server)) {
            assertThat(server.part(FactStream.class).head()).isEqualTo(FactStream.NOTHING);
            // The log knows of more: one that went on from here would be another one.
            await(() -> limitation(caller).equals("STORE_SHORTER"));
            assertThat(caller.errorCode(REGISTER.formatted("lost-1", "lost-1")))
                    .isEqualTo("STORE_SHORTER");
        }
        try (var aside = Files.list(data)) {
            var views =
                    aside.filter(file -> file.getFileName().toString().startsWith("lost-events-"))
                            .map(file -> file.resolve("views"))
                            .toList();
            assertThat(views).singleElement().satisfies(v -> assertThat(v).isDirectory());
        }
        assertThat(data.resolve("format")).content().contains("lost events 20");
        // From here on there is one again that must not be lost.
        Files.delete(data.resolve("events.db"));
        assertThat(refusal().code()).isEqualTo("EVENTS_MISSING");
    }

    @Test
    void what_can_not_be_lost_can_not_be_accepted() {
        var told =
                Told.by("--data", data.toString(), "--port", "0", "--accept-loss", "events,sleep");
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).contains("PART_UNKNOWN", "'sleep'", "signing-key");
        assertThat(Told.by("--help").text()).contains("--accept-loss=PART", "master-key");
    }

    private static String limitation(Caller caller) {
        return caller.ask(COUNT).at("/extensions/limitations/0/code").asString("");
    }

    @ParameterizedTest
    @CsvSource({"log, LOG_REPLACED", "key, KEY_REPLACED", "log and key, KEY_REPLACED"})
    void with_another_log_in_its_place_or_the_key_of_one_nothing_is_recorded(
            String replaced, String code) throws Exception {
        var other = another();
        if (replaced.contains("log")) {
            FileSystemUtils.deleteRecursively(data.resolve("ledger"));
            FileSystemUtils.copyRecursively(other.resolve("ledger"), data.resolve("ledger"));
        }
        if (replaced.contains("key")) {
            FileSystemUtils.deleteRecursively(work.resolve("data-keys"));
            FileSystemUtils.copyRecursively(
                    others.resolve("other-keys"), work.resolve("data-keys"));
        }
        try (var server = start();
                var caller = new Caller(server)) {
            long head = server.part(FactStream.class).head();
            assertThat(caller.errorCode(REGISTER.formatted("lost-6", "lost-6"))).isEqualTo(code);
            await(() -> limitation(caller).equals(code));
            assertThat(server.part(FactStream.class).head()).isEqualTo(head);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "emptied log", "key", "log and key"})
    void without_its_log_or_the_key_of_it_nothing_is_recorded_and_queries_go_on(String lost)
            throws Exception {
        if (lost.contains("log")) FileSystemUtils.deleteRecursively(data.resolve("ledger"));
        if (lost.contains("emptied")) Files.createDirectory(data.resolve("ledger"));
        if (lost.contains("key")) FileSystemUtils.deleteRecursively(work.resolve("data-keys"));
        var code = lost.contains("key") ? "KEY_MISSING" : "LOG_MISSING";
        try (var server = start();
                var caller = new Caller(server)) {
            long head = server.part(FactStream.class).head();
            var refused = caller.ask(REGISTER.formatted("lost-2", "lost-2"));
            assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo(code);
            assertThat(refused.at("/errors/0/message").asString())
                    .contains("--accept-loss=" + (lost.contains("key") ? "signing-key" : "log"));

            var answer = caller.ask(COUNT);
            assertThat(answer.at("/data/schools/totalCount").asInt()).isPositive();
            assertThat(answer.at("/extensions/limitations/0/of").asString()).isEqualTo("RECORDING");
            await(() -> limitation(caller).equals(code));
            var readiness = caller.get("/actuator/health/readiness");
            assertThat(readiness.statusCode()).isEqualTo(503);
            assertThat(
                            FactJson.MAPPER
                                    .readTree(readiness.body())
                                    .at("/components/limitations/details/" + code)
                                    .asString())
                    .isNotBlank();
            var said = new StringWriter();
            Welcome.print(new PrintWriter(said), server, data, false, 1);
            assertThat(said.toString()).contains("NOTHING IS RECORDED (" + code);
            assertThat(server.part(FactStream.class).head()).isEqualTo(head);
        }
        assertThat(data.resolve("ledger/checkpoint").toFile().exists())
                .isEqualTo(!lost.contains("log"));
        assertThat(work.resolve("data-keys/ledger.key").toFile().exists())
                .isEqualTo(!lost.contains("key"));
    }

    @Test
    void a_log_that_is_lost_for_good_is_begun_anew_of_the_same_facts_when_that_is_wanted()
            throws IOException {
        FileSystemUtils.deleteRecursively(data.resolve("ledger"));
        try (var server = start("--chalkline.accept-loss=log");
                var caller = new Caller(server)) {
            assertThat(caller.data(REGISTER.formatted("lost-3", "lost-3")).toString())
                    .contains("Accepted");
        }
        assertThat(data.resolve("ledger/checkpoint")).exists();
        assertThat(Chalkline.run("verify", "--data", data.toString())).isZero();
    }

    @Test
    void without_the_log_of_reads_nothing_of_people_is_shown_and_the_rest_goes_on()
            throws Exception {
        try (var server = start();
                var caller = new Caller(server)) {
            assertThat(caller.data(REGISTER_PERSON).toString()).contains("Accepted");
        }
        Files.delete(data.resolve("reads.db"));
        try (var server = start();
                var caller = new Caller(server)) {
            long head = server.part(FactStream.class).head();
            var asked =
                    caller.post(
                            "/graphql",
                            FactJson.write(
                                    Map.of(
                                            "query",
                                            "{ person(code: \"lost-p\", atLeast: %d) { name { text status } } }"
                                                    .formatted(head))));
            assertThat(asked.body()).doesNotContain("林知秋");
            await(() -> limitation(caller).equals("READS_MISSING"));
            assertThat(caller.data(REGISTER.formatted("lost-4", "lost-4")).toString())
                    .contains("Accepted");
            assertThat(caller.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            var said = new StringWriter();
            new LimitationsOnTerminal(new PrintWriter(said), server.part(Limitations.class)).look();
            assertThat(said.toString())
                    .contains("NOTHING SEALED OF PEOPLE IS SHOWN", "--accept-loss=reads");
        }
        assertThat(data.resolve("reads.db")).doesNotExist();
        assertThatReadsAreBegunAnewWhenThatIsWanted();
    }

    private void assertThatReadsAreBegunAnewWhenThatIsWanted() throws Exception {
        try (var server = start("--chalkline.accept-loss=reads");
                var caller = new Caller(server)) {
            assertThat(caller.data("{ person(code: \"lost-p\") { name { text } } }").toString())
                    .contains("林知秋");
            await(() -> caller.get("/actuator/health/readiness").statusCode() == 200);
        }
        var told = Told.by("verify", "--data", data.toString());
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text()).contains("every read that was signed is in the log of reads");
    }

    @Test
    void with_another_log_of_reads_in_its_place_nothing_of_people_is_shown() throws Exception {
        try (var server = start();
                var caller = new Caller(server)) {
            assertThat(caller.data(REGISTER_PERSON).toString()).contains("Accepted");
            caller.data("{ person(code: \"lost-p\") { name { text } } }");
        }
        replace("reads.db");
        try (var server = start();
                var caller = new Caller(server)) {
            var asked = caller.ask("{ person(code: \"lost-p\") { name { text status } } }");
            assertThat(asked.toString()).doesNotContain("林知秋");
            await(() -> limitation(caller).equals("READS_REPLACED"));
        }
        assertThatReadsAreBegunAnewWhenThatIsWanted();
    }

    @Test
    void the_folder_says_what_it_holds_and_in_which_zone() throws IOException {
        var key = Files.readAllLines(data.resolve("ledger/keys")).getLast();
        assertThat(Files.readString(data.resolve("format")))
                .matches(
                        """
                        chalkline 4 made-up
                        zone Asia/Shanghai
                        holds events [0-9a-f]{32}
                        holds keys [0-9a-f]{32}
                        holds master-key
                        holds reads [0-9a-f]{32}
                        holds log %s
                        holds signing-key %s
                        """
                                .formatted(Pattern.quote(key), Pattern.quote(key)));
        var refusal = refusal("--chalkline.zone=Europe/London");
        assertThat(refusal.code()).isEqualTo("ZONE_DIFFERS");
        assertThat(refusal).hasMessageContaining("--chalkline.zone=Asia/Shanghai");
        start().close();
    }

    @Test
    void a_store_that_was_set_back_keeps_the_views_that_know_more() throws Exception {
        var views = new ArrayList<>(files());
        views.removeIf(name -> !name.startsWith("data/views/schools-"));
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM event WHERE position >= 200");
        }
        try (var server = start();
                var caller = new Caller(server)) {
            assertThat(caller.errorCode(REGISTER.formatted("lost-5", "lost-5")))
                    .isEqualTo("STORE_SHORTER");
            var kept = work.resolve(views.getFirst().replace("schools-", "kept-schools-"));
            await(() -> Files.exists(kept));
        }
    }
}
