package org.chalkline.personal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.personal.KeysRefusedException.Code;
import org.chalkline.personal.PeoplesKeys.Use;
import org.chalkline.personal.sqlite.SqliteAccessLog;
import org.chalkline.personal.sqlite.SqliteKeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteKeysTest extends PeoplesKeysContract {
    @TempDir Path folder;

    @Override
    KeyStoreKit kit() {
        return KeyStoreKit.file(folder);
    }

    @Test
    void a_destroyed_key_and_what_indexed_its_texts_are_on_no_page_of_any_file()
            throws IOException {
        var own = folder.resolve("own");
        var person = new PersonId("p-1");
        try (var store = new SqliteKeyStore(own.resolve("keys.db"))) {
            var keys =
                    PeoplesKeys.in(store, MasterKey.of(new byte[32]), Use.ALONE, Clock.systemUTC());
            var name = keys.seal(person, PersonalField.NAME, "李秀英");
            byte[] wrapped = wrapped(store, person);
            assertThat(occursIn(own, wrapped)).isTrue();
            assertThat(occursIn(own, name.sealed().getBytes(StandardCharsets.UTF_8))).isTrue();
            keys.settle(person, KeyStanding.ERASED);
            assertThat(occursIn(own, wrapped)).isFalse();
            assertThat(occursIn(own, name.sealed().getBytes(StandardCharsets.UTF_8))).isFalse();
        }
    }

    @Test
    void who_has_the_file_without_the_master_key_sees_no_name_twice_and_not_how_many_bear_it()
            throws SQLException {
        var file = folder.resolve("names.db");
        try (var store = new SqliteKeyStore(file)) {
            var keys =
                    PeoplesKeys.in(store, MasterKey.of(new byte[32]), Use.ALONE, Clock.systemUTC());
            for (int i = 0; i < 60; i++) {
                var rare = i % 20 == 0 ? "欧阳" + i : "张伟";
                keys.seal(new PersonId("p-" + i), PersonalField.NAME, rare);
            }
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT count(*), count(DISTINCT token), count(DISTINCT sealed), min(length(token)), max(length(token)) FROM sealed_text")) {
            assertThat(row.getInt(1)).isEqualTo(60);
            assertThat(row.getInt(2)).isEqualTo(60);
            assertThat(row.getInt(3)).isEqualTo(60);
            assertThat(row.getInt(4)).isEqualTo(row.getInt(5));
        }
    }

    @Test
    void a_file_whose_index_tells_equal_names_is_refused_as_it_is() throws SQLException {
        var file = folder.resolve("earlier.db");
        new SqliteKeyStore(file).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 1");
        }
        assertThatThrownBy(() -> new SqliteKeyStore(file))
                .isInstanceOfSatisfying(
                        KeysRefusedException.class,
                        e -> assertThat(e.code()).isEqualTo(Code.KEYS_UNUSABLE))
                .hasMessageContaining("version 1");
    }

    private static byte[] wrapped(KeyStore store, PersonId person) {
        var kept = requireNonNull(store.find(List.of(person)).get(person));
        return requireNonNull(kept.wrapped());
    }

    private static boolean occursIn(Path folder, byte[] sought) throws IOException {
        var text = new String(sought, StandardCharsets.ISO_8859_1);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) return true;
            }
        }
        return false;
    }

    @Test
    void a_file_whose_end_is_torn_off_is_refused_as_it_is() throws IOException {
        var file = folder.resolve("torn/keys.db");
        try (var store = new SqliteKeyStore(file)) {
            var keys =
                    PeoplesKeys.in(store, MasterKey.of(new byte[32]), Use.ALONE, Clock.systemUTC());
            for (int i = 0; i < 200; i++) {
                keys.seal(new PersonId("p-" + i), PersonalField.NAME, "李秀英");
            }
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 1_500);
        }
        var before = Files.readAllBytes(file);
        assertThatThrownBy(() -> new SqliteKeyStore(file))
                .isInstanceOfSatisfying(
                        KeysRefusedException.class,
                        e -> assertThat(e.code()).isEqualTo(Code.KEYS_UNUSABLE))
                .hasMessageContaining("keys.db is damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void what_a_hard_stop_left_in_the_log_is_in_the_file_before_anything_rests_on_it()
            throws IOException {
        var file = folder.resolve("left/keys.db");
        var copy = Files.createDirectory(folder.resolve("copy"));
        try (var store = new SqliteKeyStore(file)) {
            PeoplesKeys.in(store, MasterKey.of(new byte[32]), Use.ALONE, Clock.systemUTC())
                    .seal(new PersonId("p-1"), PersonalField.NAME, "李秀英");
            for (var name : List.of("keys.db", "keys.db-wal")) {
                Files.copy(file.resolveSibling(name), copy.resolve(name));
            }
        }
        var log = copy.resolve("keys.db-wal");
        assertThat(log).isNotEmptyFile();
        try (var store = new SqliteKeyStore(copy.resolve("keys.db"))) {
            assertThat(log).isEmptyFile();
            assertThat(store.find(List.of(new PersonId("p-1")))).hasSize(1);
        }
    }

    @Test
    void the_master_key_is_made_once_for_its_owner_alone() throws IOException {
        var file = folder.resolve("elsewhere/master-key");
        var store = new SqliteKeyStore(folder.resolve("k.db"));
        try (store) {
            var first = PeoplesKeys.masterKey(file, store);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(file.getParent())))
                    .isEqualTo("rwx------");
            assertThat(PeoplesKeys.masterKey(file, store).digest("x")).isEqualTo(first.digest("x"));
        }
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("k.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void two_programs_that_start_at_once_have_one_master_key() throws Exception {
        var file = folder.resolve("elsewhere/master-key");
        var made = new ConcurrentLinkedQueue<String>();
        var start = new CyclicBarrier(8);
        try (var programs = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                var unused =
                        programs.submit(
                                () -> {
                                    start.await();
                                    return made.add(MasterKey.in(file, true).digest("x"));
                                });
            }
        }
        assertThat(made).hasSize(8).containsOnly(MasterKey.in(file, false).digest("x"));
    }

    @Test
    void where_there_are_keys_a_missing_or_other_master_key_is_refused_and_none_is_made()
            throws IOException {
        var file = folder.resolve("master-key");
        try (var store = new SqliteKeyStore(folder.resolve("k.db"))) {
            PeoplesKeys.masterKey(file, store);
            Files.delete(file);
            assertRefused(file, store, Code.MASTER_KEY_MISSING);
            assertThat(file).doesNotExist();
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, "0".repeat(64) + "\n");
            assertRefused(file, store, Code.MASTER_KEY_WRONG);
            Files.writeString(file, "not a key");
            assertRefused(file, store, Code.MASTER_KEY_UNUSABLE);
        }
    }

    @Test
    void a_master_key_that_others_can_read_and_a_link_in_its_place_are_refused()
            throws IOException {
        var file = folder.resolve("master-key");
        try (var store = new SqliteKeyStore(folder.resolve("k.db"))) {
            PeoplesKeys.masterKey(file, store);
            for (var rights : List.of("rw-r-----", "rw----r--", "rw--w----")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
                assertRefused(file, store, Code.MASTER_KEY_EXPOSED, "chmod 600");
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
            PeoplesKeys.masterKey(file, store);
            var link = Files.createSymbolicLink(folder.resolve("link"), file);
            assertRefused(link, store, Code.MASTER_KEY_EXPOSED, "link");
            var nowhere =
                    Files.createSymbolicLink(folder.resolve("to-nowhere"), folder.resolve("x"));
            assertRefused(nowhere, store, Code.MASTER_KEY_EXPOSED, "link");
        }
    }

    @Test
    void files_of_personal_data_are_their_owners_alone_and_a_link_in_their_place_is_refused()
            throws IOException {
        var rights = PosixFilePermissions.fromString("rw-rw-rw-");
        for (var name : List.of("keys.db", "reads.db")) {
            var file = folder.resolve("new-" + name).resolve(name);
            open(file).run();
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(file.getParent())))
                    .isEqualTo("rwx------");
            Files.setPosixFilePermissions(file, rights);
            open(file).run();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            var link = Files.createSymbolicLink(folder.resolve("link-" + name), file);
            assertThatThrownBy(() -> open(link).run())
                    .isInstanceOf(KeysRefusedException.class)
                    .hasMessageContaining("link");
        }
    }

    private static Runnable open(Path file) {
        return file.getFileName().toString().endsWith("reads.db")
                ? () -> new SqliteAccessLog(file).close()
                : () -> new SqliteKeyStore(file).close();
    }

    private static void assertRefused(Path file, KeyStore store, Code code, String why) {
        assertThatThrownBy(() -> PeoplesKeys.masterKey(file, store))
                .isInstanceOfSatisfying(
                        KeysRefusedException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(why);
    }

    private static void assertRefused(Path file, KeyStore store, Code code) {
        assertThatThrownBy(() -> PeoplesKeys.masterKey(file, store))
                .isInstanceOfSatisfying(
                        KeysRefusedException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining("--chalkline.master-key");
    }

    @Test
    void a_file_that_is_no_key_store_is_left_alone() throws IOException {
        var file = folder.resolve("foreign.db");
        Files.writeString(file, "x".repeat(5_000));
        assertThatThrownBy(() -> new SqliteKeyStore(file)).isInstanceOf(KeysRefusedException.class);
        assertThat(file).hasContent("x".repeat(5_000));
    }
}
