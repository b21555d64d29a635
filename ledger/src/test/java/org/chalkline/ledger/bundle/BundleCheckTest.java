package org.chalkline.ledger.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.chalkline.ledger.Sample;
import org.chalkline.ledger.SampleEvents;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SigningKey;
import org.chalkline.ledger.proof.TlogProof;
import org.chalkline.ledger.stamp.OwnAuthority;
import org.chalkline.ledger.stamp.Timestamp;
import org.chalkline.ledger.tile.TileFolder;
import org.chalkline.ledger.tile.TileWriter;
import org.chalkline.ledger.tile.TreeReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is found in a bundle whose manifests were written by whoever changed it: one finding for one
 * change, so that no check is covered by another.
 */
class BundleCheckTest {
    private static final int SIZE = 20;
    private static final int STAMPED_SIZE = 30;
    private static final Instant COSIGNED = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant STAMPED = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir static Path folder;

    private static final SigningKey LOG = SigningKey.generate(Sample.ORIGIN);
    private static final SigningKey WITNESS = SigningKey.generate("witness.example");
    private static final TreeMap<String, byte[]> WHOLE = new TreeMap<>();
    private static OwnAuthority authority;
    private static TileFolder tiles;

    @BeforeAll
    static void twenty_events_under_a_checkpoint_that_others_vouch_for() throws Exception {
        authority = new OwnAuthority(STAMPED);
        tiles = new TileFolder(folder.resolve("tiles"));
        var writer = new TileWriter(tiles);
        for (int i = 0; i < STAMPED_SIZE; i++) {
            writer.append(SampleEvents.event(i).entry());
            writer.flush();
        }
        var note = LOG.sign(checkpoint(SIZE));
        note = note.with(List.of(WITNESS.cosign(note.text(), COSIGNED)));
        put(WHOLE, Layout.CHECKPOINT, note.toString());
        put(WHOLE, Layout.KEYS, LOG.verifier() + "\n");
        put(WHOLE, Layout.WITNESSES, WITNESS.verifier() + "\n");
        put(WHOLE, Layout.MISSING_DOCUMENTS, "");
        for (int i = 0; i < SIZE; i++) {
            put(WHOLE, Layout.event(i), SampleEvents.event(i).canonicalForm());
            put(WHOLE, Layout.proof(i), TlogProof.make(tree(SIZE), i, note).toString());
        }
        stamp(WHOLE, LOG.sign(checkpoint(STAMPED_SIZE)).toString());
        put(WHOLE, Layout.CONSISTENCY, consistency(STAMPED_SIZE));
    }

    @AfterAll
    static void close() {
        if (authority != null) authority.close();
    }

    private static TreeReader tree(long size) {
        return new TreeReader(tiles, size);
    }

    private static String checkpoint(long size) throws IOException {
        return new Checkpoint(Sample.ORIGIN, size, tree(size).root()).text();
    }

    private static String consistency(long size) throws IOException {
        var text = new StringBuilder();
        for (var hash : tree(size).consistency(SIZE)) text.append(hash).append('\n');
        return text.toString();
    }

