package org.chalkline.app.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.chalkline.ledger.bundle.BrokenZip;
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
        assertThat(page.text()).contains("通过 PASSED", "case application/" + SampleBundle.CASE);
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
    record Shown(String result, String banner, String text) {}

    private static Shown shown(byte[] zip) throws IOException, InterruptedException {
        // Under a name of its own: a browser tells no change when one file is picked twice.
        return shown(browser, Files.write(Files.createTempFile(folder, "picked", ".zip"), zip));
    }

    /** What the page in this browser shows of a bundle. */
    static Shown shown(Browser browser, Path file) throws InterruptedException {
        browser.evaluate("document.body.dataset.result = ''");
        browser.pick("#zip", file);
        for (int i = 0; i < 600; i++) {
            var result = browser.evaluate("document.body.dataset.result");
            if (result.equals("holds") || result.equals("fails")) {
                return new Shown(
                        result,
                        browser.evaluate("document.querySelector('.banner').innerText"),
                        browser.evaluate("document.getElementById('report').innerText"));
            }
            Thread.sleep(100);
        }
        throw new AssertionError(browser.evaluate("document.body.innerText"));
    }
}
