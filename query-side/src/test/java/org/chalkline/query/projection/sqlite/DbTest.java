package org.chalkline.query.projection.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DbTest {
    private static final String INSERT = "INSERT INTO t VALUES (?)";

    @TempDir Path folder;

    @Test
    void a_statement_that_failed_on_a_full_disk_works_when_there_is_room_again()
            throws SQLException {
        var url = "jdbc:sqlite:" + folder.resolve("db");
        try (var db = new Db(DriverManager.getConnection(url))) {
            db.execute("CREATE TABLE t (a TEXT)");
            db.update(INSERT, "small");
            db.execute("PRAGMA max_page_count = 3");
            var large = "x".repeat(50_000);
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> db.update(INSERT, large)).hasMessageContaining("FULL");
            }

            db.execute("PRAGMA max_page_count = 1000");
            db.update(INSERT, large);
            assertThat(db.number("SELECT count(*) FROM t")).isEqualTo(2);
        }
    }
}
