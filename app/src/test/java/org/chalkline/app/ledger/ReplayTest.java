package org.chalkline.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.Soon.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.app.Caller;
import org.chalkline.app.Clerk;
import org.chalkline.app.LoadedDistrict;
import org.chalkline.app.Server;
import org.chalkline.app.Told;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.intake.Progress;
import org.chalkline.app.wiring.Offline;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.query.projection.engine.Replay;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers against their facts: checked, built again, and exchanged only when that is wanted. */
class ReplayTest {
    @TempDir private Path work;
    private Path data;

    @BeforeEach
    void a_district() throws IOException {
        data = work.resolve("data");
        LoadedDistrict.copyTo(data);
    }

    private Told run(String command, String... words) {
        var all = new ArrayList<>(List.of(command, "--data", data.toString()));
        all.addAll(List.of(words));
        return Told.by(all.toArray(String[]::new));
    }

    private void change(String file, String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file));
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    /** The file of the projection of schools, in the data folder. */
    private String schools() throws IOException {
        try (var files = Files.list(data.resolve("views"))) {
            var name =
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.matches("schools-[0-9]+[.]db"))
                            .findFirst()
                            .orElseThrow();
            return "views/" + name;
        }
    }

    @Test
    void registers_that_were_kept_up_fact_by_fact_are_what_their_facts_fold_to() {
        var run = run("verify", "--full");
        assertThat(run.text()).contains("PASSED", "schools at position", "licences at position");
        assertThat(run.text()).doesNotContain("DIFFERS");
        assertThat(run.status()).isZero();
        assertThat(run("replay").status()).isZero();
        assertThat(run("replay", "--to", "120").status()).isZero();
        assertThat(run("replay", "--projection", "schools").text()).doesNotContain("licences");
    }

    @Test
    void a_register_that_was_altered_is_named_with_its_entity_and_exchanged_only_when_asked()
            throws Exception {
        change(
                schools(),
                "UPDATE body SET json = replace(json, '\"PRIMARY\"', '\"SECONDARY\"') WHERE id = (SELECT min(id) FROM body WHERE json LIKE '%\"PRIMARY\"%')");
        var verified = run("verify", "--full");
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.text()).contains("PASSED", "DIFFERS", "says otherwise in");

        var replayed = run("replay", "--projection", "schools");
        assertThat(replayed.status()).isEqualTo(1);
        assertThat(replayed.text()).contains("DIFFERS", "in 1 entities");
        assertThat(run("verify", "--full").status()).isEqualTo(1);

        assertThat(run("replay", "--switch").text()).contains("exchanged");
        var after = run("verify", "--full");
        assertThat(after.status()).isZero();
        assertThat(after.text()).contains("schools at position");
        try (var server = Server.start(new Server.Settings(data, 0, "none", List.of()))) {
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void a_rectangle_that_was_taken_out_or_moved_is_found() throws Exception {
        change(schools(), "UPDATE rect SET et = et - 1 WHERE id = 2");
        assertThat(run("replay", "--projection", "schools").text()).contains("other bounds");
        change(schools(), "DELETE FROM rect WHERE id = 1");
        assertThat(run("replay", "--projection", "schools").text()).contains("in 2 entities");
    }

    @Test
    void a_column_by_which_it_is_sought_is_compared_with_the_state_that_it_is_of()
            throws Exception {
        change(schools(), "UPDATE state SET c_status = 'CLOSED' WHERE c_status <> 'CLOSED'");
        change(schools(), "UPDATE now SET c_status = 'CLOSED' WHERE c_status <> 'CLOSED'");
        var verified = run("verify", "--full");
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.text()).contains("DIFFERS", "by other values of status");
        assertThat(run("replay", "--projection", "schools").status()).isEqualTo(1);
        assertThat(run("replay", "--projection", "schools", "--switch").status()).isZero();
        assertThat(run("verify", "--full").status()).isZero();
    }

    @Test
    void the_rows_for_today_are_compared_with_the_rectangles() throws Exception {
        change(
                schools(),
                "UPDATE now SET c_status = 'CLOSED' WHERE rowid = (SELECT min(rowid) FROM now WHERE c_status = 'OPEN')");
        assertDiffers("is shown today as no rectangle says");
        change(schools(), "DELETE FROM now WHERE c_status = 'CLOSED'");
        assertDiffers("is not shown today as it stands");
    }

    private void assertDiffers(String how) {
        for (var command : List.of("verify --full", "replay --projection schools")) {
            var words = command.split(" ");
            var told =
                    run(words[0], List.of(words).subList(1, words.length).toArray(String[]::new));
            assertThat(told.status()).as(command).isEqualTo(1);
            assertThat(told.text()).as(command).contains("DIFFERS", how);
        }
    }

    @Test
    void where_a_rectangle_is_filed_and_where_facts_stand_is_compared() throws Exception {
        change(schools(), "UPDATE rect SET fork = fork + 1 WHERE id = 1");
        assertDiffers("where no question about the past finds it");
        change(
                schools(),
                "UPDATE fact SET effective = effective + 1 WHERE position = (SELECT max(position) FROM fact)");
        change(schools(), "UPDATE rect SET fork = fork - 1 WHERE id = 1");
        assertDiffers("its history names other facts");
    }

    @Test
    void an_index_that_holds_other_values_than_its_table_is_found() throws Exception {
        var file = "jdbc:sqlite:" + data.resolve(schools());
        long page;
        String sql;
        try (var connection = DriverManager.getConnection(file);
                var statement = connection.createStatement()) {
            try (var index =
                    statement.executeQuery(
                            "SELECT rootpage, sql FROM sqlite_schema WHERE name = 'now_c_status'")) {
                index.next();
                page = index.getLong(1);
                sql = index.getString(2);
            }
            statement.execute("PRAGMA writable_schema = ON");
            statement.execute("DELETE FROM sqlite_schema WHERE name = 'now_c_status'");
        }
        change(schools(), "DELETE FROM now WHERE rowid = (SELECT min(rowid) FROM now)");
        change(
                schools(),
                "INSERT INTO now SELECT r.entity, r.kf, r.ef, r.et, r.state%s FROM rect r JOIN state s ON s.id = r.state WHERE r.kt = 2147483647 AND NOT EXISTS (SELECT 1 FROM now n WHERE n.state = r.state) AND r.et > (SELECT horizon FROM generation)"
                        .formatted(columns()));
        try (var connection = DriverManager.getConnection(file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA writable_schema = ON");
            statement.execute(
                    "INSERT INTO sqlite_schema VALUES ('index', 'now_c_status', 'now', %d, '%s')"
                            .formatted(page, sql));
        }
        assertDiffers("its file is not sound");
    }

    /** The columns of the table for today, each after a comma. */
    private String columns() throws Exception {
        var all = new StringBuilder();
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve(schools()));
                var statement = connection.createStatement();
                var names =
                        statement.executeQuery(
                                "SELECT name FROM pragma_table_info('now') WHERE name LIKE 'c\\_%' ESCAPE '\\'")) {
            while (names.next()) all.append(", s.").append(names.getString(1));
        }
        return all.toString();
    }

    @Test
    void no_register_is_built_from_an_event_that_is_not_the_one_that_was_signed() throws Exception {
        change(
                "events.db",
                "UPDATE event SET payload = replace(payload, '\"', '\" ') WHERE position = 40");
        change("events.db", "UPDATE event SET aggregate_id = 'nobody' WHERE position = 41");
        var run = run("replay", "--switch");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.text()).contains("STOPPED", "position 40");
    }

    @Test
    void what_does_not_fit_in_memory_is_looked_up_as_it_was_read() throws Exception {
        var stored = new SqliteStoredFacts(data);
        var facts =
                new StoredFactStream(
                        stored, Offline.parts(ZoneOffset.UTC).catalogue(), stored.head());
        var verified = new VerifiedFacts(facts, stored, new LogFolder(data.resolve("ledger")));
        try (var reader = verified.readAfter(FactStream.NOTHING)) {
            var read = reader.next(50, Duration.ZERO);
            var found = verified.at(List.of(40L, 7L));
            for (var fact : found) {
                var same = read.get((int) fact.position());
                assertThat(fact.eventId()).isEqualTo(same.eventId());
                assertThat(fact.payload().get()).isEqualTo(same.payload().get());
                assertThat(fact.payloadJson().get()).isEqualTo(same.payloadJson().get());
            }
            assertThat(found).extracting(RecordedFact::position).containsExactly(40L, 7L);
        }
    }

    @Test
    void an_unknown_register_and_words_that_disagree_are_refused() {
        assertThat(run("replay", "--projection", "nothing").status()).isEqualTo(2);
        assertThat(run("replay", "--to", "3", "--switch").status()).isEqualTo(2);
    }

    @Test
    void beside_a_program_that_records_all_are_compared_and_none_is_touched_or_exchanged()
            throws Exception {
        var settings = new Server.Settings(data, 0, "none", List.of());
        try (var server = Server.start(settings);
                var caller = new Caller(server)) {
            caller.awaitReady();
            var before = generations();
            var over = new AtomicBoolean();
            var clerk = new Clerk(caller, "replay");
            var recorded = new AtomicInteger();
            var load =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        while (!over.get()) {
                                            clerk.accepted(
                                                    "registerSchool",
                                                    REGISTER.formatted(recorded.incrementAndGet()));
                                        }
                                    });
            try {
                await(() -> recorded.get() > 5);
                var all = run("replay");
                assertThat(all.status()).as(all.text()).isZero();
                assertThat(all.text()).contains("schools at position", "licences at position");
                var past = run("replay", "--projection", "schools", "--to", "100");
                assertThat(past.status()).as(past.text()).isZero();
                assertThat(past.text()).contains("schools at position 100:");
            } finally {
                over.set(true);
                load.join();
            }
            var exchanged = run("replay", "--projection", "schools", "--switch");
            assertThat(exchanged.status()).as(exchanged.text()).isEqualTo(3);
            assertThat(exchanged.text()).contains("DATA_FOLDER_IN_USE");
            assertThat(generations()).isEqualTo(before);
            assertThat(run("verify", "--full").status()).isZero();
        }
    }

    private static final String REGISTER =
            """
            school: "replay-%d", openedOn: "1960-09-01", source: "名册", particulars: {name: "青桐路小学",
              kind: PRIMARY, ownership: PUBLIC, site: {address: "青桐路1号"}}
            """;

    /** The files of projections, whose numbers rise when one is exchanged. */
    private List<String> generations() throws IOException {
        try (var files = Files.list(data.resolve("views"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".db"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_folder_at_rest_is_left_as_it_is_to_the_byte_and_so_are_temporary_files()
            throws Exception {
        var before = digests(data);
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        var leftBefore = names(temporary);
        assertThat(run("replay").status()).isZero();
        assertThat(digests(data)).isEqualTo(before);
        assertThat(names(temporary)).isEqualTo(leftBefore);
    }

    private static Map<String, String> digests(Path folder) throws Exception {
        var digests = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                // SQLite makes those to read, and takes them away.
                if (file.toString().matches(".*-(wal|shm)")) continue;
                var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(folder.relativize(file).toString(), HexFormat.of().formatHex(digest));
            }
        }
        return digests;
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("chalkline-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_facts_are_read_once_for_all_projections() throws Exception {
        var stored = new SqliteStoredFacts(data);
        var offline = Offline.parts(DataFolder.zone(data));
        var opened = new AtomicInteger();
        var counted =
                new StoredFacts() {
                    @Override
                    public long head() {
                        return stored.head();
                    }

                    @Override
                    public Reader readAfter(long position) {
                        opened.incrementAndGet();
                        return stored.readAfter(position);
                    }
                };
        var out = new StringWriter();
        try (var live = new SqliteProjectionStore(data.resolve("views"))) {
            var replay =
                    new ProjectionReplay(
                            counted,
                            new LogFolder(data.resolve("ledger")),
                            offline.catalogue(),
                            live,
                            live);
            var replays = replay.replays(offline.views(), stored.head());
            assertThat(replays).hasSizeGreaterThan(20);
            var progress = new Progress(new PrintWriter(out), true, stored.head() + 1, "events");
            var compared = ProjectionReplay.run(replays, progress);
            assertThat(compared).allMatch(each -> each.isPresent() && each.get().same());
            replays.forEach(Replay::discard);
        }
        // Once to be folded and once to be hashed as it is stored.
        assertThat(opened).hasValue(2);
        assertThat(out.toString().split("\r"))
                .allMatch(line -> line.length() < 80)
                .anyMatch(line -> line.contains("events"));
    }
}
