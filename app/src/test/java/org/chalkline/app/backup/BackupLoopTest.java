package org.chalkline.app.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.Soon.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.chalkline.app.Caller;
import org.chalkline.app.Chalkline;
import org.chalkline.app.Server;
import org.chalkline.app.Told;
import org.chalkline.kernel.continuity.ContinuityEvent.LogSucceeded;
import org.chalkline.kernel.continuity.WholeRecordId;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A record is backed up while people work on it, its folder is lost, and it is put back. */
@Tag("drill")
class BackupLoopTest extends OnBackups {
    private static final Pattern BLOCK =
            Pattern.compile("<!-- backup(?:: (\\d))? -->\\s*```sh\n(.*?)```", Pattern.DOTALL);

    @Test
    void
            a_folder_that_is_lost_comes_back_from_a_backup_made_under_load_and_who_was_erased_does_not()
                    throws Exception {
        String alone;
        String shared;
        long last;
        try (var server = start();
                var caller = new Caller(server)) {
            people(caller);
            alone = document(caller, "李秀英的体检报告", "p-1");
            shared = document(caller, "李秀英与他人的协议", "p-1, p-2");
            register(caller, "before");
            backUp();
            // Incremental, and while others record.
            var over = new AtomicBoolean();
            var recorded = new AtomicInteger();
            var load =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        while (!over.get()) {
                                            register(caller, "s-" + recorded.incrementAndGet());
                                        }
                                    });
            await(() -> recorded.get() > 20);
            assertThat(backUp().text()).contains("Backup 2");
            over.set(true);
            load.join();
            erase(caller);
            awaitKeyDestroyed(server);
            for (int i = 0; i < 5; i++) register(caller, "after-" + i);
            last = server.part(FactStream.class).head();
        }
        loseFolder();

        // Without saying so nothing is lost unnoticed, and nothing is signed anew.
        var told = restore();
        assertThat(told.text()).contains("LOST:").contains("to " + last + ".");
        assertThat(told.status()).as(told.text()).isEqualTo(1);
        assertThat(run("verify").text()).contains("event truncated: the store ends here");
        try (var server = start();
                var caller = new Caller(server)) {
            await(() -> limitations(server).contains("STORE_SHORTER"));
            assertErased(server, caller, alone, shared);
        }

        loseFolder();
        told = restore("--accept-loss");
        assertThat(told.text()).contains("LOST:").contains("A new log of facts begins");
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(data.resolve("ledger/succession"))
                .content()
                .contains("follows localhost/ledger");
        try (var server = start();
                var caller = new Caller(server)) {
            await(() -> limitations(server).isEmpty());
            assertErased(server, caller, alone, shared);
            assertThat(
                            caller.data("{ schools(first: 1) { totalCount } }")
                                    .at("/schools/totalCount")
                                    .asInt())
                    .isGreaterThan(1);
            register(caller, "goes-on");
            assertSuccessionIsOnRecord(server, last + 1);
            // Its fact is among those that are lost, and the key is gone: it can be said again.
            erase(caller);
            await(
                    () ->
                            caller.get("/ledger/checkpoint")
                                    .body()
                                    .startsWith("localhost/ledger/since-"));
            assertThat(caller.get("/ledger/succession").body())
                    .contains("follows localhost/ledger\nlast " + (last + 1) + " ");
        }
        verifies();
        // And it can be backed up again, elsewhere: the log is another one.
        assertThat(run("backup", "--to", backup.toString()).text()).contains("BACKUP_OTHER_LOG");
        backup = work.resolve("another");
        backUp();
    }

    private static void assertSuccessionIsOnRecord(Server server, long signed) throws Exception {
        var facts = server.part(FactsOf.class);
        await(() -> !facts.of(WholeRecordId.OURS.toString()).isEmpty());
        assertThat(facts.of(WholeRecordId.OURS.toString()))
                .singleElement()
                .isInstanceOfSatisfying(
                        LogSucceeded.class,
                        fact -> {
                            assertThat(fact.erased()).containsExactly(ERASED);
                            assertThat(fact.succession().follows()).isEqualTo("localhost/ledger");
                            assertThat(fact.succession().lastSize()).isEqualTo(signed);
                            assertThat(fact.succession().keptFacts()).isLessThan(signed);
                        });
    }

    @Test
    void a_folder_that_was_backed_up_whole_goes_on_with_its_log_as_if_nothing_had_been()
            throws Exception {
        try (var server = start();
                var caller = new Caller(server)) {
            people(caller);
            long last = register(caller, "one");
            assertThat(lastBackup(caller)).isEqualTo("null");
            assertThat(figures(caller)).contains("chalkline_backup_age_seconds NaN");
            backUp();
            assertThat(lastBackup(caller))
                    .matches(
                            "\\{\"madeAt\":\"[^\"]+[+]08:00\",\"position\":%d,\"run\":1,\"keysKeptDays\":30,\"documentsLeftOut\":0}"
                                    .formatted(last));
            assertThat(figures(caller)).containsPattern("chalkline_backup_age_seconds [0-9]");
        }
        backUp();
        var files = files();
        loseFolder();
        var told = restore();
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(files()).containsAll(files);
        try (var server = start();
                var caller = new Caller(server)) {
            register(caller, "two");
            // The backup was that of the folder that is lost.
            assertThat(lastBackup(caller)).isEqualTo("null");
            assertThat(limitations(server)).isEmpty();
            assertThat(name(caller, ERASED)).contains("李秀英p-1");
            await(() -> caller.get("/ledger/checkpoint").body().startsWith("localhost/ledger\n"));
        }
        verifies();
        assertThat(restore().text()).contains("DATA_FOLDER_NOT_EMPTY");
    }

    private static String figures(Caller caller) {
        return caller.get("/actuator/prometheus").body();
    }

    /** What a backup is to bring back, and not what is made anew from it. */
    private List<String> files() throws IOException {
        try (var all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> data.relativize(file).toString())
                    .filter(
                            name ->
                                    !name.matches(
                                            "(logs|views|search|exports)/.*|.*lock|.*-(wal|shm)|reserve|last-backup"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void one_altered_byte_in_whatever_file_is_refused_by_its_name_and_a_missing_file_too()
            throws Exception {
        recorded(caller -> document(caller, "李秀英的体检报告", "p-1"));
        backUp();
        loseFolder();
        for (var file : sealed()) {
            var was = Files.readAllBytes(file);
            var altered = was.clone();
            altered[altered.length * 2 / 3] ^= 1;
            Files.write(file, altered);
            assertRefused(file);
            Files.delete(file);
            if (!file.getFileName().toString().startsWith("state-")) assertRefused(file);
            Files.write(file, was);
        }
        var told = restore();
        assertThat(told.status()).as(told.text()).isZero();
    }

    private void assertRefused(Path file) throws IOException {
        var told = restore();
        assertThat(told.status()).as("%s: %s", file, told.text()).isEqualTo(4);
        assertThat(told.text()).contains("BACKUP_DAMAGED").contains(file.getFileName().toString());
        assertThat(data).doesNotExist();
    }

    @Test
    void a_backup_that_is_killed_is_taken_up_again_by_the_next_run() throws Exception {
        recorded(
                caller -> {
                    for (int i = 0; i < 40; i++) document(caller, "第%d份报告".formatted(i), "p-2");
                });
        var killed =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Chalkline.class.getName(),
                                "--data",
                                data.toString(),
                                "backup",
                                "--to",
                                backup.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(work.resolve("killed.out").toFile())
                        .start();
        await(() -> Files.exists(backup.resolve("parts")) && documents() > 2);
        killed.destroyForcibly().waitFor();
        assertThat(backup.resolve("state-000001.age")).doesNotExist();
        long before = documents();
        assertThat(before).isBetween(1L, 39L);
        assertThat(backUp().text()).contains("Backup 1");
        assertThat(documents()).isEqualTo(40);
        loseFolder();
        assertThat(restore().status()).isZero();
        verifies();
    }

    private long documents() throws IOException {
        return sealed().stream()
                .filter(file -> file.startsWith(backup.resolve("documents")))
                .count();
    }

    @Test
    void a_backup_that_was_broken_off_is_taken_up_again_and_what_it_wrote_is_kept()
            throws Exception {
        recorded(caller -> document(caller, "李秀英的体检报告", "p-1"));
        backUp();
        // As a kill leaves it: parts are there, some unfinished, and no state names them.
        Files.delete(backup.resolve("state-000001.age"));
        var facts = sealed().stream().filter(f -> f.toString().contains("facts-")).toList();
        var modified = Files.getLastModifiedTime(facts.getFirst());
        Files.writeString(backup.resolve("parts/facts-0-1.jsonl.gz.age.unfinished"), "half");
        assertThat(restore().text()).contains("DATA_FOLDER_NOT_EMPTY");
        var told = backUp();
        assertThat(told.text()).contains("Backup 1");
        assertThat(Files.getLastModifiedTime(facts.getFirst())).isEqualTo(modified);
        loseFolder();
        assertThat(restore().status()).isZero();
        verifies();
    }

    @Test
    void parts_with_peoples_keys_are_deleted_when_their_days_have_passed() throws Exception {
        recorded(caller -> {});
        backUp();
        assertThat(keyParts()).hasSize(1);
        backUp();
        assertThat(keyParts()).hasSize(2);
        run("backup", "--to", backup.toString(), "--keep-keys", "0");
        Thread.sleep(5);
        run("backup", "--to", backup.toString(), "--keep-keys", "0");
        // Those of the first two runs are kept for thirty days, the third's for none.
        assertThat(keyParts()).hasSize(3);
    }

    private List<Path> keyParts() throws IOException {
        return sealed().stream()
                .filter(f -> f.getFileName().toString().startsWith("keys-"))
                .toList();
    }

    @Test
    void whoever_has_the_backup_without_its_key_reads_no_fact_and_no_name() throws Exception {
        recorded(caller -> {});
        backUp();
        for (var file : sealed()) {
            assertThat(Files.readString(file, ISO_8859_1))
                    .startsWith("age-encryption.org/v1")
                    .doesNotContain("registerPerson", "PersonRegistered");
        }
        loseFolder();
        Files.move(work.resolve("data.backup-key"), work.resolve("away"));
        var told = restore();
        assertThat(told.text()).contains("BACKUP_KEY_UNUSABLE");
        assertThat(told.status()).isEqualTo(2);
        assertThat(restore("--backup-key", work.resolve("away").toString()).status()).isZero();
    }

    /** The example's places, in the folder of the test. */
    private String here(String line) {
        return line.replace("/srv/chalkline", work.toString())
                .replace("/mnt/backup", backup.toString());
    }

    @Test
    void each_command_of_the_chapter_for_operators_does_what_it_says() throws Exception {
        recorded(caller -> {});
        var page = Files.readString(Path.of("..", "docs", "operations.md"));
        var blocks = BLOCK.matcher(page).results().toList();
        assertThat(blocks).hasSize(6);
        for (var block : blocks) {
            if (block.group(1) != null) recordMore();
            int expected = block.group(1) == null ? 0 : Integer.parseInt(block.group(1));
            for (var line : block.group(2).strip().lines().map(String::strip).toList()) {
                if (line.startsWith("./run ")) {
                    var told = Told.by(here(line.substring("./run ".length())).split(" "));
                    assertThat(told.status()).as("%s: %s", line, told.text()).isEqualTo(expected);
                } else {
                    var shell = new ProcessBuilder("sh", "-c", here(line)).inheritIO().start();
                    assertThat(shell.waitFor()).as(line).isZero();
                }
            }
        }
    }

    /** As recorded after the last backup, and before the loss. */
    private void recordMore() throws IOException {
        var restored = data;
        data = work.resolve("data.lost");
        Files.move(data, restored);
        data = restored;
        try (var server = start();
                var caller = new Caller(server)) {
            register(caller, "lost");
        }
        Files.move(data, work.resolve("data.lost"));
    }

    @Test
    void a_key_that_does_not_remember_what_it_signed_signs_nothing_on_top_of_a_backup()
            throws Exception {
        recorded(caller -> {});
        backUp();
        loseFolder();
        Files.delete(work.resolve("data-keys/ledger.key.signed"));
        assertThat(restore().text()).contains("SIGNED_UNKNOWN");
        assertThat(data).doesNotExist();
        assertThat(restore("--accept-loss").status()).isZero();
    }

    @Test
    void without_the_signing_key_the_record_is_shown_and_a_new_log_begins_only_when_that_is_wanted()
            throws Exception {
        recorded(caller -> {});
        backUp();
        loseFolder();
        FileSystemUtils.deleteRecursively(work.resolve("data-keys"));
        var told = restore();
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).contains("nothing tells what was signed after");
        try (var server = start()) {
            await(() -> limitations(server).contains("KEY_MISSING"));
        }
        loseFolder();
        assertThat(restore("--accept-loss").status()).isZero();
        try (var server = start();
                var caller = new Caller(server)) {
            await(() -> limitations(server).isEmpty());
            register(caller, "goes-on");
        }
        verifies();
    }
}
