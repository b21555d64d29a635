package org.chalkline.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path folder;

    @Test
    void a_new_folder_is_made_and_furnished() {
        try (var data = DataFolder.open(folder.resolve("a/b c"))) {
            assertThat(data.documents()).isDirectory();
            assertThat(data.log().getParent()).isDirectory();
            assertThat(data.path().resolve("format")).hasContent("chalkline 4");
        }
    }

    @Test
    void a_new_folder_and_those_above_it_that_were_missing_are_closed_to_others()
            throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        DataFolder.open(folder.resolve("a/b")).close();
        try (var paths = Files.walk(folder.resolve("a"))) {
            for (var path : paths.toList()) {
                if (path.endsWith("b/chalkline.lock")) continue; // holds a process's number
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .endsWith("------");
            }
        }
    }

    @Test
    void the_folder_and_all_in_it_is_its_owners_alone_however_it_was_before() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        DataFolder.open(folder).close();
        var all = PosixFilePermissions.fromString("rwxrwxrwx");
        var document = Files.writeString(folder.resolve("documents/d"), "d");
        for (var path : List.of(folder, document, folder.resolve("logs/chalkline.log"))) {
            Files.setPosixFilePermissions(path, all);
        }
        DataFolder.open(folder).close();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .endsWith("------");
            }
        }
        assertThat(document).hasContent("d");
    }

    @Test
    void it_can_be_opened_again_after_it_was_closed() {
        DataFolder.open(folder).close();
        DataFolder.open(folder).close();
    }

    @Test
    void a_mark_says_for_good_that_a_district_is_made_up() {
        try (var data = DataFolder.open(folder)) {
            assertThat(data.isMadeUp()).isFalse();
            data.markMadeUp();
        }
        try (var data = DataFolder.open(folder)) {
            assertThat(data.isMadeUp()).isTrue();
            assertThat(data.path().resolve("format")).hasContent("chalkline 4 made-up");
        }
    }

    @Test
    void a_second_program_is_told_which_process_has_it() {
        try (var first = DataFolder.open(folder)) {
            var refusal = refusal(folder);
            assertThat(refusal.code()).isEqualTo("DATA_FOLDER_IN_USE");
            assertThat(refusal.exit()).isEqualTo(Exit.IN_USE);
            assertThat(refusal)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining(first.path().toString());
        }
    }

    @Test
    void a_second_program_is_refused_though_somebody_removed_the_lock_of_the_first()
            throws IOException {
        try (var first = DataFolder.open(folder)) {
            Files.delete(first.path().resolve("chalkline.lock"));
            // What a refusal leaves behind keeps the next one out no less.
            for (int time = 0; time < 2; time++) {
                assertThat(refusal(folder).code()).isEqualTo("DATA_FOLDER_IN_USE");
            }
        }
        DataFolder.open(folder).close();
    }

    @Test
    void the_one_file_of_views_of_earlier_versions_makes_room() throws IOException {
        DataFolder.open(folder).close();
        for (var name : new String[] {"views.db", "views.db-wal", "views.db-shm"}) {
            Files.writeString(folder.resolve(name), "views");
        }
        try (var data = DataFolder.open(folder)) {
            assertThat(folder).isDirectoryNotContaining("glob:**views.db*");
            assertThat(data.views()).isEqualTo(folder.toAbsolutePath().resolve("views"));
        }
    }

    @Test
    void a_folder_of_other_files_is_left_as_it_is() throws IOException {
        Files.writeString(folder.resolve("thesis.doc"), "x");
        assertThat(refusal(folder).code()).isEqualTo("DATA_FOLDER_FOREIGN");
        assertThat(folder).isDirectoryNotContaining("glob:**chalkline.lock");
    }

    @Test
    void a_folder_of_a_newer_version_is_left_as_it_is() throws IOException {
        Files.writeString(folder.resolve("format"), "chalkline 5\n");
        assertThat(refusal(folder).code()).isEqualTo("DATA_FOLDER_NEWER");
        assertThat(folder.resolve("format")).hasContent("chalkline 5");
        assertThat(folder).isDirectoryNotContaining("glob:**chalkline.lock");
    }

    @Test
    void a_format_that_is_not_understood_is_refused() throws IOException {
        Files.writeString(folder.resolve("format"), "\u0000\u0001 something\n");
        assertThat(refusal(folder).code()).isEqualTo("DATA_FOLDER_FOREIGN");
    }

    @Test
    void a_file_in_its_place_is_told() throws IOException {
        var file = Files.writeString(folder.resolve("data"), "x");
        assertThat(refusal(file).code()).isEqualTo("DATA_FOLDER_NOT_A_FOLDER");
    }

    @Test
    void a_folder_that_can_not_be_made_is_told() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");
        var refusal = refusal(file.resolve("data"));
        assertThat(refusal.code()).isEqualTo("DATA_FOLDER_NOT_WRITABLE");
        assertThat(refusal.exit()).isEqualTo(Exit.UNUSABLE_DATA);
    }

    @Test
    void a_log_that_can_not_be_written_is_told_before_anything_is_logged() throws IOException {
        Files.createDirectories(folder.resolve("logs/chalkline.log"));
        Files.writeString(folder.resolve("format"), "chalkline 1\n");
        var refusal = refusal(folder);
        assertThat(refusal.code()).isEqualTo("DATA_FOLDER_NOT_WRITABLE");
        assertThat(refusal).hasMessageContaining("chalkline.log");
    }

    @Test
    void a_folder_that_could_not_be_furnished_is_free_again() throws IOException {
        DataFolder.open(folder).close();
        Files.delete(folder.resolve("documents"));
        Files.writeString(folder.resolve("documents"), "in the way");
        assertThat(refusal(folder).code()).isEqualTo("DATA_FOLDER_NOT_WRITABLE");
        Files.delete(folder.resolve("documents"));
        DataFolder.open(folder).close();
    }

    @Test
    void what_a_start_leaves_that_a_full_disk_cut_off_is_taken_up_by_the_next() throws IOException {
        Files.createFile(folder.resolve("chalkline.lock"));
        Files.writeString(folder.resolve("format.unfinished"), "chalk");
        try (var data = DataFolder.open(folder)) {
            assertThat(data.path().resolve("format")).hasContent("chalkline 4");
        }
    }

    @Test
    void what_an_operating_system_leaves_in_a_folder_does_not_matter() throws IOException {
        Files.createDirectory(folder.resolve("lost+found"));
        DataFolder.open(folder).close();
    }

    private static CannotRunException refusal(Path path) {
        return Objects.requireNonNull(
                catchThrowableOfType(CannotRunException.class, () -> DataFolder.open(path)));
    }
}
