package org.chalkline.axon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.axon.eventstore.StoreRefusedException.Code;
import org.chalkline.axon.sample.BoxCommand.Fill;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreOpeningTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void record_some_facts() {
        file = folder.resolve("events.db");
        try (var store = new TestStore(folder)) {
            store.submit("c1", new OpenBox("a", "A"));
            store.submit("c2", new Fill("a", 200));
        }
    }

    private void assertRefused(Code code) throws IOException {
        var before = Files.readAllBytes(file);
        assertThatThrownBy(() -> new TestStore(folder))
                .isInstanceOfSatisfying(
                        StoreRefusedException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageStartingWith(code + ": ");
        assertThat(Files.readAllBytes(file)).as("what was refused").isEqualTo(before);
    }

    private void execute(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void overwrite(long at, byte[] bytes) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            open.write(bytes);
        }
    }

    private void cutTo(long length) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(length);
        }
    }

    @Test
    void a_store_that_is_whole_opens_again_with_what_it_holds() {
        try (var store = new TestStore(folder)) {
            assertThat(store.facts.head()).isEqualTo(200);
        }
    }

    @Test
    void a_store_of_the_version_before_is_brought_up_to_this_one() throws Exception {
        execute("DROP INDEX outcome_refused");
        execute("DROP INDEX event_command");
        execute("CREATE INDEX event_command ON event (command_id) WHERE command_id IS NOT NULL");
        execute("PRAGMA user_version = 1");
        try (var store = new TestStore(folder)) {
            assertThat(FilePages.read(file).userVersion()).isEqualTo(EventsFile.VERSION);
            assertThat(store.submit("c2", new Fill("a", 200)).repeated()).isTrue();
            assertThat(store.facts.head()).isEqualTo(200);
            assertThat(store.submit("c3", new Fill("a", 1)).repeated()).isFalse();
        }
        try (var store = new TestStore(folder)) {
            assertThat(store.submit("c3", new Fill("a", 1)).repeated()).isTrue();
        }
    }

    @Test
    void of_outcomes_that_nobody_owned_an_actor_hears_and_the_program_does_not() throws Exception {
        execute("DROP TABLE outcome");
        execute(
                "CREATE TABLE outcome (command_id TEXT PRIMARY KEY, command_digest TEXT NOT NULL,"
                        + " recorded_at TEXT NOT NULL, refusal TEXT) WITHOUT ROWID");
        var command = new Fill("a", 1);
        execute(
                "INSERT INTO outcome VALUES ('old', '%s', '2026-11-30T01:00:00.000Z', NULL)"
                        .formatted(Sha256.hex("Fill\n" + FactJson.write(command))));
        execute("PRAGMA user_version = 2");
        for (int run = 0; run < 2; run++) {
            boolean again = run == 1;
            try (var store = new TestStore(folder)) {
                assertThat(store.submit("old", command))
                        .isEqualTo(new Accepted("old", true, List.of()));
                var own = TestStore.context("chalkline", "watcher", "old");
                assertThat(store.gateway.submit(command, own).repeated()).isEqualTo(again);
            }
        }
    }

    @Test
    void refusals_of_before_what_was_tried_was_kept_are_told_without_it() throws Exception {
        execute("DROP TABLE outcome");
        execute(
                "CREATE TABLE outcome (command_id TEXT NOT NULL, namespace TEXT NOT NULL,"
                        + " command_digest TEXT NOT NULL, recorded_at TEXT NOT NULL, refusal TEXT,"
                        + " PRIMARY KEY (command_id, namespace)) WITHOUT ROWID");
        execute(
                "INSERT INTO outcome VALUES ('old', 'actor:li', 'd', '2026-11-30T01:00:00.000Z', '{}')");
        execute("PRAGMA user_version = 3");
        try (var store = new TestStore(folder)) {
            var told = new ArrayList<KeptRefusal>();
            store.engine.refused(null, null, told::add);
            assertThat(told)
                    .containsExactly(
                            new KeptRefusal(
                                    new CommandKey("actor:li", "old"),
                                    Instant.parse("2026-11-30T01:00:00Z"),
                                    "{}",
                                    null));
        }
    }

    @Test
    void a_newer_store_is_refused() throws Exception {
        execute("PRAGMA user_version = 5");
        assertRefused(Code.STORE_NEWER);
    }

    @Test
    void a_newer_store_is_refused_when_only_its_log_says_so() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 5");
            assertRefused(Code.STORE_NEWER);
        }
    }

    @Test
    void a_database_of_another_program_is_refused() throws Exception {
        execute("PRAGMA application_id = 7");
        assertRefused(Code.STORE_FOREIGN);
    }

    @Test
    void a_link_in_the_place_of_the_store_is_refused() throws Exception {
        var real = Files.move(file, file.resolveSibling("elsewhere.db"));
        Files.createSymbolicLink(file, real);
        assertRefused(Code.STORE_IS_LINK);
    }

    @Test
    void the_store_is_its_owners_alone_however_it_was_before() throws Exception {
        assertThat(rights(file)).isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var store = new TestStore(folder)) {
            store.submit("c3", new OpenBox("b", "B"));
            assertThat(rights(folder)).isEqualTo("rwx------");
            assertThat(rights(file)).isEqualTo("rw-------");
            assertThat(rights(folder.resolve("events.db-wal"))).isEqualTo("rw-------");
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws Exception {
        Files.writeString(file, "minutes of the meeting\n".repeat(100));
        assertRefused(Code.STORE_FOREIGN);
    }

    @Test
    void a_file_that_lacks_its_last_page_is_refused() throws Exception {
        cutTo(Files.size(file) - 4096);
        assertRefused(Code.STORE_DAMAGED);
    }

    @Test
    void a_file_with_a_torn_last_page_is_refused() throws Exception {
        cutTo(Files.size(file) - 1000);
        assertRefused(Code.STORE_DAMAGED);
    }

    @Test
    void missing_pages_are_noticed_without_reading_the_others() throws Exception {
        assertThat(FilePages.read(file).missingPage()).isZero();
        long pages = Files.size(file) / 4096;
        cutTo(Files.size(file) - 4096 - 1000);
        assertThat(FilePages.read(file).missingPage()).isEqualTo(pages - 1);
    }

    @Test
    void a_file_cut_to_nothing_is_refused() throws Exception {
        cutTo(0);
        assertRefused(Code.STORE_DAMAGED);
    }

    @Test
    void a_file_with_an_overwritten_page_is_refused() throws Exception {
        overwrite(Files.size(file) - 2 * 4096, new byte[4096]);
        assertRefused(Code.STORE_DAMAGED);
    }

    @Test
    void a_file_that_lacks_its_last_page_is_refused_beside_a_log_that_lacks_it_too()
            throws Exception {
        var copy = Files.createDirectory(folder.resolve("copy"));
        try (var store = new TestStore(folder)) {
            store.submit("c3", new OpenBox("b", "B"));
            copyStore(copy);
        }
        file = copy.resolve("events.db");
        folder = copy;
        cutTo(Files.size(file) - 5 * 4096);
        assertRefused(Code.STORE_DAMAGED);
    }

    @Test
    void a_torn_tail_of_the_log_costs_only_what_was_torn() throws Exception {
        var copy = Files.createDirectory(folder.resolve("copy"));
        try (var store = new TestStore(folder)) {
            for (int i = 0; i < 20; i++) store.submit("o" + i, new OpenBox("b" + i, "B"));
            copyStore(copy);
        }
        var log = copy.resolve("events.db-wal");
        try (var open = new RandomAccessFile(log.toFile(), "rw")) {
            open.setLength(open.length() - 1500);
        }
        try (var store = new TestStore(copy)) {
            assertThat(store.facts.head()).isEqualTo(219);
            store.submit("next", new OpenBox("next", "N"));
            assertThat(store.facts.head()).isEqualTo(220);
        }
    }

    @Test
    void a_checkpoint_that_was_cut_short_is_no_damage() throws Exception {
        var copy = Files.createDirectory(folder.resolve("copy"));
        try (var store = new TestStore(folder)) {
            store.submit("c3", new Fill("a", 500));
            copyStore(copy);
        }
        // The first page is written, and says how long the file will be; the rest is not there yet.
        try (var source = new RandomAccessFile(file.toFile(), "r");
                var open = new RandomAccessFile(copy.resolve("events.db").toFile(), "rw")) {
            var page = new byte[4096];
            source.readFully(page);
            open.write(page);
            assertThat(open.length()).isLessThan(source.length());
        }
        try (var store = new TestStore(copy)) {
            assertThat(store.facts.head()).isEqualTo(700);
        }
    }

    @Test
    void what_a_hard_stop_left_in_the_log_is_in_the_file_before_anything_rests_on_it()
            throws Exception {
        var copy = Files.createDirectory(folder.resolve("copy"));
        try (var store = new TestStore(folder)) {
            store.submit("c3", new Fill("a", 500));
            copyStore(copy);
        }
        var log = copy.resolve("events.db-wal");
        assertThat(log).isNotEmptyFile();
        try (var store = new TestStore(copy)) {
            assertThat(log).isEmptyFile();
            assertThat(store.facts.head()).isEqualTo(700);
        }
    }

    @Test
    void a_half_made_store_is_made_anew() throws Exception {
        var other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("events.db.new"), "half");
        try (var store = new TestStore(other)) {
            assertThat(store.facts.head()).isEqualTo(-1);
        }
        assertThat(other.resolve("events.db.new")).doesNotExist();
    }

    @Test
    void a_folder_that_can_not_be_written_is_refused() throws Exception {
        assumeFalse(
                "root".equals(System.getProperty("user.name")),
                "root may write everywhere, so this is only tested as another user");
        var rights = Files.getPosixFilePermissions(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertRefused(Code.STORE_READ_ONLY);
        } finally {
            Files.setPosixFilePermissions(folder, rights);
        }
    }

    @Test
    void a_folder_that_can_not_be_made_is_refused() {
        assertThatThrownBy(() -> new TestStore(file.resolve("beneath-a-file")))
                .isInstanceOfSatisfying(
                        StoreRefusedException.class,
                        e -> assertThat(e.code()).isEqualTo(Code.STORE_READ_ONLY));
    }

    /** What a crash at this moment would leave. */
    private void copyStore(Path to) throws IOException {
        for (var name : new String[] {"events.db", "events.db-wal"}) {
            Files.copy(folder.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
