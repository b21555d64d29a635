package org.chalkline.kernel.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The mark that a file of SQLite bears from when it is made, by which it is told from another one
 * of the same form: one that is empty, or of another folder. Copies and backups of it bear the
 * same.
 */
public final class FileIdentity {

    /** The identity of a file that bears none. */
    public static final String NONE = "none";

    private static final String READ_ONLY = "1";

    private FileIdentity() {}

    /** Gives the file one unless it has one. Commits are the caller's. */
    public static void give(Statement statement) throws SQLException {
        statement.execute(
                "CREATE TABLE IF NOT EXISTS identity (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL)");
        statement.execute(
                "INSERT OR IGNORE INTO identity (one, id) VALUES (1, lower(hex(randomblob(16))))");
    }

    /**
     * The identity of this file, {@link #NONE} if it bears none. Nothing is changed, nor made
     * beside it.
     *
     * @return empty if it isn't there or can't be read: why, whoever opens it tells
     */
    public static Optional<String> of(Path file) {
        var settings = new Properties();
        settings.setProperty("open_mode", READ_ONLY);
        // A file at rest is read as one that nobody writes to, which makes no file beside it.
        boolean atRest = !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        var place = file.toAbsolutePath().toUri() + (atRest ? "?immutable=1" : "");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + place, settings);
                var statement = connection.createStatement()) {
            if (read(statement, "SELECT name FROM sqlite_schema WHERE name = 'identity'") == null) {
                return Optional.of(NONE);
            }
            var id = read(statement, "SELECT id FROM identity");
            return Optional.of(id == null ? NONE : id);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String read(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
