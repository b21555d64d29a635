package org.chalkline.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.chalkline.ledger.Sample;
import org.chalkline.ledger.SampleEvents;
import org.chalkline.ledger.audit.Evidence.Kept;
import org.chalkline.ledger.audit.Finding.Kind;
import org.chalkline.ledger.audit.Finding.Subject;
import org.chalkline.ledger.audit.Report.Behind;
import org.chalkline.ledger.audit.Report.Tail;
import org.chalkline.ledger.event.LedgerEvent;
import org.chalkline.ledger.log.KeyRing;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.log.LogWriter;
import org.chalkline.ledger.log.SigningRefusedException;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuditTest {
    private static final int COUNT = 700;
    private static final Instant COSIGNED = Instant.parse("2026-11-24T08:00:00Z");

    @TempDir private Path work;
    private LogFolder folder;
    private List<LedgerEvent> events;

    @BeforeEach
    void a_log_of_700_events_with_three_checkpoints() throws Exception {
        folder = new LogFolder(work.resolve("ledger"));
        events = SampleEvents.events(COUNT);
        grow(0, 300, 690, COUNT);
    }

    private KeyRing keys() throws Exception {
        return KeyRing.open(
                work.resolve(Sample.root(folder).getFileName() + ".key"), Sample.ORIGIN, folder);
    }

    private void grow(int from, int... sizes) throws Exception {
        try (var log = LogWriter.open(folder, keys())) {
            for (int i = 0; i < from; i++) log.append(events.get(i).entry());
            int at = from;
            for (int size : sizes) {
                for (; at < size; at++) log.append(events.get(at).entry());
                log.publish();
            }
        }
    }

    private Report audit(List<LedgerEvent> stored, Kept... kept) throws IOException {
        return audit(stored, List.of(), List.of(kept));
    }

    private Report audit(List<LedgerEvent> stored, List<SigningKey> named, List<Kept> kept)
            throws IOException {
        var witnesses = named.stream().map(SigningKey::verifier).toList();
        var audit = new Audit(Evidence.of(folder, List.of(), witnesses, kept));
        for (var event : stored) audit.event(event, event.entry());
        return audit.end();
    }

    /** Has the checkpoint of this size cosigned by these, one after the other. */
    private void cosign(int size, SigningKey... by) throws Exception {
        try (var history = folder.history().read();
                var log = LogWriter.open(folder, keys())) {
            var note = history.next().orElseThrow();
            while (Checkpoint.of(note).size() < size) note = history.next().orElseThrow();
            for (var witness : by) {
                note = note.with(List.of(witness.cosign(note.text(), COSIGNED)));
                log.addCosignatures(note);
            }
        }
    }

    @Test
    void a_witness_that_was_named_vouches_up_to_what_it_cosigned() throws Exception {
        var witness = SigningKey.generate("witness.example");
        cosign(300, witness);
        cosign(690, witness);
        var early = audit(events, List.of(witness), List.of());
        assertThat(early.findings()).isEmpty();
        assertThat(early.vouchers())
                .containsExactly("witness.example cosigned size 690 at " + COSIGNED);
        assertThat(early.behind())
                .containsExactly(new Behind("witness.example", new Tail(690, COUNT - 1)));
        assertThat(early.complete()).isFalse();

        cosign(COUNT, witness);
        var late = audit(events, List.of(witness), List.of());
        assertThat(late.findings()).isEmpty();
        assertThat(late.vouchers())
                .containsExactly("witness.example cosigned size 700 at " + COSIGNED);
        assertThat(late.behind()).isEmpty();
        assertThat(late.complete()).isTrue();
        assertThat(late.unproven().toString())
                .contains("no exported checkpoint was at hand")
                .doesNotContain("its owner alone");
        // Whom nobody named isn't asked.
        assertThat(audit(events).vouchers()).isEmpty();
    }

    @Test
    void each_witness_that_was_named_and_cosigned_nothing_fails_the_log() throws Exception {
        var witness = SigningKey.generate("witness.example");
        var stranger = SigningKey.generate("stranger.example");
        var namesake = SigningKey.generate("witness.example");
        assertSilent(List.of(witness), "witness.example");
        cosign(COUNT, witness);
        assertThat(audit(events, List.of(witness), List.of()).holds()).isTrue();
        assertSilent(List.of(witness, stranger), "stranger.example");
        assertSilent(List.of(namesake), "witness.example");
        cosign(COUNT, witness, stranger);
        var both = audit(events, List.of(witness, stranger), List.of());
        assertThat(both.findings()).isEmpty();
        assertThat(both.vouchers()).hasSize(2);
    }

    private void assertSilent(List<SigningKey> named, String who) throws Exception {
        var report = audit(events, named, List.of());
        assertThat(report.findings()).hasSize(1);
        var finding = report.first().orElseThrow();
        assertThat(finding.subject()).isEqualTo(Subject.CHECKPOINT);
        assertThat(finding.position()).isZero();
        assertThat(finding.what()).contains("the witness " + who, "the last one is of size 700");
    }

    @Test
    void a_witness_that_was_named_and_cosigned_other_events_is_found_and_vouches_for_nothing()
            throws Exception {
        var witness = SigningKey.generate("witness.example");
        var other = new LogFolder(work.resolve("fork"));
        try (var log = LogWriter.open(other, fresh(other))) {
            for (int i = 0; i < 400; i++) log.append(renamed(events.get(i)).entry());
            var note = log.publish();
            log.addCosignatures(note.with(List.of(witness.cosign(note.text(), COSIGNED))));
        }
        for (var name : List.of("witnessed", "witnessed-checkpoints")) {
            Files.copy(Sample.root(other).resolve(name), Sample.root(folder).resolve(name));
        }
        // A fork shows, whether anybody asks for that witness or not.
        assertThat(audit(events).first().orElseThrow().what())
                .contains("the checkpoint of size 400 (the checkpoints that were cosigned)");
        var report = audit(events, List.of(witness), List.of());
        assertThat(report.findings().toString())
                .contains("of size 400", "the witness witness.example");
        assertThat(report.vouchers()).isEmpty();
    }

    @Test
    void a_signature_of_a_witness_that_was_named_and_is_bad_is_found() throws Exception {
        var witness = SigningKey.generate("witness.example");
        var exported = folder.checkpoint().orElseThrow();
        var bad = exported.with(List.of(witness.cosign("another text\n", COSIGNED)));
        var report =
                audit(events, List.of(witness), List.of(new Kept(bad, "the auditor's copy", true)));
        assertThat(report.findings().toString())
                .contains(
                        "the signature of the witness witness.example under the checkpoint of size 700 (the auditor's copy) is bad");
        assertThat(report.vouchers()).isEmpty();
    }

    @Test
    void a_store_that_was_cut_back_is_told_as_that_though_the_witness_spoke_of_more_only()
            throws Exception {
        var witness = SigningKey.generate("witness.example");
        cosign(COUNT, witness);
        var report = audit(events.subList(0, 500), List.of(witness), List.of());
        assertThat(report.first().orElseThrow().position()).isEqualTo(500);
        assertThat(report.findings().toString()).doesNotContain("witness.example");
        assertThat(report.vouchers()).isEmpty();
    }

    @Test
    void an_untouched_log_holds_and_says_what_that_does_not_prove() throws Exception {
        var report = audit(events);
        assertThat(report.findings()).isEmpty();
        assertThat(report.events()).isEqualTo(COUNT);
        assertThat(report.size()).isEqualTo(COUNT);
        assertThat(report.checkpoints()).isEqualTo(3);
        assertThat(report.unproven().toString())
                .contains("vouched for by its owner alone", "no exported checkpoint", "taken from");
    }

    private interface Change {
        void make(List<LedgerEvent> events);
    }

    private static LedgerEvent renamed(LedgerEvent e) {
        return new LedgerEvent(
                e.position(),
                e.id(),
                e.source(),
                e.subject(),
                e.sequence(),
                e.type(),
                e.revision(),
                e.time(),
                e.fact().replace("name", "nama"),
                e.metadata());
    }

    private static void swap(List<LedgerEvent> e, int a, int b) {
        var first = e.get(a).at(b);
        e.set(a, e.get(b).at(a));
        e.set(b, first);
    }

    private static void renumber(List<LedgerEvent> events) {
        events.replaceAll(e -> e);
        for (int i = 0; i < events.size(); i++) events.set(i, events.get(i).at(i));
    }

    private static Arguments change(String name, long first, Kind kind, Change change) {
        return Arguments.of(name, first, kind, change);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("first altered", 0, Kind.ALTERED, e -> e.set(0, renamed(e.get(0)))),
                change("altered", 402, Kind.ALTERED, e -> e.set(402, renamed(e.get(402)))),
                change(
                        "end of a tile altered",
                        255,
                        Kind.ALTERED,
                        e -> e.set(255, renamed(e.get(255)))),
                change("last altered", 699, Kind.ALTERED, e -> e.set(699, renamed(e.get(699)))),
                change(
                        "two altered",
                        300,
                        Kind.ALTERED,
                        e -> {
                            e.set(300, renamed(e.get(300)));
                            e.set(600, renamed(e.get(600)));
                        }),
                change("taken out", 402, Kind.REMOVED, e -> e.remove(402)),
                change(
                        "taken out and closed up",
                        402,
                        Kind.REMOVED,
                        e -> {
                            e.remove(402);
                            renumber(e);
                            e.add(SampleEvents.event(9_999).at(699));
                        }),
                change(
                        "taken out and closed up, one short",
                        402,
                        Kind.REMOVED,
                        e -> {
                            e.remove(402);
                            renumber(e);
                        }),
                change(
                        "taken out of what the last checkpoint alone covers, and closed up",
                        695,
                        Kind.REMOVED,
                        e -> {
                            e.remove(695);
                            renumber(e);
                        }),
                change("last taken out", 699, Kind.TRUNCATED, e -> e.remove(699)),
                change("tail cut off", 500, Kind.TRUNCATED, e -> e.subList(500, 700).clear()),
                change("all gone", 0, Kind.TRUNCATED, List::clear),
                change("neighbours swapped", 402, Kind.REORDERED, e -> swap(e, 402, 403)),
                change("swapped from afar", 10, Kind.REORDERED, e -> swap(e, 10, 650)),
                change("swapped at a tile's end", 255, Kind.REORDERED, e -> swap(e, 255, 256)),
                change(
                        "put in",
                        402,
                        Kind.INSERTED,
                        e -> {
                            e.add(402, SampleEvents.event(9_999));
                            renumber(e);
                        }),
                change(
                        "put in at a tile's end",
                        255,
                        Kind.INSERTED,
                        e -> {
                            e.add(255, SampleEvents.event(9_999));
                            renumber(e);
                        }),
                change(
                        "put in behind a gap at the end",
                        700,
                        Kind.REMOVED,
                        e -> e.add(SampleEvents.event(701))),
                change(
                        "put in twice at the end",
                        700,
                        Kind.INSERTED,
                        e -> {
                            e.add(SampleEvents.event(700));
                            e.add(SampleEvents.event(700));
                        }),
                change(
                        "position altered",
                        402,
                        Kind.REMOVED,
                        e -> e.add(e.remove(402).at(402 + 1_024))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void every_change_of_the_events_is_found_at_its_first_position_and_called_what_it_is(
            String name, long first, Kind kind, Change change) throws Exception {
        var stored = new ArrayList<>(events);
        change.make(stored);
        var report = audit(stored);
        assertThat(report.holds()).isFalse();
        var finding = report.first().orElseThrow();
        assertThat(finding.subject()).as("%s", report.findings()).isEqualTo(Subject.EVENT);
        assertThat(finding.position()).isEqualTo(first);
        assertThat(finding.kind()).as("%s", report.findings()).isEqualTo(kind);
    }

    @Test
    void an_event_taken_out_of_a_log_with_one_checkpoint_is_found_where_it_was() throws Exception {
        folder = new LogFolder(work.resolve("other"));
        grow(0, COUNT);
        for (int at : new int[] {57, 255, 256, 650}) {
            var stored = new ArrayList<>(events);
            stored.remove(at);
            renumber(stored);
            var finding = audit(stored).first().orElseThrow();
            assertThat(finding.position()).isEqualTo(at);
            assertThat(finding.kind()).isEqualTo(Kind.REMOVED);
        }
    }

    @Test
    void events_after_the_last_checkpoint_are_told_and_are_no_failure() throws Exception {
        var stored = new ArrayList<>(events);
        for (int i = 0; i < 3; i++) stored.add(SampleEvents.event(COUNT + i));
        var report = audit(stored);
        assertThat(report.findings()).isEmpty();
        assertThat(report.tail()).contains(new Tail(COUNT, COUNT + 2));
        assertThat(report.tail().orElseThrow().count()).isEqualTo(3);
        assertThat(audit(events).tail()).isEmpty();
        // What was signed is checked all the same.
        stored.set(5, renamed(stored.get(5)));
        assertThat(audit(stored).first().orElseThrow().position()).isEqualTo(5);
    }

    @Test
    void events_of_which_none_was_ever_signed_do_not_pass(@TempDir Path empty) throws Exception {
        var nothing = Evidence.of(new LogFolder(empty), List.of(), List.of(), List.of());
        var audit = new Audit(nothing);
        for (var event : events) audit.event(event, event.entry());
        var finding = audit.end().first().orElseThrow();
        assertThat(finding.subject()).isEqualTo(Subject.CHECKPOINT);
        assertThat(finding.what()).contains("nothing of them is proven");
    }

    @Test
    void events_that_are_altered_together_with_the_tiles_are_found_by_the_checkpoints()
            throws Exception {
        var stored = new ArrayList<>(events);
        stored.set(402, renamed(stored.get(402)));
        rewriteTiles(stored);
        var finding = audit(stored).first().orElseThrow();
        assertThat(finding.subject()).isEqualTo(Subject.EVENT);
        // Between the checkpoints of 300, which agrees, and of 690, which doesn't.
        assertThat(finding.position()).isEqualTo(300);
        assertThat(finding.what()).contains("from here to position 689");
    }

    private void rewriteTiles(List<LedgerEvent> stored) throws Exception {
        var other = new LogFolder(work.resolve("other"));
        var key = KeyRing.open(work.resolve("other.key"), Sample.ORIGIN, other);
        try (var log = LogWriter.open(other, key)) {
            for (int size : new int[] {300, 690, COUNT}) {
                while (log.size() < size) log.append(stored.get((int) log.size()).entry());
                log.publish();
            }
        }
        try (var all = Files.walk(Sample.root(other).resolve("tile"))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                Files.write(
                        Sample.root(folder).resolve(Sample.root(other).relativize(file).toString()),
                        Files.readAllBytes(file));
            }
        }
    }

    @Test
    void a_log_cut_back_with_its_checkpoints_is_found_by_one_that_was_kept_elsewhere()
            throws Exception {
        var exported = folder.checkpoint().orElseThrow();
        var cut = new LogFolder(work.resolve("cut"));
        try (var log = LogWriter.open(cut, fresh(cut))) {
            for (int i = 0; i < 300; i++) log.append(events.get(i).entry());
            log.publish();
        }
        folder = cut;
        var stored = events.subList(0, 300);
        var alone = audit(stored);
        assertThat(alone.findings()).isEmpty();
        assertThat(alone.unproven().toString()).contains("no exported checkpoint");

        var report = audit(stored, new Kept(exported, "the auditor's copy", true));
        var finding = report.first().orElseThrow();
        assertThat(finding.position()).isEqualTo(300);
        assertThat(finding.kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(finding.what()).contains("the auditor's copy");
    }

    @Test
    void a_log_cut_back_with_its_checkpoints_is_found_by_a_cosigned_one_that_was_forgotten()
            throws Exception {
        cosign(COUNT, SigningKey.generate("witness.example"));
        var whole = folder;
        folder = new LogFolder(work.resolve("cut"));
        try (var log = LogWriter.open(folder, fresh(folder))) {
            for (int i = 0; i < 300; i++) log.append(events.get(i).entry());
            log.publish();
        }
        for (var name : List.of("witnessed", "witnessed-checkpoints")) {
            Files.copy(Sample.root(whole).resolve(name), Sample.root(folder).resolve(name));
        }
        var finding = audit(events.subList(0, 300)).first().orElseThrow();
        assertThat(finding.position()).isEqualTo(300);
        assertThat(finding.kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(finding.what()).contains("700 events were signed", "that were cosigned");
    }

    /** The same key, without what it remembers: as whoever cuts back would have it. */
    private KeyRing fresh(LogFolder log) throws Exception {
        var copy = work.resolve("copy/ledger.key");
        Files.createDirectories(copy.getParent());
        Files.copy(work.resolve("ledger.key"), copy, StandardCopyOption.COPY_ATTRIBUTES);
        return KeyRing.open(copy, Sample.ORIGIN, log);
    }

    @Test
    void a_key_that_came_from_outside_is_believed_and_the_logs_own_are_not() throws Exception {
        var stranger = SigningKey.generate(Sample.ORIGIN).verifier();
        var evidence =
                new Evidence(
                        folder.tiles(),
                        folder,
                        folder.checkpoint().orElseThrow(),
                        List.of(stranger),
                        folder.keys(),
                        List.of(),
                        List.of());
        var audit = new Audit(evidence);
        for (var event : events) audit.event(event, event.entry());
        assertThat(audit.end().holds()).isFalse();
    }

    @Test
    void after_a_change_of_keys_all_checkpoints_hold_for_who_knows_either_key() throws Exception {
        var old = keys().verifiers().getFirst();
        LogWriter.rotate(folder, keys());
        events.addAll(List.of(SampleEvents.event(700)));
        grow(COUNT, 701);
        for (var known : List.of(old, keys().verifiers().getFirst())) {
            var audit =
                    new Audit(
                            new Evidence(
                                    folder.tiles(),
                                    folder,
                                    folder.checkpoint().orElseThrow(),
                                    List.of(known),
                                    folder.keys(),
                                    List.of(),
                                    List.of()));
            for (var event : events) audit.event(event, event.entry());
            assertThat(audit.end().findings()).isEmpty();
        }
    }

    /** Every file of the log. */
    private List<Path> files() throws IOException {
        try (var all = Files.walk(Sample.root(folder))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock") && !file.endsWith("keys"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    @Test
    void every_change_of_every_tile_and_checkpoint_is_found() throws Exception {
        cosign(300, SigningKey.generate("witness.example"));
        cosign(COUNT, SigningKey.generate("witness.example"));
        var all = files();
        assertThat(all).hasSizeGreaterThan(10);
        for (var file : all) {
            var whole = Files.readAllBytes(file);
            var changes = new ArrayList<byte[]>();
            for (int at : new int[] {0, whole.length / 2, whole.length - 1}) {
                var flipped = whole.clone();
                flipped[at] ^= 1;
                changes.add(flipped);
            }
            changes.add(Arrays.copyOf(whole, whole.length - 1));
            changes.add(Arrays.copyOf(whole, whole.length / 2));
            changes.add(new byte[0]);
            var longer = Arrays.copyOf(whole, whole.length + 32);
            System.arraycopy(whole, 0, longer, whole.length, Math.min(32, whole.length));
            changes.add(longer);
            for (int i = 0; i < changes.size(); i++) {
                Files.write(file, changes.get(i));
                assertThat(audit(events).holds()).as("change %d of %s", i, file).isFalse();
            }
            Files.delete(file);
            assertThat(audit(events).holds()).as("%s deleted", file).isFalse();
            Files.write(file, whole);
        }
        assertThat(audit(events).findings()).isEmpty();
    }

    @Test
    void tiles_that_changed_places_and_tiles_that_were_put_in_are_found() throws Exception {
        var a = Sample.root(folder).resolve("tile/0/000");
        var b = Sample.root(folder).resolve("tile/0/001");
        var bytes = Files.readAllBytes(a);
        Files.write(a, Files.readAllBytes(b));
        Files.write(b, bytes);
        var finding = audit(events).first().orElseThrow();
        assertThat(finding.subject()).isEqualTo(Subject.TILE);
        assertThat(finding.position()).isZero();
        Files.write(b, Files.readAllBytes(a));
        Files.write(a, bytes);
        for (var name : List.of("tile/0/003", "tile/2/000.p/1", "tile/0/002.p/200", "tile/x")) {
            var put = Sample.root(folder).resolve(name);
            Files.createDirectories(put.getParent());
            Files.write(put, new byte[32]);
            assertThat(audit(events).holds()).as(name).isFalse();
            Files.delete(put);
        }
        assertThat(audit(events).holds()).isTrue();
    }

    @Test
    void files_of_levels_and_places_that_no_log_comes_to_are_found() throws Exception {
        for (var name :
                List.of(
                        "tile/8/000",
                        "tile/8/000.p/1",
                        "tile/63/000.p/1",
                        "tile/0/x072/x057/x594/x037/x927/936",
                        "tile/entries/x072/x057/x594/x037/x927/936.p/1")) {
            var put = Sample.root(folder).resolve(name);
            Files.createDirectories(put.getParent());
            Files.write(put, new byte[32]);
            var report = audit(events);
            assertThat(report.findings()).as(name).hasSize(1);
            assertThat(report.first().orElseThrow().kind()).isEqualTo(Kind.INSERTED);
            Files.delete(put);
        }
        assertThat(audit(events).holds()).isTrue();
    }

    @Test
    void what_is_published_while_the_log_is_read_is_not_taken_for_put_in() throws Exception {
        var later = SampleEvents.events(1_600);
        try (var log = LogWriter.open(folder, keys())) {
            for (int i = 0; i < COUNT; i++) log.append(events.get(i).entry());
            var audit = begun(events);
            for (int i = COUNT; i < 1_300; i++) log.append(later.get(i).entry());
            log.publish();
            var report = audit.end();
            assertThat(report.findings()).isEmpty();
            assertThat(report.size()).isEqualTo(COUNT);

            // Tiles are there before the checkpoint that speaks of them.
            var early = begun(later.subList(0, 1_300));
            for (int i = 1_300; i < 1_600; i++) log.append(later.get(i).entry());
            Files.copy(
                    twin(later).resolve("tile/0/005"), Sample.root(folder).resolve("tile/0/005"));
            var waits = new AtomicInteger();
            var whole =
                    early.end(
                            () -> {
                                if (waits.incrementAndGet() == 3) published(log);
                                return true;
                            });
            assertThat(whole.findings()).isEmpty();
            assertThat(waits).hasValue(3);
        }
        assertThat(audit(later).findings()).isEmpty();
    }

    @Test
    void partial_tiles_that_full_ones_take_the_place_of_while_the_log_is_read_are_not_missing()
            throws Exception {
        var later = SampleEvents.events(1_300);
        try (var log = LogWriter.open(folder, keys())) {
            for (int i = 0; i < COUNT; i++) log.append(events.get(i).entry());
            var audit = begun(List.of());
            for (int i = COUNT; i < 1_300; i++) log.append(later.get(i).entry());
            log.publish();
            assertThat(Sample.root(folder).resolve("tile/0/002.p")).doesNotExist();
            for (var event : events) audit.event(event, event.entry());
            assertThat(audit.end().findings()).isEmpty();
        }
    }

    @Test
    void a_checkpoint_that_was_published_between_two_looks_is_not_one_too_many() throws Exception {
        var later = SampleEvents.events(1_300);
        try (var log = LogWriter.open(folder, keys())) {
            for (int i = 0; i < COUNT; i++) log.append(events.get(i).entry());
            var evidence = Evidence.of(folder, List.of(), List.of(), List.of());
            for (int i = COUNT; i < 1_300; i++) log.append(later.get(i).entry());
            log.publish();
            var audit = new Audit(evidence);
            for (var event : later) audit.event(event, event.entry());
            var report = audit.end();
            assertThat(report.findings()).isEmpty();
            assertThat(report.size()).isEqualTo(1_300);
        }
    }

    @Test
    void what_lies_beyond_a_log_that_goes_on_without_it_is_put_in() throws Exception {
        var later = SampleEvents.events(1_300);
        try (var log = LogWriter.open(folder, keys())) {
            for (int i = 0; i < COUNT; i++) log.append(events.get(i).entry());
            var audit = begun(events);
            for (int i = COUNT; i < 1_300; i++) log.append(later.get(i).entry());
            log.publish();
            var put = Sample.root(folder).resolve("tile/0/009.p/7");
            Files.createDirectories(put.getParent());
            Files.write(put, new byte[7 * 32]);
            var waits = new AtomicInteger();
            var report = audit.end(() -> waits.incrementAndGet() <= 30);
            assertThat(report.findings())
                    .singleElement()
                    .satisfies(
                            finding -> {
                                assertThat(finding.kind()).isEqualTo(Kind.INSERTED);
                                assertThat(finding.what()).startsWith("tile/0/009.p/7");
                            });
            assertThat(waits).hasValue(31);
        }
    }

    /** The folder of a log of the same events. */
    private Path twin(List<LedgerEvent> all) throws Exception {
        var twin = new LogFolder(work.resolve("twin"));
        var keys = KeyRing.open(work.resolve("twin.key"), Sample.ORIGIN, twin);
        try (var log = LogWriter.open(twin, keys)) {
            for (var event : all) log.append(event.entry());
            log.publish();
        }
        return Sample.root(twin);
    }

    private Audit begun(List<LedgerEvent> stored) throws IOException {
        var audit = new Audit(Evidence.of(folder, List.of(), List.of(), List.of()));
        for (var event : stored) audit.event(event, event.entry());
        return audit;
    }

    private static void published(LogWriter log) {
        try {
            log.publish();
        } catch (IOException | SigningRefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void checkpoints_of_the_history_can_not_be_taken_out_put_in_or_moved() throws Exception {
        var file = Sample.root(folder).resolve("checkpoints");
        var whole = Files.readString(file);
        var parts = whole.split("(?m)^(?=checkpoint )");
        assertThat(parts).hasSize(3);
        for (var order :
                List.of(
                        List.of(0, 1),
                        List.of(0, 2),
                        List.of(1, 2),
                        List.of(1, 0, 2),
                        List.of(0, 2, 1),
                        List.of(0, 0, 1, 2),
                        List.of(0, 1, 2, 2))) {
            var text = new StringBuilder();
            for (int i : order) text.append(parts[i]);
            Files.writeString(file, text);
            assertThat(audit(events).holds()).as("%s", order).isFalse();
        }
        Files.writeString(file, whole);
        assertThat(audit(events).holds()).isTrue();
    }
}
