package org.chalkline.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SplittableRandom;
import org.axonframework.common.IdentifierFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * The yardstick of durable writing: one thread that inserts rows, made ready beforehand, into a
 * file that the program made, with the settings that the program writes with, and commits every 32.
 */
final class RawInserts implements AutoCloseable {
    private static final int A_COMMIT = 32;

    private final Row sample;
    private final Connection connection;
    private final PreparedStatement insert;
    private final SplittableRandom random = new SplittableRandom(11);
    private long position;

    /**
     * @param folder an empty folder
     */
    RawInserts(Path folder, Row sample) throws SQLException {
        this.sample = sample;
        // The program makes the file, so the schema is the same whatever becomes of it.
        new CommandSide(folder).close();
        connection = connect(folder);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA cache_size = -32768");
            // The program checkpoints about when the log has 32 MB: as many pages here.
            statement.execute("PRAGMA wal_autocheckpoint = 8192");
        }
        connection.setAutoCommit(false);
        insert =
                connection.prepareStatement(
                        """
                        INSERT INTO event (position, event_id, aggregate_id, aggregate_type,
                          sequence, type, revision, recorded_at, payload, metadata,
                          command_id, command_digest)
                        VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?)""");
    }

    private static Connection connect(Path folder) throws SQLException {
        var config = new SQLiteConfig();
        // Else the driver asks for the number of each row inserted, which nobody wants here.
        config.setGetGeneratedKeys(false);
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        return config.createConnection("jdbc:sqlite:" + folder.resolve("events.db"));
    }

    /** A stored event, as the program wrote it. */
    record Row(
            String aggregateType,
            String type,
            int revision,
            String recordedAt,
            String payload,
            String metadata,
            String commandDigest) {

        /** The last one in the folder's store. */
        static Row last(Path folder) throws SQLException {
            try (var connection = connect(folder);
                    var statement = connection.createStatement();
                    var row =
                            statement.executeQuery(
                                    """
                                    SELECT aggregate_type, type, revision, recorded_at, payload,
                                      metadata, command_digest
                                    FROM event ORDER BY position DESC LIMIT 1""")) {
                row.next();
                return new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7));
            }
        }
    }

    /** Rows a second. */
    double rate(int rows) throws SQLException {
        var events = new String[rows];
        var commands = new String[rows];
        for (int i = 0; i < rows; i++) {
            events[i] = IdentifierFactory.getInstance().generateIdentifier();
            commands[i] = BenchmarkActs.uuid(random);
        }
        var schools = new String[rows];
        for (int i = 0; i < rows; i++)
            schools[i] = BenchmarkActs.school((int) position + i).value();
        long start = System.nanoTime();
        for (int i = 0; i < rows; i++) {
            insert(schools[i], events[i], commands[i]);
            if ((i + 1) % A_COMMIT == 0) connection.commit();
        }
        connection.commit();
        return rows * 1e9 / (System.nanoTime() - start);
    }

    private void insert(String school, String eventId, String commandId) throws SQLException {
        insert.setLong(1, position++);
        insert.setString(2, eventId);
        insert.setString(3, school);
        insert.setString(4, sample.aggregateType());
        insert.setString(5, sample.type());
        insert.setInt(6, sample.revision());
        insert.setString(7, sample.recordedAt());
        insert.setString(8, sample.payload());
        insert.setString(9, sample.metadata());
        insert.setString(10, commandId);
        insert.setString(11, sample.commandDigest());
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
