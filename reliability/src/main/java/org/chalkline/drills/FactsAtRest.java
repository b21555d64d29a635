package org.chalkline.drills;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The facts of a data folder, read with SQLite alone while no program runs. */
final class FactsAtRest {
    private FactsAtRest() {}

    /** All of them. */
    static List<StoredRow> in(Path data) throws SQLException {
        var rows = new ArrayList<StoredRow>();
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "SELECT position, command_id, type, recorded_at FROM event ORDER BY position")) {
            while (found.next()) {
                rows.add(
                        new StoredRow(
                                found.getLong(1),
                                found.getString(2),
                                found.getString(3),
                                Instant.parse(found.getString(4))));
            }
        }
        return rows;
    }
}
