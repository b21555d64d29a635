package org.chalkline.axon.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTrackingTokensTest {
    @TempDir Path data;
    private Path folder = Path.of("");

    @BeforeEach
    void choose_a_folder() {
        folder = data.resolve("tokens");
    }

    @Test
    void a_reader_that_never_kept_anything_begins_at_the_beginning() {
        assertThat(new FileTrackingTokens(folder).get("granting")).isEqualTo(FactStream.NOTHING);
        assertThat(folder).doesNotExist();
    }

    @Test
    void what_was_kept_is_there_after_a_restart_for_each_reader_by_itself() throws Exception {
        var tokens = new FileTrackingTokens(folder);
        tokens.put("granting", 12);
        tokens.put("ending", 7);
        tokens.put("granting", 4_711);

        assertThat(new FileTrackingTokens(folder).get("granting")).isEqualTo(4_711);
        assertThat(new FileTrackingTokens(folder).get("ending")).isEqualTo(7);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("granting", "ending");
        }
    }

    @Test
    void a_bookmark_that_was_torn_counts_for_nothing() throws Exception {
        var tokens = new FileTrackingTokens(folder);
        tokens.put("granting", 12);
        Files.writeString(folder.resolve("granting"), "");
        assertThat(tokens.get("granting")).isEqualTo(FactStream.NOTHING);
    }

    @Test
    void one_that_was_left_half_written_beside_does_not_matter() throws Exception {
        var tokens = new FileTrackingTokens(folder);
        tokens.put("granting", 12);
        Files.writeString(folder.resolve("granting.new"), "9999");
        assertThat(tokens.get("granting")).isEqualTo(12);
        tokens.put("granting", 13);
        assertThat(tokens.get("granting")).isEqualTo(13);
    }

    @Test
    void one_that_cannot_be_kept_is_told() throws Exception {
        Files.writeString(folder, "a file where the folder should be");
        assertThatThrownBy(() -> new FileTrackingTokens(folder).put("granting", 1))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_name_cannot_lead_out_of_the_folder() {
        assertThatThrownBy(() -> new FileTrackingTokens(folder).put("../format", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
