package org.chalkline.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.chalkline.app.Soon.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.chalkline.app.Caller;
import org.chalkline.app.backup.BackupState.Series;
import org.chalkline.app.setting.ProgramSettings;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.VerifierKey.Purpose;
import org.chalkline.ledger.stamp.OwnAuthority;
import org.chalkline.ledger.witness.OwnWitness;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What a backup meets that isn't as it should be, and what it is to bring back all the same. */
@Tag("drill")
class BackupTroublesTest extends OnBackups {

    @Test
    void what_witnesses_and_an_authority_vouched_for_is_vouched_for_after_a_restore()
            throws Exception {
        try (var server = start();
                var caller = new Caller(server)) {
            register(caller, "one");
        }
        var log = new LogFolder(data.resolve("ledger"));
        var key = log.keys().getFirst();
        var stamped = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (var authority = new OwnAuthority(stamped);
                var witness = new OwnWitness(key, stamped)) {
            var verifier = witness.key.verifier().as(Purpose.COSIGNATURE);
            var settings =
                    new String[] {
                        "--chalkline.ledger.witnesses=%s %s".formatted(verifier, witness.prefix()),
                        "--chalkline.ledger.timestamp-authority=" + authority.address(),
                        "--chalkline.ledger.timestamp-every=1ms"
                    };
            // Those of later runs are added to those of the first.
            for (var school : List.of("two", "three")) {
                try (var server = start(settings);
                        var caller = new Caller(server)) {
                    register(caller, school);
                    long size = server.part(FactStream.class).head() + 1;
                    await(
                            () ->
                                    log.place().exists(LogFolder.stampName(size))
                                            && log.witnessed()
                                                    .filter(n -> Checkpoint.of(n).size() == size)
                                                    .isPresent());
                }
                backUp();
            }
            var root = work.resolve("root.pem");
            Files.write(root, authority.root.getEncoded());
            var before = stampsAndCosignatures();
            assertThat(before).hasSizeGreaterThan(4);
            loseFolder();
            var told = restore();
            assertThat(told.status()).as(told.text()).isZero();
            assertThat(stampsAndCosignatures()).isEqualTo(before);
            told =
                    run(
                            "verify",
                            "--witness",
                            verifier.toString(),
                            "--timestamp-root",
                            root.toString());
            assertThat(told.status()).as(told.text()).isZero();
            try (var server = start(settings);
                    var caller = new Caller(server)) {
                register(caller, "four");
            }
            verifies();
        }
    }

