package org.chalkline.app.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chalkline.app.Chalkline;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.ledger.bundle.BagFiles;
import org.chalkline.ledger.bundle.BagWriter;
import org.chalkline.ledger.bundle.BrokenZip;
import org.chalkline.ledger.bundle.Layout;
import org.chalkline.ledger.note.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code verify.html} says of a bundle, in a browser. Skipped where there is no Chromium. */
class VerifyPageTest {
    @TempDir static Path folder;

    private static byte[] bundle;
    private static Browser browser;

    @BeforeAll
    static void make() throws Exception {
        assumeThat(Browser.program()).as("no Chromium to try verify.html in").isPresent();
        bundle = Files.readAllBytes(SampleBundle.in(folder));
        var page = Files.write(folder.resolve("verify.html"), Pages.verify());
        browser = new Browser(page, Files.createTempDirectory(folder, "profile"));
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @Test
    void an_untouched_bundle_passes() throws Exception {
        var page = shown(bundle);
        assertThat(page.result()).isEqualTo("holds");
        assertThat(page.text())
                .contains("通过 PASSED", "case application/" + SampleBundle.CASE)
                .contains("虚构 Made up")
                .contains("Order: no earlier fact of its subject was left out");
        assertThat(page.text()).doesNotContain("✗");
    }

    @Test
    void one_altered_byte_of_an_event_fails_with_its_position() throws Exception {
        var altered = altered("data/events/", "{\"data\":{\"fact\":{\"applicationId\"");
        var page = shown(altered);
        assertThat(page.result()).isEqualTo("fails");
        assertThat(page.banner()).contains("未通过 FAILED", "position", "data/events/");
    }

    @Test
    void one_altered_byte_of_a_proof_fails() throws Exception {
        var page = shown(altered("data/proofs/", "c2sp.org/tlog-proof@v1\nindex "));
        assertThat(page.result()).isEqualTo("fails");
        assertThat(page.banner()).contains("data/proofs/");
    }

    @Test
    void one_altered_byte_of_a_document_fails() throws Exception {
        var page = shown(altered("data/documents/", SampleBundle.DOCUMENT));
        assertThat(page.result()).isEqualTo("fails");
        assertThat(page.banner()).contains("data/documents/");
    }

    @Test
    void what_is_cut_short_fails() throws Exception {
        var page = shown(Arrays.copyOf(bundle, bundle.length - 100));
        assertThat(page.result()).isEqualTo("fails");
        assertThat(page.banner()).contains("zip 被截断", "it is cut short");
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_zip_is_told_plainly_and_never_passes(BrokenZip way) throws Exception {
        var page = shown(way.of(bundle));
        assertThat(page.result()).isEqualTo("fails");
        assertThat(page.text()).contains(way.said()).doesNotContain("PASSED");
        // Two languages, and no word of the browser's own about a number out of range.
        assertThat(page.text()).containsPattern("\\p{IsHan}").doesNotContain("RangeError");
    }

    @Test
    void what_was_written_anew_and_is_the_same_passes() throws Exception {
        assertThat(shown(anew(files -> {})).result()).isEqualTo("holds");
    }

    @Test
    void an_event_that_was_left_out_with_its_proof_leaves_a_gap() throws Exception {
        var page = shown(anew(VerifyPageTest::leaveOutTheFirstOfTheCase));
        assertThat(page.result()).isEqualTo("fails");
        assertThat(page.text()).contains("is not in the bundle", "卷宗缺第");
    }

    private static void leaveOutTheFirstOfTheCase(Map<String, byte[]> files) {
        leaveOut(
                files,
                path ->
                        new String(files.get(path), UTF_8)
                                .contains("application.ApplicationSubmitted"));
    }

    private static void leaveOut(Map<String, byte[]> files, Predicate<String> which) {
        var left =
                files.keySet().stream()
                        .filter(path -> path.startsWith("data/events/"))
                        .filter(which)
                        .findFirst()
                        .orElseThrow();
        files.remove(left);
        files.remove(left.replace("events", "proofs").replace(".json", ".tlog-proof"));
    }

    @Test
    void a_last_fact_that_was_left_out_leaves_no_gap_and_the_page_says_that() throws Exception {
        var page = shown(anew(VerifyPageTest::leaveOutTheLast));
        assertThat(page.result()).as(page.text()).isEqualTo("holds");
        assertThat(page.text())
                .contains(
                        "That the bundle holds the last facts of what it is about",
                        "the last ones left out, or all of a subject, don't",
                        "卷宗含有最后的事实",
                        "末尾被抽去的、整个主体被抽去的，则无从发现");
    }

    /** The last fact cites papers that no other one does. */
    private static void leaveOutTheLast(TreeMap<String, byte[]> files) {
        var last = files.lowerKey("data/events/~");
        leaveOut(files, last::equals);
        var cited =
                files.entrySet().stream()
                        .filter(file -> file.getKey().startsWith("data/events/"))
                        .map(file -> new String(file.getValue(), UTF_8))
                        .collect(Collectors.joining());
        files.keySet()
                .removeIf(
                        path ->
                                path.startsWith("data/documents/")
                                        && !cited.contains(path.substring(path.length() - 64)));
        var missing =
                new String(files.get("data/missing-documents.txt"), UTF_8)
                        .lines()
                        .filter(cited::contains)
                        .collect(Collectors.joining("\n", "", "\n"));
        files.put("data/missing-documents.txt", missing.getBytes(UTF_8));
    }

    @Test
    void proofs_that_were_swapped_fail_though_the_manifests_were_written_anew() throws Exception {
        var page =
                shown(
                        anew(
                                files -> {
                                    var proofs =
                                            files.keySet().stream()
                                                    .filter(path -> path.startsWith("data/proofs/"))
                                                    .toList();
                                    var first = files.get(proofs.get(0));
                                    files.put(proofs.get(0), files.get(proofs.get(1)));
                                    files.put(proofs.get(1), first);
                                }));
        assertThat(page.result()).isEqualTo("fails");
        assertThat(page.banner()).contains("it is the proof of position");
    }

    @Test
    void a_document_that_no_event_cites_fails() throws Exception {
        var stray = "stray".getBytes(UTF_8);
        var page = shown(anew(files -> files.put("data/documents/" + Sha256.hex("stray"), stray)));
        assertThat(page.result()).isEqualTo("fails");
        assertThat(page.banner()).contains("no event in the bundle cites it");
    }

    @Test
    void a_key_that_was_given_and_did_not_sign_fails() throws Exception {
        var stranger = SigningKey.generate("stranger.example").verifier().toString();
        try {
            browser.evaluate("document.getElementById('key').value = '" + stranger + "'");
            var page = shown(bundle);
            assertThat(page.result()).isEqualTo("fails");
            assertThat(page.banner()).contains("the key that you gave did not sign it");
        } finally {
            browser.evaluate("document.getElementById('key').value = ''");
        }
        assertThat(shown(bundle).result()).isEqualTo("holds");
    }

    @Test
    void of_very_many_events_all_are_checked_some_shown_any_found_and_all_printed()
            throws Exception {
        long last = 349;
        assertThat(new SqliteStoredFacts(folder.resolve("data")).head()).isGreaterThan(last);
        var many = all(last);
        var page = shown(many);
        assertThat(page.result()).as(page.text()).isEqualTo("holds");
        assertThat(page.text())
                .contains("Order: no event before it in the range was left out")
                .contains("All %d were checked".formatted(last + 1))
                .contains("Show %1$d more of %1$d".formatted(last + 1 - 200));
        assertThat(rowsOfEvents()).isEqualTo(200);
        assertThat(found(last)).contains("" + last, "✓").doesNotContain("✗", "No event");
        assertThat(found(last + 1)).contains("No event of position " + (last + 1));

        browser.show("print");
        assertThat(rowsOfEvents()).isEqualTo(last + 1);
        assertThat(browser.evaluate("document.getElementById('report').innerText"))
                .doesNotContain("Find a position", "more of");
        browser.show("screen");
        assertThat(rowsOfEvents()).isEqualTo(200);
        browser.evaluate("document.querySelector('#report > button').click()");
        assertThat(rowsOfEvents()).isEqualTo(last + 1);
        assertThat(browser.evaluate("document.getElementById('report').innerText"))
                .doesNotContain("more of");

        var gap = shown(anew(many, files -> leaveOut(files, Layout.event(100)::equals)));
        assertThat(gap.banner()).contains("position 100,", "this event is missing");
        assertThat(found(99)).contains("✓").doesNotContain("✗");
        assertThat(found(101)).contains("✗");

        // Though it is not among those that are shown.
        var mark = "\"position\":\"%d\"".formatted(last).getBytes(UTF_8);
        many[indexOf(many, mark) + mark.length - 2] ^= 1;
        var altered = shown(many);
        assertThat(altered.result()).isEqualTo("fails");
        assertThat(altered.banner()).contains("position " + last + ",");
        assertThat(found(last)).contains("✗");
    }

    private static byte[] all(long last) throws IOException {
        var out = folder.resolve("all.zip");
        var status =
                Chalkline.run(
                        "bundle",
                        "--purpose",
                        "SUPERVISION",
                        "--data",
                        folder.resolve("data").toString(),
                        "--position",
                        "0.." + last,
                        "--out",
                        out.toString());
        assertThat(status).isZero();
        return Files.readAllBytes(out);
    }

    /** Those that are to be seen of the table whose last headings are marks. */
    private static long rowsOfEvents() {
        return Long.parseLong(
                browser.evaluate(
                        "[...[...document.querySelectorAll('#report > table')].find(t => t.rows[0].cells.length === 7).rows].slice(1).filter(row => row.getClientRects().length).length"));
    }

    private static String found(long position) {
        browser.evaluate(
                "(field => { field.value = %d; field.dispatchEvent(new Event('input')); })(document.getElementById('position'))"
                        .formatted(position));
        return browser.evaluate("document.getElementById('found').innerText");
    }

    /** The bundle with other files in it, its manifests written as of these. */
    private static byte[] anew(Consumer<TreeMap<String, byte[]>> change) throws IOException {
        return anew(bundle, change);
    }

    private static byte[] anew(byte[] of, Consumer<TreeMap<String, byte[]>> change)
            throws IOException {
        var zip = Files.write(Files.createTempFile(folder, "before", ".zip"), of);
        var files = new TreeMap<String, byte[]>();
        try (var read = BagFiles.open(zip)) {
            for (var path : read.paths()) files.put(path, read.bytes(path));
        }
        var info = new String(files.get("bag-info.txt"), UTF_8);
        for (var own : List.of("bag-info.txt", "bagit.txt", "manifest-sha256.txt"))
            files.remove(own);
        files.remove("tagmanifest-sha256.txt");
        change.accept(files);
        var bag = new BagWriter("anew");
        for (var line : info.split("\n")) {
            var parts = line.split(": ", 2);
            bag.info(parts[0], parts[1]);
        }
        files.forEach(bag::add);
        var out = new ByteArrayOutputStream();
        bag.writeTo(out);
        return out.toByteArray();
    }

    /** The bundle with one byte changed near the end of the text that stands in it. */
    private static byte[] altered(String file, String text) {
        var bytes = bundle.clone();
        int at = indexOf(bytes, text.getBytes(UTF_8));
        assertThat(at).as(file).isPositive();
        // The last letter of the text: a letter of a name, a document's content or a number.
        bytes[at + text.getBytes(UTF_8).length - 2] ^= 1;
        return bytes;
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int at = 0; at <= all.length - part.length; at++) {
            if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) return at;
        }
        return -1;
    }

    /** The page when it has checked the bundle that was picked: its result, and what it shows. */
    record CurrentGeneration(String result, String banner, String text) {}

    private static CurrentGeneration shown(byte[] zip) throws IOException, InterruptedException {
        // Under a name of its own: a browser tells no change when one file is picked twice.
        return shown(browser, Files.write(Files.createTempFile(folder, "picked", ".zip"), zip));
    }

    /** What the page in this browser shows of a bundle. */
    static CurrentGeneration shown(Browser browser, Path file) throws InterruptedException {
        browser.evaluate("document.body.dataset.result = ''");
        browser.pick("#zip", file);
        for (int i = 0; i < 600; i++) {
            var result = browser.evaluate("document.body.dataset.result");
            if (result.equals("holds") || result.equals("fails")) {
                return new CurrentGeneration(
                        result,
                        browser.evaluate("document.querySelector('.banner').innerText"),
                        browser.evaluate("document.getElementById('report').innerText"));
            }
            Thread.sleep(100);
        }
        throw new AssertionError(browser.evaluate("document.body.innerText"));
    }
}
