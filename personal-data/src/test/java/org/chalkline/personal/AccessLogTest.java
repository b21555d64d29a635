package org.chalkline.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.AccessLog.Logged;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.personal.mongo.MongoAccessLog;
import org.chalkline.personal.sqlite.SqliteAccessLog;
import org.chalkline.personal.sqlite.SqliteStoredReads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {
    private static final PersonId LI = new PersonId("p-li");
    private static final PersonId WANG = new PersonId("p-wang");

    private static Access access(PersonId person, long position) {
        return new Access(
                Instant.parse("2026-03-01T08:00:00.123Z"),
                person,
                Set.of(PersonalField.NAME, PersonalField.CONTACT),
                new PersonalReader("张三", "clerk", position == 1 ? "bureau" : null, "核查"),
                "person",
                position);
    }

    private static void tell(AccessLog log) {
        log.add(List.of(access(LI, 1), access(WANG, 1)));
        log.add(List.of());
        log.add(List.of(access(LI, 2)));
        log.add(List.of(access(LI, 3)));
    }

    private static void assertTold(AccessLog log) {
        var all = log.of(List.of(LI), 0, 100);
        assertThat(all)
                .extracting(Logged::access)
                .containsExactly(access(LI, 1), access(LI, 2), access(LI, 3));
        assertThat(log.of(List.of(LI), all.getFirst().number(), 1)).containsExactly(all.get(1));
        assertThat(log.of(List.of(LI), all.getLast().number(), 1)).isEmpty();
        assertThat(log.of(List.of(WANG), 0, 100)).hasSize(1);
    }

    @Test
    void what_was_read_is_in_the_file_in_its_order_after_a_restart(@TempDir Path folder) {
        try (var log = new SqliteAccessLog(folder.resolve("reads.db"))) {
            tell(log);
            assertTold(log);
        }
        try (var log = new SqliteAccessLog(folder.resolve("reads.db"))) {
            assertTold(log);
        }
    }

    @Test
    void a_command_beside_the_running_program_writes_its_reads_into_the_same_chain(
            @TempDir Path folder) {
        try (var program = new SqliteAccessLog(folder.resolve("reads.db"))) {
            program.add(List.of(access(LI, 1)));
            try (var command = new SqliteAccessLog(folder.resolve("reads.db"))) {
                command.add(List.of(access(WANG, 1), access(LI, 2)));
            }
            program.add(List.of(access(LI, 3)));
            assertTold(program);
        }
    }

    @Test
    void a_read_is_on_disk_when_it_was_added(@TempDir Path folder) throws IOException {
        var file = folder.resolve("reads.db");
        try (var log = new SqliteAccessLog(file)) {
            log.add(List.of(access(LI, 1), access(WANG, 1)));
            // What a machine would find that stopped now.
            var copy = Files.createDirectory(folder.resolve("copy"));
            for (var name : List.of("reads.db", "reads.db-wal")) {
                Files.copy(folder.resolve(name), copy.resolve(name));
            }
            try (var after = new SqliteAccessLog(copy.resolve("reads.db"))) {
                assertThat(after.of(List.of(LI), 0, 10)).hasSize(1);
                assertThat(after.of(List.of(WANG), 0, 10)).hasSize(1);
            }
        }
    }

    @Test
    void a_read_that_cannot_be_written_fails_and_the_next_one_is_written(@TempDir Path folder)
            throws SQLException {
        var file = folder.resolve("reads.db");
        try (var log = new SqliteAccessLog(file)) {
            log.add(List.of(access(LI, 1)));
            full(file, true);
            assertThatThrownBy(() -> log.add(List.of(access(LI, 2))))
                    .isInstanceOf(IllegalStateException.class);
            full(file, false);
            log.add(List.of(access(LI, 3)));
            assertThat(log.of(List.of(LI), 0, 10))
                    .extracting(logged -> logged.access().position())
                    .containsExactly(1L, 3L);
            assertThat(log.of(List.of(LI), 0, 10))
                    .extracting(Logged::number)
                    .containsExactly(1L, 2L);
        }
    }

    /** Has the file refuse rows, as a full disk does. */
    private static void full(Path file, boolean full) throws SQLException {
        execute(
                file,
                full
                        ? "CREATE TRIGGER full BEFORE INSERT ON access BEGIN SELECT RAISE(FAIL, 'disk is full'); END"
                        : "DROP TRIGGER full");
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute(sql);
        }
    }

    private static List<StoredFact> stored(Path file) throws InterruptedException {
        try (var reader = new SqliteStoredReads(file).readAfter(FactStream.NOTHING)) {
            var all = new ArrayList<StoredFact>();
            for (var turn = reader.next(2, Duration.ZERO);
                    !turn.isEmpty();
                    turn = reader.next(2, Duration.ZERO)) {
                all.addAll(turn);
            }
            return all;
        }
    }

    @Test
    void a_ledger_is_given_every_row_in_its_place_and_each_follows_the_one_before(
            @TempDir Path folder) throws InterruptedException {
        var file = folder.resolve("reads.db");
        assertThat(new SqliteStoredReads(file).head()).isEqualTo(FactStream.NOTHING);
        assertThat(stored(file)).isEmpty();
        try (var log = new SqliteAccessLog(file)) {
            tell(log);
            assertThat(log.stored().head()).isEqualTo(3);
        }
        try (var log = new SqliteAccessLog(file)) {
            log.add(List.of(access(WANG, 4)));
            assertThat(log.stored().head()).isEqualTo(4);
        }
        var rows = stored(file);
        assertThat(rows).extracting(StoredFact::position).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(rows).extracting(StoredFact::contradiction).containsOnlyNulls();
        assertThat(rows).extracting(StoredFact::eventId).doesNotHaveDuplicates();
        assertThat(rows.getFirst().payload()).contains("p-li", "张三", "核查", "NAME,CONTACT");
    }

    @Test
    void a_row_that_was_altered_no_longer_follows_the_one_before_and_the_next_one_does(
            @TempDir Path folder) throws Exception {
        var file = folder.resolve("reads.db");
        try (var log = new SqliteAccessLog(file)) {
            tell(log);
        }
        execute(file, "UPDATE access SET actor = 'nobody' WHERE number = 2");
        assertThat(stored(file))
                .filteredOn(row -> row.contradiction() != null)
                .extracting(StoredFact::position)
                .containsExactly(1L);
    }

    @Test
    void last_rows_that_were_taken_away_are_missed_and_their_numbers_never_used_again(
            @TempDir Path folder) throws Exception {
        var file = folder.resolve("reads.db");
        try (var log = new SqliteAccessLog(file)) {
            tell(log);
        }
        execute(file, "DELETE FROM access WHERE number > 2");
        assertThatThrownBy(() -> stored(file)).hasMessageContaining("rows 3 to 4");
        try (var log = new SqliteAccessLog(file)) {
            log.add(List.of(access(WANG, 4)));
        }
        assertThat(stored(file)).extracting(StoredFact::position).containsExactly(0L, 1L, 4L);
    }

    @Test
    void rows_of_before_the_log_was_signed_are_kept_beside_it(@TempDir Path folder)
            throws Exception {
        var file = folder.resolve("reads.db");
        execute(file, "PRAGMA application_id = 1130910308");
        execute(
                file,
                "CREATE TABLE access (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, person TEXT NOT NULL)");
        execute(file, "INSERT INTO access VALUES (1, 0, 'p-li')");
        execute(file, "PRAGMA user_version = 1");
        try (var log = new SqliteAccessLog(file)) {
            tell(log);
            assertTold(log);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM access_before_signing")) {
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

    private static Access by(String actor, Kind kind, @Nullable PersonId person, int day) {
        return new Access(
                kind,
                MARCH.plus(Duration.ofDays(day)),
                person,
                kind == Kind.LOOKED_UP ? Set.of() : Set.of(PersonalField.NAME),
                new PersonalReader(actor, "clerk", null, "PERSONNEL"),
                "persons",
                7);
    }

    private static void assertTellsByReader(AccessLog log) {
        var missed = by("zhao", Kind.SEARCHED, null, 1);
        var lookedUp = by("zhao", Kind.LOOKED_UP, LI, 2);
        var later = by("zhao", Kind.HISTORY, LI, 30);
        log.add(List.of(missed, by("qian", Kind.SHOWN, WANG, 1), lookedUp, later));
        var until = MARCH.plus(Duration.ofDays(30));
        var found = log.by(List.of("zhao"), MARCH, until, 0, 10);
        assertThat(found).extracting(Logged::access).containsExactly(missed, lookedUp);
        assertThat(log.by(List.of("zhao"), MARCH, until, found.getFirst().number(), 10))
                .extracting(Logged::access)
                .containsExactly(lookedUp);
        assertThat(log.by(List.of("zhao", "qian"), MARCH, until, 0, 2)).hasSize(2);
        assertThat(log.of(List.of(LI, WANG), 0, 10)).hasSize(3);
    }

    @Test
    void what_one_reader_read_and_sought_in_vain_is_found_by_when_they_did(@TempDir Path folder)
            throws InterruptedException {
        var file = folder.resolve("reads.db");
        try (var log = new SqliteAccessLog(file)) {
            assertTellsByReader(log);
        }
        assertThat(stored(file)).extracting(StoredFact::contradiction).containsOnlyNulls();
    }

    @Test
    void what_one_reader_read_is_found_in_mongodb() {
        var imitation = new MongoServer(new MemoryBackend());
        try (var client = MongoClients.create(imitation.bindAndGetConnectionString())) {
            assertTellsByReader(new MongoAccessLog(client.getDatabase("reads")));
        } finally {
            imitation.shutdownNow();
        }
    }

    @Test
    void rows_of_before_there_were_kinds_are_what_was_shown_and_still_follow_each_other(
            @TempDir Path folder) throws Exception {
        var file = folder.resolve("reads.db");
        try (var log = new SqliteAccessLog(file)) {
            tell(log);
        }
        asOfVersionTwo(file);
        try (var log = new SqliteAccessLog(file)) {
            log.add(List.of(by("zhao", Kind.SEARCHED, LI, 1)));
            assertThat(log.of(List.of(LI), 0, 10))
                    .extracting(logged -> logged.access().kind())
                    .containsExactly(Kind.SHOWN, Kind.SHOWN, Kind.SHOWN, Kind.SEARCHED);
        }
        assertThat(stored(file)).extracting(StoredFact::contradiction).containsOnlyNulls();
    }

    /** Makes of a file what the version wrote that knew no kinds, its chain included. */
    private static void asOfVersionTwo(Path file) throws SQLException {
        execute(file, "UPDATE access SET kind = NULL");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            var rows = new ArrayList<ReadRowOfTest>();
            try (var row =
                    statement.executeQuery(
                            "SELECT number, id, at, person, fields, actor, role, on_behalf_of, purpose, answer, position FROM access ORDER BY number")) {
                while (row.next()) rows.add(ReadRowOfTest.of(row));
            }
            var chain = "";
            for (var row : rows) {
                chain = row.after(chain);
                statement.execute(
                        "UPDATE access SET chain = '" + chain + "' WHERE number = " + row.number());
            }
            statement.execute("UPDATE access_head SET chain = '" + chain + "'");
            statement.execute("DROP INDEX access_actor");
            statement.execute("ALTER TABLE access DROP COLUMN kind");
            statement.execute("PRAGMA user_version = 2");
        }
    }

    /** A row as it was digested before there were kinds. */
    private record ReadRowOfTest(long number, String id, long at, String said) {
        static ReadRowOfTest of(ResultSet row) throws SQLException {
            var said = new LinkedHashMap<String, Object>();
            said.put("person", row.getString(4));
            said.put("fields", row.getString(5));
            said.put("actor", row.getString(6));
            said.put("role", row.getString(7));
            if (row.getString(8) != null) said.put("onBehalfOf", row.getString(8));
            if (row.getString(9) != null) said.put("purpose", row.getString(9));
            said.put("answer", row.getString(10));
            said.put("position", row.getLong(11));
            return new ReadRowOfTest(
                    row.getLong(1), row.getString(2), row.getLong(3), FactJson.write(said));
        }

        String after(String before) {
            return Sha256.hex(before + "\n" + id + "\n" + number + "\n" + at + "\n" + said);
        }
    }

    @Test
    void what_was_read_is_in_mongodb_in_its_order() {
        var imitation = new MongoServer(new MemoryBackend());
        try (var client = MongoClients.create(imitation.bindAndGetConnectionString())) {
            var log = new MongoAccessLog(client.getDatabase("reads"));
            tell(log);
            assertTold(new MongoAccessLog(client.getDatabase("reads")));
        } finally {
            imitation.shutdownNow();
        }
    }
}
