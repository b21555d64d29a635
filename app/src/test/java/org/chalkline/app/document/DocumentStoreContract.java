package org.chalkline.app.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.chalkline.kernel.document.DamagedDocumentException;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.document.Documents.Kept;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises of every store of documents, whatever it keeps them in. */
abstract class DocumentStoreContract {
    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final String REPORT = Sha256.hex("报告");

    DocumentStore documents;

    @BeforeEach
    void begin() throws IOException {
        documents = open();
    }

    /** The store over an empty place; or over the same one once more. */
    abstract DocumentStore open();

    /** Changes the content that is kept under a digest, behind the store's back. */
    abstract void alter(String digest, byte[] content) throws IOException;

    /** Changes what was said of a document, behind the store's back; null takes it away. */
    abstract void alterSaid(String digest, @Nullable String said) throws IOException;

    /** How many things lie there that belong to no document which can be found. */
    abstract int leftBehind() throws IOException;

    /** Lays down what a program left behind that was killed so long ago. */
    abstract Object leave(Duration ago) throws IOException;

    /** Whether that is yet there. */
    abstract boolean isLeft(Object left);

    final Kept keep(String text) throws IOException {
        return documents.keep(stream(text), "text/plain", "clerk-wang", (digest, size) -> {});
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    final String read(String digest) throws IOException {
        try (var content = documents.open(digest)) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }

    @Test
    void what_is_kept_is_found_by_its_digest() throws IOException {
        var kept = keep("报告");
        assertThat(kept.isNew()).isTrue();
        assertThat(kept.document())
                .isEqualTo(new Document(REPORT, 6, "text/plain", NOW, "clerk-wang"));
        assertThat(open().find(REPORT)).contains(kept.document());
        assertThat(read(REPORT)).isEqualTo("报告");
    }

    @Test
    void the_same_content_twice_is_one_document_as_it_was_first_described() throws IOException {
        var first = keep("报告");
        var again =
                documents.keep(stream("报告"), "application/pdf", "clerk-li", (digest, size) -> {});
        assertThat(again).isEqualTo(new Kept(first.document(), false));
        assertThat(digests()).containsExactly(REPORT);
        assertThat(leftBehind()).isZero();
    }

    @Test
    void what_is_not_there_is_not_found() throws IOException {
        assertThat(documents.find(REPORT)).isEmpty();
        assertThatThrownBy(() -> documents.open(REPORT)).isInstanceOf(IOException.class);
        for (var no : List.of("", "../../etc/passwd", REPORT.substring(1), REPORT.toUpperCase())) {
            assertThatThrownBy(() -> documents.find(no))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nothing_is_left_of_a_document_that_breaks_off_or_is_not_accepted() throws IOException {
        var broken =
                new InputStream() {
                    private int count;

                    @Override
                    public int read() throws IOException {
                        if (++count > 100_000) throw new IOException("connection reset");
                        return 'x';
                    }
                };
        assertThatThrownBy(() -> documents.keep(broken, "text/plain", "clerk", (d, s) -> {}))
                .hasMessage("connection reset");
        assertThatThrownBy(
                        () ->
                                documents.keep(
                                        stream("报告"),
                                        "text/plain",
                                        "clerk",
                                        (digest, size) -> {
                                            throw new IOException("not what was announced");
                                        }))
                .hasMessage("not what was announced");
        assertThat(digests()).isEmpty();
        assertThat(leftBehind()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535, 65_536, 65_537, 131_072, 261_119, 261_120, 261_121, 2_500_000})
    void a_damaged_document_never_comes_as_a_whole(int size) throws IOException {
        var random = new Random(size);
        var content = new byte[size];
        random.nextBytes(content);
        var kept =
                documents.keep(
                        new ByteArrayInputStream(content), "image/png", "clerk", (d, s) -> {});
        try (var in = documents.open(kept.document().digest())) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }

        for (int at : new int[] {0, size / 2, size - 1}) {
            var altered = content.clone();
            altered[at] ^= 1;
            alter(kept.document().digest(), altered);
            refusedBeforeItsEnd(kept.document().digest(), size);
        }
        alter(kept.document().digest(), new byte[0]);
        refusedBeforeItsEnd(kept.document().digest(), size);
        alter(kept.document().digest(), java.util.Arrays.copyOf(content, size - 1));
        refusedBeforeItsEnd(kept.document().digest(), size - 1);
        alter(kept.document().digest(), java.util.Arrays.copyOf(content, size + 1));
        refusedBeforeItsEnd(kept.document().digest(), size + 1);
    }

    private void refusedBeforeItsEnd(String digest, int size) throws IOException {
        var received = new ByteArrayOutputStream();
        try (var in = documents.open(digest)) {
            assertThatThrownBy(() -> in.transferTo(received))
                    .isInstanceOf(DamagedDocumentException.class)
                    .hasMessageContaining(digest);
            assertThatThrownBy(in::read).isInstanceOf(DamagedDocumentException.class);
        }
        assertThat(received.size()).isLessThan(Math.max(1, size));
    }

    @Test
    void bringing_the_original_in_again_mends_a_damaged_document() throws IOException {
        keep("报告");
        alter(REPORT, "別的".getBytes(UTF_8));
        var mended = documents.keep(stream("报告"), "text/html", "clerk-li", (d, s) -> {});
        assertThat(mended.isNew()).isTrue();
        assertThat(mended.document().keptBy()).isEqualTo("clerk-wang");
        assertThat(read(REPORT)).isEqualTo("报告");
    }

    @Test
    void a_document_without_its_description_is_a_document() throws IOException {
        keep("报告");
        alterSaid(REPORT, "{broken");
        var described = new Document(REPORT, 6, "application/octet-stream", null, null);
        assertThat(documents.find(REPORT)).contains(described);
        alterSaid(REPORT, null);
        assertThat(documents.find(REPORT)).contains(described);
    }

    @Test
    void many_who_bring_the_same_in_at_once_all_get_it_kept() throws Exception {
        try (var callers = Executors.newFixedThreadPool(8)) {
            var all =
                    java.util.stream.IntStream.range(0, 40)
                            .mapToObj(i -> callers.submit(() -> keep("报告" + i % 3)))
                            .toList();
            for (var one : all) assertThat(one.get().document().size()).isEqualTo(7);
        }
        assertThat(digests()).hasSize(3);
        assertThat(leftBehind()).isZero();
        assertThat(read(Sha256.hex("报告1"))).isEqualTo("报告1");
    }

    @Test
    void what_a_killed_program_left_is_swept_away_after_a_day() throws IOException {
        keep("报告");
        var old = leave(Duration.ofHours(25));
        var young = leave(Duration.ofHours(23));
        documents.sweep();
        assertThat(isLeft(old)).isFalse();
        assertThat(isLeft(young)).isTrue();
        assertThat(read(REPORT)).isEqualTo("报告");
    }

    @Test
    void a_large_document_that_is_damaged_in_the_middle_is_mended_whole() throws IOException {
        var content = new byte[5_000_000];
        new Random(7).nextBytes(content);
        var digest = keep(content).document().digest();
        var altered = new byte[6_000_000];
        System.arraycopy(content, 0, altered, 0, content.length);
        altered[2_500_000] ^= 1;
        alter(digest, altered);
        assertThat(keep(content).isNew()).isTrue();
        try (var in = documents.open(digest)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        assertThat(documents.find(digest).orElseThrow().size()).isEqualTo(content.length);
        assertThat(leftBehind()).isZero();
    }

    @Test
    void nothing_of_a_document_is_seen_before_all_of_it_is_there() throws IOException {
        var content = new byte[3_000_000];
        new Random(8).nextBytes(content);
        var digest = Sha256.hex(new ByteArrayInputStream(content));
        var arriving =
                new java.io.FilterInputStream(new ByteArrayInputStream(content)) {
                    @Override
                    public int read(byte[] into, int at, int length) throws IOException {
                        assertThat(open().find(digest)).isEmpty();
                        assertThat(digests()).isEmpty();
                        return super.read(into, at, Math.min(length, 100_000));
                    }
                };
        var kept =
                documents.keep(
                        arriving,
                        "image/png",
                        "clerk",
                        (d, size) -> assertThat(open().find(d)).isEmpty());
        assertThat(kept.document().digest()).isEqualTo(digest);
        assertThat(open().find(digest)).contains(kept.document());
    }

    @Test
    void what_was_said_is_told_as_it_was_written() throws IOException {
        var keys = List.of(new Personal(new PersonId("p-1"), PersonalField.DOCUMENT, "c2VhbGVk"));
        documents.keep(stream("报告"), "text/plain", "clerk", keys, (digest, size) -> {});
        var said = SaidOfDocument.read(new String(documents.said(REPORT), UTF_8));
        assertThat(said.document(REPORT, 6))
                .isEqualTo(new Document(REPORT, 6, "text/plain", NOW, "clerk", keys));
        assertThat(documents.find(REPORT)).contains(said.document(REPORT, 6));
        assertThat(documents.said(Sha256.hex("别的"))).isEmpty();
    }

    final Kept keep(byte[] content) throws IOException {
        return documents.keep(
                new ByteArrayInputStream(content), "image/png", "clerk", (d, s) -> {});
    }

    final List<String> digests() throws IOException {
        try (var digests = documents.digests()) {
            return digests.toList();
        }
    }
}
