package org.chalkline.kernel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerAloneTest {
    @TempDir Path place = Path.of("");

    @BeforeEach
    void onPosix() throws IOException {
        assumeTrue(Files.getFileStore(place).supportsFileAttributeView("posix"));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path open(Path path, String rights) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    @Test
    void what_is_made_is_the_owners_alone_and_what_is_above_stays_as_it_is() throws IOException {
        open(place, "rwxr-xr-x");
        OwnerAlone.folder(place.resolve("a/b"));
        OwnerAlone.file(place.resolve("a/b/c"));
        assertThat(rights(place)).isEqualTo("rwxr-xr-x");
        assertThat(rights(place.resolve("a"))).isEqualTo("rwx------");
        assertThat(rights(place.resolve("a/b"))).isEqualTo("rwx------");
        assertThat(rights(place.resolve("a/b/c"))).isEqualTo("rw-------");
    }

    @Test
    void others_lose_their_rights_on_what_is_there_and_its_content_stays() throws IOException {
        Files.createDirectories(place.resolve("a/b"));
        var folder = open(place.resolve("a"), "rwxrwxrwx");
        var file = open(Files.writeString(folder.resolve("b/c"), "c"), "rw-r--r--");
        var readOnly = open(Files.writeString(folder.resolve("d"), "d"), "r--r--r--");
        assertThat(OwnerAlone.isExposed(folder)).isTrue();
        assertThat(OwnerAlone.tighten(folder)).isTrue();
        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("b"))).isEqualTo("rwx------");
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(readOnly)).isEqualTo("r--------");
        assertThat(file).hasContent("c");
        assertThat(OwnerAlone.tighten(folder)).isFalse();
    }

    @Test
    void a_file_that_is_there_is_kept_and_protected() throws IOException {
        var file = open(Files.writeString(place.resolve("c"), "c"), "rw-rw-rw-");
        OwnerAlone.file(file);
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(file).hasContent("c");
    }

    @Test
    void a_folder_that_is_there_is_protected_by_its_name_and_left_where_a_file_is_to_lie_in_it()
            throws IOException {
        var folder = open(Files.createDirectory(place.resolve("a")), "rwxr-xr-x");
        OwnerAlone.folderFor(folder.resolve("c"));
        assertThat(rights(folder)).isEqualTo("rwxr-xr-x");
        OwnerAlone.folder(folder);
        assertThat(rights(folder)).isEqualTo("rwx------");
    }

    @Test
    void what_lies_in_a_folder_that_is_named_by_a_link_is_protected_too() throws IOException {
        var folder = open(Files.createDirectory(place.resolve("a")), "rwxr-xr-x");
        var file = open(Files.writeString(folder.resolve("c"), "c"), "rw-r--r--");
        var link = Files.createSymbolicLink(place.resolve("link"), folder);
        assertThat(OwnerAlone.tighten(link)).isTrue();
        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(file)).isEqualTo("rw-------");
    }

    @Test
    void a_link_in_the_tree_is_not_followed() throws IOException {
        var outside = open(Files.writeString(place.resolve("outside"), "x"), "rw-r--r--");
        var folder = open(Files.createDirectory(place.resolve("a")), "rwxr-xr-x");
        Files.createSymbolicLink(folder.resolve("link"), outside);
        OwnerAlone.tighten(folder);
        assertThat(rights(outside)).isEqualTo("rw-r--r--");
        assertThat(OwnerAlone.isLink(folder.resolve("link"))).isTrue();
        assertThat(OwnerAlone.isLink(outside)).isFalse();
    }
}