    private List<String> stampsAndCosignatures() throws IOException {
        try (var files = Files.walk(data.resolve("ledger"))) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().matches(".*(timestamps/|witnessed).*"))
                    .sorted()
                    .map(f -> data.relativize(f) + " " + contentOf(f))
                    .toList();
        }
    }

    private static int contentOf(Path file) {
        try {
            return Arrays.hashCode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void who_was_erased_stays_so_in_whichever_run_by_whichever_list_is_left() throws Exception {
        try (var server = start();
                var caller = new Caller(server)) {
            people(caller);
            backUp();
            erase(caller);
            awaitKeyDestroyed(server);
        }
        var first = backup;
        var list = Files.copy(work.resolve("data-keys/erasures"), work.resolve("list"));
        backup = work.resolve("later");
        backUp();
        var later = backup;
        backup = first;
        Files.delete(work.resolve("data-keys/erasures"));
        // Without any list the run from before the erasure would bring the person back.
        loseFolder();
        assertThat(restore("--accept-loss", "--erasures", work.resolve("gone").toString()).text())
                .contains("RESTORE_FAILED", "gone is not there");
        FileSystemUtils.copyRecursively(work.resolve("data-keys"), work.resolve("keys-before"));
        for (var from : List.of(list, later)) {
            loseFolder();
            FileSystemUtils.deleteRecursively(work.resolve("data-keys"));
            FileSystemUtils.copyRecursively(work.resolve("keys-before"), work.resolve("data-keys"));
            var told = restore("--accept-loss", "--run", "1", "--erasures", from.toString());
            assertThat(told.status()).as(told.text()).isZero();
            try (var server = start();
                    var caller = new Caller(server)) {
                assertThat(server.part(PersonalData.class).standing(ERASED))
                        .isEqualTo(KeyStanding.ERASED);
                assertThat(name(caller, ERASED)).doesNotContain("李秀英");
                assertThat(name(caller, OTHER)).contains("李秀英p-2");
            }
        }
    }

    @Test
    void an_erasure_whose_key_was_still_there_when_the_backup_was_made_is_carried_out_after_it()
            throws Exception {
        var list = work.resolve("data-keys/erasures");
        try (var server = start();
                var caller = new Caller(server)) {
            people(caller);
            // Nobody can be added to it, so no key is destroyed: the fact is there, the key too.
            Files.createDirectories(list);
            erase(caller);
            backUpWithoutList();
            assertThat(keysOfErased()).isEqualTo(1);
        }
        loseFolder();
        Files.deleteIfExists(list);
        var told = restore();
        assertThat(told.status()).as(told.text()).isZero();
        try (var server = start();
                var caller = new Caller(server)) {
            assertThat(name(caller, ERASED)).doesNotContain("李秀英");
            awaitKeyDestroyed(server);
            assertThat(keysOfErased()).isZero();
            assertThat(name(caller, OTHER)).contains("李秀英p-2");
        }
        verifies();
    }

    /** The program may find its list again at any time: it is away for as long as that takes. */
    private void backUpWithoutList() throws Exception {
        var told = run("backup", "--to", backup.toString());
        assertThat(told.status()).as(told.text()).isNotZero();
        assertThat(told.text()).contains("BACKUP_FAILED");
        var keys = work.resolve("keys-of-the-backup");
        Files.createDirectories(keys);
        told =
                run(
                        "backup",
                        "--to",
                        backup.toString(),
                        "--signing-key",
                        keys.resolve("ledger.key").toString());
        assertThat(told.status()).as(told.text()).isZero();
    }

    private int keysOfErased() throws Exception {
        try (var keys = SqliteRows.reading(data.resolve("keys.db"))) {
            return (int)
                    SqliteRows.number(
                            keys,
                            "SELECT count(*) FROM person_key WHERE person = 'p-1' AND wrapped IS NOT NULL");
        }
    }

    @Test
    void a_damaged_document_is_left_out_and_told_and_the_rest_is_backed_up() throws Exception {
        String sound;
        String damaged;
        try (var server = start();
                var caller = new Caller(server)) {
            people(caller);
            sound = document(caller, "李秀英的体检报告", "p-2");
            damaged = document(caller, "另一份报告", "p-2");
        }
        var file =
                data.resolve("documents/" + damaged.substring(0, 2) + "/" + damaged.substring(2));
        var was = Files.readAllBytes(file);
        var altered = was.clone();
        altered[altered.length / 2] ^= 1;
        Files.write(file, altered);
        var told = run("backup", "--to", backup.toString());
        assertThat(told.status()).as(told.text()).isEqualTo(1);
        assertThat(told.text()).contains("NOT IN IT: document " + damaged).doesNotContain(sound);
        try (var server = start();
                var caller = new Caller(server)) {
            assertThat(lastBackup(caller)).contains("\"documentsLeftOut\":1");
        }
        // Mended, it comes with the next run.
        Files.write(file, was);
        backUp();
        loseFolder();
        assertThat(restore("--run", "1").status()).isZero();
        assertThat(file).doesNotExist();
        loseFolder();
        assertThat(restore().status()).isZero();
        try (var server = start();
                var caller = new Caller(server)) {
            assertThat(caller.get("/documents/" + damaged).body()).isEqualTo("另一份报告");
            assertThat(caller.get("/documents/" + sound).body()).isEqualTo("李秀英的体检报告");
        }
    }

    @Test
    void a_record_of_many_parts_is_whole_again_wherever_a_run_was_broken_off() throws Exception {
        recorded(
                caller -> {
                    for (int i = 0; i < 5; i++) register(caller, "s-" + i);
                    name(caller, OTHER);
                    name(caller, ERASED);
                });
        var state = inParts(3);
        assertThat(state.of(Series.FACTS)).hasSizeGreaterThan(2);
        assertThat(state.of(Series.READS)).isNotEmpty();
        // Broken off after its second part: no state, and a part that nothing names.
        Files.delete(backup.resolve("state-000001.age"));
        Files.delete(backup.resolve("parts").resolve(state.of(Series.FACTS).get(1).file()));
        try (var server = start();
                var caller = new Caller(server)) {
            register(caller, "later");
        }
        var again = inParts(2);
        assertThat(again.of(Series.FACTS).getFirst()).isEqualTo(state.of(Series.FACTS).getFirst());
        assertThat(again.of(Series.FACTS).get(1).to()).isEqualTo(5);
        loseFolder();
        var told = restore();
        assertThat(told.status()).as(told.text()).isZero();
        verifies();
    }

    private BackupState inParts(int rows) throws Exception {
        var places = new RecordPlaces().of(data, ProgramSettings.of(data, List.of()));
        try (var folder = BackupFolder.forWriting(backup, BackupKey.inOrNew(places.backupKey()));
                var stores = new FolderStores(places)) {
            var made =
                    new Backup(
                            places,
                            stores,
                            folder,
                            Duration.ofDays(1),
                            Clock.systemUTC(),
                            rows,
                            done -> {});
            var state = made.write();
            new BackupCheck(folder, state, done -> {}).run();
            made.finish(state);
            return state;
        }
    }

    @Test
    void a_machine_that_is_lost_comes_back_from_the_backup_and_three_keys_out_of_a_safe()
            throws Exception {
        String document;
        try (var server = start();
                var caller = new Caller(server)) {
            people(caller);
            document = document(caller, "李秀英的体检报告", "p-2");
        }
        backUp();
        var safe = Files.createDirectories(work.resolve("safe"));
        for (var key :
                List.of("data-keys/ledger.key", "data-keys/reads-ledger.key", "data.backup-key")) {
            Files.move(work.resolve(key), safe.resolve(Path.of(key).getFileName()));
        }
        var before = data;
        data = Files.createDirectories(work.resolve("new-machine")).resolve("data");
        assertThat(restore().text()).contains("BACKUP_KEY_UNUSABLE");
        Files.createDirectories(data.resolveSibling("data-keys"));
        Files.copy(safe.resolve("data.backup-key"), data.resolveSibling("data.backup-key"));
        for (var key : List.of("ledger.key", "reads-ledger.key")) {
            Files.copy(safe.resolve(key), data.resolveSibling("data-keys").resolve(key));
        }
        assertThat(restore().text()).contains("SIGNED_UNKNOWN");
        assertThat(data).doesNotExist();
        var told = restore("--accept-loss");
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(data.resolveSibling("data.master-key"))
                .hasSameBinaryContentAs(before.resolveSibling("data.master-key"));
        FileSystemUtils.deleteRecursively(before);
        try (var server = start();
                var caller = new Caller(server)) {
            await(() -> limitations(server).isEmpty());
            assertThat(name(caller, OTHER)).contains("李秀英p-2");
            assertThat(caller.get("/documents/" + document).body()).isEqualTo("李秀英的体检报告");
            register(caller, "goes-on");
        }
        verifies();
    }

    @Test
    void a_run_on_a_disk_that_is_full_says_so_and_the_next_one_goes_on() throws Exception {
        var disk = Files.createDirectories(work.resolve("disk"));
        assumeThat(shell("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()))
                .as("a small disk can be mounted, which takes root")
                .isZero();
        try {
            try (var server = start();
                    var caller = new Caller(server)) {
                people(caller);
                var random = new Random(7);
                for (int i = 0; i < 3; i++) {
                    document(
                            caller,
                            random.ints(400_000, 'A', 'z')
                                    .mapToObj(Character::toString)
                                    .collect(Collectors.joining()),
                            "p-2");
                }
            }
            backup = disk.resolve("backup");
            var told = run("backup", "--to", backup.toString());
            assertThat(told.status()).as(told.text()).isEqualTo(2);
            assertThat(told.text()).contains("BACKUP_FAILED", "No space left");
            assertThat(backup.resolve("state-000001.age")).doesNotExist();
            long kept = sealed().size();
            assertThat(kept).isPositive();
            assertThat(shell("mount", "-o", "remount,size=16m", disk.toString())).isZero();
            assertThat(backUp().text()).contains("Backup 1");
            loseFolder();
            assertThat(restore().status()).isZero();
            verifies();
        } finally {
            shell("umount", "-l", disk.toString());
        }
    }

    private static int shell(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
