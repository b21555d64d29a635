package org.chalkline.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chalkline.ledger.Sample;
import org.chalkline.ledger.log.SigningRefusedException.Code;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SigningKey;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.tile.TilePath;
import org.chalkline.ledger.tile.TreeReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogWriterTest {
    @TempDir private Path work;
    private Path keyFile;
    private LogFolder folder;

    @BeforeEach
    void places() {
        keyFile = work.resolve("keys/ledger.key");
        folder = new LogFolder(work.resolve("ledger"));
    }

    private KeyRing keys() throws Exception {
        return KeyRing.open(keyFile, Sample.ORIGIN, folder);
    }

    private LogWriter open() throws Exception {
        return LogWriter.open(folder, keys());
    }

    private static void feed(LogWriter log, long from, long to) throws Exception {
        for (long i = from; i < to; i++) log.append(Sample.entry(i));
    }

    /** A log of these sizes, each published. */
    private void logOf(long... sizes) throws Exception {
        try (var log = open()) {
            long at = 0;
            for (long size : sizes) {
                feed(log, at, size);
                log.publish();
                at = size;
            }
        }
    }

    private static Code refusal(ThrowingCallable act) {
        var thrown = catchThrowable(act);
        assertThat(thrown).isInstanceOf(SigningRefusedException.class);
        return ((SigningRefusedException) thrown).code();
    }

    @Test
    void what_is_published_is_signed_and_its_tiles_are_there() throws Exception {
        logOf(1, 300, 70_000);
        var note = folder.checkpoint().orElseThrow();
        var said = Checkpoint.of(note);
        assertThat(keys().signed(note)).isTrue();
        assertThat(said.size()).isEqualTo(70_000);
        assertThat(new TreeReader(folder.tiles(), 70_000).root()).isEqualTo(said.root());
        assertThat(folder.keys()).isEqualTo(keys().verifiers());
        assertThat(folder.history().last()).contains(note);
    }

    @Test
    void a_restart_meets_what_was_signed_and_goes_on() throws Exception {
        logOf(300, 600);
        try (var log = open()) {
            assertThat(log.caughtUp()).isFalse();
            feed(log, 0, 600);
            assertThat(log.caughtUp()).isTrue();
            var before = log.latest();
            assertThat(log.publish()).isEqualTo(before.orElseThrow());
            feed(log, 600, 1_000);
            log.publish();
        }
        assertThat(Checkpoint.of(folder.checkpoint().orElseThrow()).root())
                .isEqualTo(new TreeReader(folder.tiles(), 1_000).root());
    }

    @Test
    void the_end_of_what_was_signed_is_known_by_its_entries_and_the_tiles_before_them()
            throws Exception {
        for (long size : new long[] {1, 255, 256, 257, 600, 1_024, 70_000}) {
            deleteAll(work);
            logOf(size);
            try (var log = open()) {
                long last = (size - 1) / TilePath.FULL * TilePath.FULL;
                for (long from : List.of(last, Math.max(0, last - TilePath.FULL), 0L)) {
                    var tail = entries(from, size);
                    assertThat(log.endsWith(from, tail)).as("%d of %d", from, size).isTrue();
                    tail.set(tail.size() - 1, Sample.entry(99_999));
                    assertThat(log.endsWith(from, tail)).isFalse();
                    assertThat(log.endsWith(from, entries(from, size - 1))).isFalse();
                    assertThat(log.endsWith(from, entries(from, size + 1))).isFalse();
                }
                assertThat(log.caughtUp()).as("all is yet to be met").isFalse();
            }
        }
    }

    @Test
    void an_end_behind_tiles_that_are_gone_or_altered_is_not_known() throws Exception {
        logOf(600);
        var above = Sample.root(folder).resolve(new TilePath(1, 0, 2).toString());
        var hashes = Files.readAllBytes(above);
        try (var log = open()) {
            hashes[5] ^= 1;
            Files.write(above, hashes);
            assertThat(log.endsWith(512, entries(512, 600))).isFalse();
            Files.delete(above);
            assertThat(log.endsWith(512, entries(512, 600))).isFalse();
        }
    }

    private static List<byte[]> entries(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(Sample::entry)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void an_event_that_was_altered_is_named_and_nothing_is_signed() throws Exception {
        logOf(300, 600);
        var signed = Files.readString(Sample.root(folder).resolve("checkpoint"));
        try (var log = open()) {
            feed(log, 0, 401);
            log.append(Sample.entry(9_999));
            assertThatThrownBy(() -> feed(log, 402, 600))
                    .isInstanceOfSatisfying(
                            SigningRefusedException.class,
                            e -> {
                                assertThat(e.code()).isEqualTo(Code.LOG_DIFFERS);
                                assertThat(e.position()).isEqualTo(401);
                            });
        }
        assertThat(Files.readString(Sample.root(folder).resolve("checkpoint"))).isEqualTo(signed);
    }

    @Test
    void a_store_that_lost_events_is_refused_and_the_first_that_is_gone_is_named()
            throws Exception {
        logOf(300, 600);
        try (var log = open()) {
            feed(log, 0, 450);
            assertThatThrownBy(log::publish)
                    .isInstanceOfSatisfying(
                            SigningRefusedException.class,
                            e -> {
                                assertThat(e.code()).isEqualTo(Code.STORE_SHORTER);
                                assertThat(e.position()).isEqualTo(450);
                            });
        }
    }

    @Test
    void after_a_restore_of_events_and_log_together_the_key_remembers_what_was_signed()
            throws Exception {
        logOf(300);
        copy(Sample.root(folder), work.resolve("backup"));
        logOf2(300, 600);
        deleteAll(Sample.root(folder));
        copy(work.resolve("backup"), Sample.root(folder));

        try (var log = open()) {
            feed(log, 0, 300);
            assertThat(refusal(log::publish)).isEqualTo(Code.STORE_SHORTER);
            // Others are recorded now: to sign them would fork the log.
            assertThat(
                            refusal(
                                    () -> {
                                        for (long i = 300; i < 700; i++) {
                                            log.append(Sample.entry(i + 10_000));
                                        }
                                        log.publish();
                                    }))
                    .isEqualTo(Code.LOG_DIFFERS);
        }
        assertThat(Checkpoint.of(folder.checkpoint().orElseThrow()).size()).isEqualTo(300);
    }

    private void logOf2(long from, long to) throws Exception {
        try (var log = open()) {
            feed(log, 0, from);
            feed(log, from, to);
            log.publish();
        }
    }

    /** What a loss of power may leave of a tile that nobody waited for. */
    static List<byte[]> remains() {
        return List.of(new byte[8_192], new byte[0], new byte[4_096]);
    }

    @ParameterizedTest
    @MethodSource("remains")
    void damaged_tiles_are_written_anew_from_events_that_are_those_that_were_signed(byte[] remains)
            throws Exception {
        logOf(600);
        var hashes = Sample.root(folder).resolve("tile/0/001");
        var entries = Sample.root(folder).resolve("tile/entries/001");
        var wholeHashes = Files.readAllBytes(hashes);
        var wholeEntries = Files.readAllBytes(entries);
        Files.write(hashes, remains);
        Files.delete(entries);
        Files.delete(Sample.root(folder).resolve("tile/1/000.p/2"));
        try (var log = open()) {
            assertThatThrownBy(() -> feed(log, 0, 600))
                    .isInstanceOf(LogWriter.TilesDamagedException.class)
                    .hasMessageContaining("position 256");
            log.rewriteTiles();
            feed(log, 0, 500);
            assertThat(log.caughtUp()).as("there are fewer than were signed as yet").isFalse();
            feed(log, 500, 600);
            assertThat(log.caughtUp()).isTrue();
            feed(log, 600, 601);
            log.publish();
        }
        assertThat(hashes).hasBinaryContent(wholeHashes);
        assertThat(entries).hasBinaryContent(wholeEntries);
        assertThat(new TreeReader(folder.tiles(), 601).root())
                .isEqualTo(Checkpoint.of(folder.checkpoint().orElseThrow()).root());
    }

    @Test
    void one_program_at_a_time_keeps_a_log() throws Exception {
        var keys = keys();
        try (var log = LogWriter.open(folder, keys)) {
            assertThat(log.size()).isZero();
            assertThat(refusal(() -> LogWriter.open(folder, keys))).isEqualTo(Code.LOG_IN_USE);
        }
        LogWriter.open(folder, keys).close();
    }

    @Test
    void without_locks_a_program_that_was_paused_signs_nothing_beside_the_one_that_followed()
            throws Exception {
        var paused = open();
        feed(paused, 0, 300);
        var first = paused.publish();
        feed(paused, 300, 400);
        // As on a file system that keeps no locks.
        Files.delete(Sample.root(folder).resolve("lock"));
        try (var next = open()) {
            feed(next, 0, 600);
            next.publish();
            var files = folder.history().last();
            assertThat(refusal(paused::publish)).isEqualTo(Code.LOG_IN_USE);
            assertThat(refusal(() -> paused.addCosignatures(first))).isEqualTo(Code.LOG_IN_USE);
            assertThat(folder.checkpoint()).isEqualTo(next.latest());
            assertThat(folder.history().last()).isEqualTo(files);
            feed(next, 600, 700);
            next.publish();
        } finally {
            paused.close();
        }
        assertThat(Checkpoint.of(folder.checkpoint().orElseThrow()).root())
                .isEqualTo(new TreeReader(folder.tiles(), 700).root());
    }

    @Test
    void a_checkpoint_of_another_key_is_not_signed_on_top_of() throws Exception {
        logOf(300);
        var other = SigningKey.generate(Sample.ORIGIN);
        var text = folder.checkpoint().orElseThrow().text();
        Files.write(Sample.root(folder).resolve("checkpoint"), other.sign(text).bytes());
        assertThat(refusal(this::open)).isEqualTo(Code.CHECKPOINT_FOREIGN);
    }

    @Test
    void a_checkpoint_of_another_log_is_not_signed_on_top_of_though_the_same_key_signed_it()
            throws Exception {
        logOf(300);
        var said = Checkpoint.of(folder.checkpoint().orElseThrow());
        var other = new Checkpoint(Sample.ORIGIN + "-2", said.size(), said.root());
        Files.write(
                Sample.root(folder).resolve("checkpoint"),
                keys().current().sign(other.text()).bytes());
        assertThat(refusal(this::open)).isEqualTo(Code.CHECKPOINT_FOREIGN);
    }

    @Test
    void the_key_of_another_log_is_refused() throws Exception {
        KeyRing.open(keyFile, Sample.ORIGIN + "-2", folder);
        assertThat(refusal(this::keys)).isEqualTo(Code.KEY_UNUSABLE);
    }

    @Test
    void the_key_is_readable_by_its_owner_alone_and_refused_if_it_is_not() throws Exception {
        keys();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(refusal(this::keys)).isEqualTo(Code.KEY_EXPOSED);
    }

    @Test
    void a_link_in_the_place_of_the_key_is_refused() throws Exception {
        keys();
        var real = Files.move(keyFile, keyFile.resolveSibling("elsewhere"));
        Files.createSymbolicLink(keyFile, real);
        assertThat(refusal(this::keys)).isEqualTo(Code.KEY_EXPOSED);
        Files.delete(real);
        assertThat(refusal(this::keys)).isEqualTo(Code.KEY_EXPOSED);
        assertThat(real).doesNotExist();
    }

    @Test
    void what_the_log_writes_is_its_owners_alone() throws Exception {
        logOf(300);
        try (var files = Files.walk(Sample.root(folder))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (file.endsWith("lock")) continue; // holds nothing
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void a_log_whose_key_is_gone_gets_no_new_one_by_itself() throws Exception {
        logOf(300);
        Files.delete(keyFile);
        assertThat(refusal(this::keys)).isEqualTo(Code.KEY_MISSING);
        assertThat(keyFile).doesNotExist();
        assertThat(
                        refusal(
                                () ->
                                        KeyRing.open(
                                                Files.writeString(keyFile, "?"),
                                                Sample.ORIGIN,
                                                folder)))
                .isIn(Code.KEY_UNUSABLE, Code.KEY_EXPOSED);
    }

    @Test
    void a_key_that_is_replaced_introduces_its_successor_and_its_checkpoints_stay_verifiable()
            throws Exception {
        logOf(300);
        var old = keys().verifiers().getFirst();
        var rotated = LogWriter.rotate(folder, keys());
        var now = rotated.verifiers().getFirst();
        assertThat(now).isNotEqualTo(old);
        assertThat(rotated.verifiers()).containsExactly(now, old);
        var bridge = folder.checkpoint().orElseThrow();
        assertThat(old.signed(bridge)).isTrue();
        assertThat(now.signed(bridge)).isTrue();
        try (var log = open()) {
            feed(log, 0, 400);
            var note = log.publish();
            assertThat(now.signed(note)).isTrue();
            assertThat(old.signed(note)).isFalse();
        }
        assertThat(folder.keys()).containsExactly(now, old);
        try (var log = open()) {
            feed(log, 0, 400);
            assertThat(log.caughtUp()).isTrue();
        }
    }

    @Test
    void cosignatures_are_published_with_the_checkpoint_they_are_for() throws Exception {
        var witness = SigningKey.generate("witness.example");
        var cosigner = witness.verifier().as(VerifierKey.Purpose.COSIGNATURE);
        try (var log = open()) {
            feed(log, 0, 10);
            var note = log.publish();
            var cosigned = note.with(List.of(witness.cosign(note.text(), Instant.EPOCH)));
            log.addCosignatures(cosigned);
            assertThat(cosigner.cosigned(folder.checkpoint().orElseThrow())).isPresent();
            feed(log, 10, 20);
            var later = log.publish();
            // Too late for this one, and kept all the same.
            log.addCosignatures(cosigned);
            assertThat(folder.checkpoint()).contains(later);
            assertThat(folder.witnessed()).contains(cosigned);
        }
    }

    @Test
    void a_history_that_was_cut_short_goes_on_after_its_last_whole_checkpoint() throws Exception {
        logOf(100, 200);
        var file = Sample.root(folder).resolve("checkpoints");
        Files.writeString(file, "checkpoint 2 abc", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> readAll(folder.history()))
                .isInstanceOfSatisfying(
                        CheckpointHistory.BrokenException.class,
                        e -> assertThat(e.number()).isEqualTo(2));
        Files.writeString(file, Files.readString(file).replace("checkpoint 2 abc", "checkpoint 2"));
        try (var log = open()) {
            feed(log, 0, 300);
            log.publish();
        }
        assertThat(readAll(folder.history())).isEqualTo(3);
    }

    @Test
    void a_history_that_was_altered_is_not_signed_on_top_of() throws Exception {
        logOf(100, 200);
        var file = Sample.root(folder).resolve("checkpoints");
        Files.writeString(file, Files.readString(file).replace("\n100\n", "\n101\n"));
        assertThat(refusal(this::open)).isEqualTo(Code.HISTORY_BROKEN);
    }

    @Test
    void two_programs_that_start_at_once_have_one_key() throws Exception {
        var made = new ConcurrentLinkedQueue<VerifierKey>();
        try (var programs = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                var unused =
                        programs.submit(
                                () -> {
                                    made.add(keys().verifiers().getFirst());
                                    return true;
                                });
            }
        }
        assertThat(made).hasSize(8).containsOnly(keys().verifiers().getFirst());
        try (var left = Files.list(keyFile.getParent())) {
            assertThat(left).containsExactly(keyFile);
        }
    }

    private static int readAll(CheckpointHistory history) throws IOException {
        int count = 0;
        try (var reader = history.read()) {
            while (reader.next().isPresent()) count++;
        }
        return count;
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
}