    private static void put(TreeMap<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(UTF_8));
    }

    /** Puts this in the place of the stamped checkpoint, with a timestamp of its own. */
    private static void stamp(TreeMap<String, byte[]> files, String stamped) {
        put(files, Layout.STAMPED, stamped);
        files.put(Layout.TIMESTAMP, stampOf(stamped));
    }

    private static byte[] stampOf(String stamped) {
        try {
            return authority.reply(Timestamp.ask(stamped.getBytes(UTF_8)).bytes());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static BundleReport check(Trust trust, Consumer<TreeMap<String, byte[]>> change)
            throws IOException {
        return check(String.valueOf(SIZE - 1), trust, change);
    }

    @Test
    void a_position_that_its_events_go_beyond_or_its_checkpoint_does_not_cover_is_found()
            throws IOException {
        assertThat(check(String.valueOf(SIZE - 2), Trust.NOBODY, files -> {}).findings())
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(finding.toString())
                                        .startsWith("position " + (SIZE - 1) + ": ")
                                        .contains("it was recorded after position"));
        assertThat(check(String.valueOf(SIZE), Trust.NOBODY, files -> {}).findings().toString())
                .contains("the checkpoint doesn't cover position " + SIZE);
        assertThat(check("01", Trust.NOBODY, files -> {}).findings().toString())
                .contains("'01' is no position up to which it was taken out");
    }

    private static BundleReport check(
            String position, Trust trust, Consumer<TreeMap<String, byte[]>> change)
            throws IOException {
        var files = new TreeMap<>(WHOLE);
        change.accept(files);
        var bag = new BagWriter("bag");
        bag.info(Layout.SCOPE, "school school-0");
        bag.info(Layout.POSITION, position);
        files.forEach(bag::add);
        var zip = Files.createTempFile(folder, "bundle", ".zip");
        try (var out = Files.newOutputStream(zip)) {
            bag.writeTo(out);
        }
        try (var read = BagFiles.open(zip)) {
            return BundleCheck.of(read, trust);
        }
    }

    /** The one thing that is found after the change. */
    private static BundleReport.Finding finding(Consumer<TreeMap<String, byte[]>> change)
            throws IOException {
        return finding(Trust.NOBODY, change);
    }

    private static BundleReport.Finding finding(
            Trust trust, Consumer<TreeMap<String, byte[]>> change) throws IOException {
        var report = check(trust, change);
        assertThat(report.findings()).hasSize(1);
        return report.first().orElseThrow();
    }

    private static Trust stampedBy(OwnAuthority by) {
        return new Trust(List.of(), List.of(), Set.of(by.root));
    }

    private static Trust witnessedBy(SigningKey... by) {
        return new Trust(
                List.of(), List.of(by).stream().map(SigningKey::verifier).toList(), Set.of());
    }

    @Test
    void one_that_nobody_changed_holds_and_names_who_vouches_for_it() throws IOException {
        var report = check(Trust.NOBODY, files -> {});
        assertThat(report.findings()).isEmpty();
        assertThat(report.events()).isEqualTo(SIZE);
        assertThat(report.madeUp()).isFalse();
        assertThat(report.vouchers())
                .containsExactly(
                        "witness witness.example, on " + COSIGNED,
                        "a timestamp of %s, whose authority is for you to check (openssl ts -verify)"
                                .formatted(STAMPED));
        assertThat(report.unproven().toString())
                .contains("that the bundle holds the last facts of what it is about");
        var trusted = check(stampedBy(authority), files -> {});
        assertThat(trusted.findings()).isEmpty();
        assertThat(trusted.vouchers()).contains("a timestamp of " + STAMPED);
    }

    @Test
    void a_proof_whose_event_is_gone_is_found_even_at_the_end_where_no_number_shows_it()
            throws IOException {
        var finding = finding(files -> files.remove(Layout.event(SIZE - 1)));
        assertThat(finding.position()).hasValue(SIZE - 1);
        assertThat(finding.toString())
                .contains(Layout.event(SIZE - 1), "the event that its proof is of is missing");
    }

    @Test
    void files_under_names_that_no_event_or_proof_has_are_found() throws IOException {
        var proof = finding(files -> put(files, Layout.PROOFS + "19.tlog-proof", "x"));
        assertThat(proof.toString()).contains("no proof's file is named like this");
        var event = finding(files -> put(files, Layout.EVENTS + "more/000000000019.json", "x"));
        assertThat(event.toString()).contains("no event's file is named like this");
    }

    @ParameterizedTest
    @ValueSource(strings = {Layout.STAMPED, Layout.TIMESTAMP, Layout.CONSISTENCY})
    void a_timestamp_that_lacks_one_of_its_three_files_is_none(String path) throws IOException {
        var report = check(Trust.NOBODY, files -> files.remove(path));
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().toString())
                .contains(path + ": it is missing, and the timestamp needs it");
        assertThat(report.vouchers()).hasSize(1);
    }

    @Test
    void a_bundle_without_a_timestamp_holds_unless_an_authority_was_named() throws IOException {
        Consumer<TreeMap<String, byte[]>> none =
                files ->
                        List.of(Layout.STAMPED, Layout.TIMESTAMP, Layout.CONSISTENCY)
                                .forEach(files::remove);
        assertThat(check(Trust.NOBODY, none).findings()).isEmpty();
        assertThat(finding(stampedBy(authority), none).toString())
                .contains(Layout.TIMESTAMP, "there is no timestamp");
    }

    @Test
    void a_stamped_checkpoint_of_somebody_else_is_found() throws IOException {
        var other = SigningKey.generate(Sample.ORIGIN).sign(checkpoint(STAMPED_SIZE));
        assertThat(finding(files -> stamp(files, other.toString())).toString())
                .contains(Layout.STAMPED, "no key of the log signed it");
    }

    @Test
    void a_stamped_checkpoint_that_does_not_go_on_from_the_bundle_s_is_found() throws IOException {
        var said = "the stamped checkpoint is not shown to go on from the bundle's";
        var root = tree(STAMPED_SIZE).root();
        var ofOther = LOG.sign(new Checkpoint("other.example", STAMPED_SIZE, root).text());
        assertThat(finding(files -> stamp(files, ofOther.toString())).what()).isEqualTo(said);
        var forked = LOG.sign(new Checkpoint(Sample.ORIGIN, STAMPED_SIZE, tree(29).root()).text());
        assertThat(finding(files -> stamp(files, forked.toString())).what()).isEqualTo(said);
        var earlier = LOG.sign(checkpoint(SIZE - 1));
        assertThat(finding(files -> stamp(files, earlier.toString())).what()).isEqualTo(said);
        assertThat(finding(files -> put(files, Layout.CONSISTENCY, "")).what()).isEqualTo(said);
    }

    @Test
    void what_is_no_checkpoint_no_hash_and_no_timestamp_is_told_as_that() throws IOException {
        assertThat(finding(files -> stamp(files, "nonsense")).toString())
                .contains(Layout.STAMPED, "it is no checkpoint");
        assertThat(finding(files -> put(files, Layout.CONSISTENCY, "?\n")).toString())
                .contains(Layout.CONSISTENCY, "it holds no hashes");
        assertThat(finding(files -> put(files, Layout.TIMESTAMP, "nonsense")).toString())
                .contains(Layout.TIMESTAMP, "it is no timestamp");
    }

    @Test
    void a_timestamp_over_other_bytes_or_of_an_authority_that_was_not_named_is_found()
            throws Exception {
        var other = stampOf("another");
        var report = check(Trust.NOBODY, files -> files.put(Layout.TIMESTAMP, other));
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().toString())
                .contains(Layout.TIMESTAMP, "it is for other bytes");
        assertThat(report.vouchers()).hasSize(1);
        try (var stranger = new OwnAuthority(STAMPED)) {
            var strange = check(stampedBy(stranger), files -> {});
            assertThat(strange.findings()).hasSize(1);
            assertThat(strange.first().orElseThrow().file()).isEqualTo(Layout.TIMESTAMP);
            assertThat(strange.vouchers()).hasSize(1);
        }
    }

    @Test
    void each_witness_that_was_named_has_to_have_cosigned() throws IOException {
        var stranger = SigningKey.generate("stranger.example");
        assertThat(check(witnessedBy(WITNESS), files -> {}).findings()).isEmpty();
        assertThat(finding(witnessedBy(WITNESS, stranger), files -> {}).toString())
                .contains(
                        Layout.CHECKPOINT,
                        "the witness stranger.example, whose key you gave, did not cosign it, at size 20");
        // One that the bundle knows of and that didn't cosign it is nobody's witness.
        assertThat(
                        check(
                                        Trust.NOBODY,
                                        files ->
                                                put(
                                                        files,
                                                        Layout.WITNESSES,
                                                        stranger.verifier() + "\n"))
                                .findings())
                .isEmpty();
    }
}
