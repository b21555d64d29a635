package org.chalkline.app.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.chalkline.kernel.document.DamagedDocumentException;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.document.Documents.Kept;
import org.chalkline.kernel.document.DocumentsFullException;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderDocumentsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String REPORT = Sha256.hex("报告");

    @TempDir Path folder;

    private FolderDocuments documents;

    @BeforeEach
    void open() {
        documents = at(folder);
    }

    private static FolderDocuments at(Path folder) {
        return new FolderDocuments(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Kept keep(String text) throws IOException {
        return documents.keep(stream(text), "text/plain", "clerk-wang", (digest, size) -> {});
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private String read(String digest) throws IOException {
        try (var content = documents.open(digest)) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }

    private Path file(String digest) {
        return folder.resolve(digest.substring(0, 2)).resolve(digest.substring(2));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void what_is_kept_is_found_by_its_digest() throws IOException {
        var kept = keep("报告");
        assertThat(kept.isNew()).isTrue();
        assertThat(kept.document())
                .isEqualTo(new Document(REPORT, 6, "text/plain", NOW, "clerk-wang"));
        assertThat(at(folder).find(REPORT)).contains(kept.document());
        assertThat(read(REPORT)).isEqualTo("报告");
        assertThat(file(REPORT)).isRegularFile();
    }

    @Test
    void the_same_content_twice_is_one_document_as_it_was_first_described() throws IOException {
        var first = keep("报告");
        var again =
                documents.keep(stream("报告"), "application/pdf", "clerk-li", (digest, size) -> {});
        assertThat(again).isEqualTo(new Kept(first.document(), false));
        assertThat(files()).hasSize(2);
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
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535, 65_536, 65_537, 131_072, 1_000_000})
    void a_damaged_document_never_comes_as_a_whole(int size) throws IOException {
        var random = new Random(size);
        var content = new byte[size];
        random.nextBytes(content);
        var kept =
                documents.keep(
                        new ByteArrayInputStream(content), "image/png", "clerk", (d, s) -> {});
        var file = file(kept.document().digest());
        try (var in = documents.open(kept.document().digest())) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }

        for (int at : new int[] {0, size / 2, size - 1}) {
            var altered = content.clone();
            altered[at] ^= 1;
            Files.write(file, altered);
            refusedBeforeItsEnd(kept.document().digest(), size);
        }
        Files.write(file, new byte[0]);
        refusedBeforeItsEnd(kept.document().digest(), size);
        Files.write(file, java.util.Arrays.copyOf(content, size - 1));
        refusedBeforeItsEnd(kept.document().digest(), size - 1);
        Files.write(file, java.util.Arrays.copyOf(content, size + 1));
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
        Files.writeString(file(REPORT), "別的");
        var mended = documents.keep(stream("报告"), "text/html", "clerk-li", (d, s) -> {});
        assertThat(mended.isNew()).isTrue();
        assertThat(mended.document().keptBy()).isEqualTo("clerk-wang");
        assertThat(read(REPORT)).isEqualTo("报告");
    }

    @Test
    void a_document_without_its_description_is_a_document() throws IOException {
        keep("报告");
        var note = file(REPORT).resolveSibling(file(REPORT).getFileName() + ".json");
        Files.writeString(note, "{broken");
        var described = new Document(REPORT, 6, "application/octet-stream", null, null);
        assertThat(documents.find(REPORT)).contains(described);
        Files.delete(note);
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
        assertThat(files()).hasSize(6);
        assertThat(read(Sha256.hex("报告1"))).isEqualTo("报告1");
    }

    @Test
    void what_a_killed_program_left_is_swept_away_after_a_day() throws IOException {
        keep("报告");
        var arriving = folder.resolve("arriving");
        var old = Files.writeString(arriving.resolve("document-1.part"), "x");
        var young = Files.writeString(arriving.resolve("document-2.part"), "x");
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(young, FileTime.from(NOW.minus(Duration.ofHours(23))));
        documents.sweep();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(read(REPORT)).isEqualTo("报告");
    }

    /** Needs the right to mount; skipped where that isn't given. */
    @Test
    void a_full_disk_is_told_and_leaves_nothing_behind() throws Exception {
        var small = Files.createDirectory(folder.resolve("small"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small.toString()))
                .isZero();
        try {
            documents = at(small);
            keep("报告");
            var large = new ByteArrayInputStream(new byte[2_000_000]);
            assertThatThrownBy(() -> documents.keep(large, "image/png", "clerk", (d, s) -> {}))
                    .isInstanceOf(DocumentsFullException.class)
                    .hasMessageContaining("Make room");
            try (var left = Files.list(small.resolve("arriving"))) {
                assertThat(left).isEmpty();
            }
            assertThat(read(REPORT)).isEqualTo("报告");
        } finally {
            run("umount", small.toString());
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
