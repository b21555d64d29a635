package org.chalkline.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.query.school.SchoolRecord;

/**
 * The yardstick of a look-up: what today's row of a school costs through the driver alone, by the
 * key of the narrow table of today's rows, with its body decoded.
 */
final class DriverLookup implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement find;

    DriverLookup(Path views) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + views);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = 1");
            // As the projection reads it.
            statement.execute("PRAGMA mmap_size = " + (1L << 30));
            statement.execute("PRAGMA cache_size = -4096");
        }
        find =
                connection.prepareStatement(
                        """
                        SELECT b.json FROM now n CROSS JOIN body b ON b.id = n.state & 4294967295
                        WHERE n.entity = ? AND n.ef <= ? AND n.et > ?""");
    }

    boolean find(String id, LocalDate day) throws SQLException {
        find.setString(1, id);
        find.setLong(2, day.toEpochDay());
        find.setLong(3, day.toEpochDay());
        try (var rows = find.executeQuery()) {
            return rows.next()
                    && FactJson.read(rows.getBytes(1), SchoolRecord.class).id().value().equals(id);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
