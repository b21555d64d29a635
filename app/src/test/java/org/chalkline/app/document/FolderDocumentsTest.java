package org.chalkline.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.chalkline.kernel.document.DocumentsFullException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDocumentsTest extends DocumentStoreContract {

    @TempDir Path folder;

    @Override
    FolderDocuments open() {
        return at(folder);
    }

    private static FolderDocuments at(Path folder) {
        return new FolderDocuments(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Path file(String digest) {
        return folder.resolve(digest.substring(0, 2)).resolve(digest.substring(2));
    }

    @Override
    void alter(String digest, byte[] content) throws IOException {
        Files.write(file(digest), content);
    }

    @Override
    void alterSaid(String digest, @Nullable String said) throws IOException {
        var note = file(digest).resolveSibling(file(digest).getFileName() + ".json");
        if (said == null) Files.delete(note);
        else Files.writeString(note, said);
    }

    @Override
    int leftBehind() throws IOException {
        try (var files = Files.walk(folder)) {
            long all = files.filter(Files::isRegularFile).count();
            return (int) all - 2 * digests().size();
        }
    }

    @Override
    Object leave(Duration ago) throws IOException {
        var left = Files.createTempFile(folder.resolve("arriving"), "document-", ".part");
        Files.setLastModifiedTime(left, FileTime.from(NOW.minus(ago)));
        return left;
    }

    @Override
    boolean isLeft(Object left) {
        return Files.exists((Path) left);
    }

    @Test
    void each_lies_in_a_file_that_its_digest_names() throws IOException {
        keep("报告");
        assertThat(file(REPORT)).isRegularFile().hasContent("报告");
    }

    @Test
    void a_folder_has_one_name_whoever_asks_first() throws IOException {
        var name = open().identity();
        assertThat(open().identity()).isEqualTo(name).startsWith("folder ");
        assertThat(at(folder.resolve("another")).identity()).isNotEqualTo(name);
        keep("报告");
        assertThat(digests()).containsExactly(REPORT);
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
