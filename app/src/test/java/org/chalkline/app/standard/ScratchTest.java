package org.chalkline.app.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The temporary database in which things are put in order. */
class ScratchTest {

    @Test
    void rows_are_read_to_their_end_whatever_is_asked_within_them() throws Exception {
        try (var scratch = new Scratch()) {
            scratch.shape("CREATE TABLE number (n INTEGER)");
            int most = 2 * Scratch.MOST_PREPARED;
            for (int i = 0; i < most; i++) scratch.put("INSERT INTO number VALUES (?)", i);
            var found = new ArrayList<Long>();
            scratch.each(
                    "SELECT n FROM number ORDER BY n",
                    row -> {
                        long n = row.getLong(1);
                        // Another question each time, more than are kept.
                        scratch.each(
                                "SELECT n, %d FROM number WHERE n = ?".formatted(n),
                                other -> found.add(other.getLong(1)),
                                n);
                    });
            assertThat(found).hasSize(most).isSorted();
        }
    }

    @Test
    void its_file_is_its_owners_alone_and_gone_when_it_is_closed() throws Exception {
        var scratch = new Scratch();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(scratch.file())))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> scratch.put("INSERT INTO nowhere VALUES (1)"))
                .isInstanceOf(IOException.class);
        scratch.close();
        assertThat(scratch.file()).doesNotExist();
    }
}
