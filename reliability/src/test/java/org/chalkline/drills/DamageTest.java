package org.chalkline.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {
    @TempDir private Path folder;
    private Path file = Path.of("");
    private Path older = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("file"), "0123456789");
        older = Files.writeString(folder.resolve("older"), "01234");
    }

    @Test
    void a_truncated_file_lacks_its_second_half() throws IOException {
        assertThat(Damage.TRUNCATED.to(file, older)).isTrue();
        assertThat(file).hasContent("01234");
    }

    @Test
    void a_flipped_file_differs_in_one_bit() throws IOException {
        assertThat(Damage.FLIPPED.to(file, older)).isTrue();
        assertThat(file).hasContent("01234" + (char) ('5' ^ 4) + "6789");
    }

    @Test
    void an_older_copy_takes_the_place_of_the_file_if_it_is_another() throws IOException {
        assertThat(Damage.OLDER.to(file, older)).isTrue();
        assertThat(file).hasContent("01234");
        assertThat(Damage.OLDER.to(file, older)).isFalse();
        assertThat(Damage.OLDER.to(file, folder.resolve("none"))).isFalse();
    }

    @Test
    void a_removed_file_is_not_there_and_an_empty_one_is_neither_cut_nor_altered()
            throws IOException {
        Files.writeString(file, "");
        assertThat(Damage.TRUNCATED.to(file, older)).isFalse();
        assertThat(Damage.FLIPPED.to(file, older)).isFalse();
        assertThat(Damage.REMOVED.to(file, older)).isTrue();
        assertThat(file).doesNotExist();
    }
}
