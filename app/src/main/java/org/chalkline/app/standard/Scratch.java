package org.chalkline.app.standard;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chalkline.kernel.file.OwnerAlone;
import org.jspecify.annotations.Nullable;

/**
 * An SQLite database among the temporary files, in which is gathered what has to be put in order.
 * It is gone when it is closed. Not for use by two threads at once.
 */
final class Scratch implements Closeable {
    /** So many statements are kept for the next time. */
    static final int MOST_PREPARED = 500;

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);

    /** What is done with each row. */
    interface EachRow {
        void take(java.sql.ResultSet row) throws SQLException, IOException;
    }

    /**
     * Makes one.
     *
     * @throws IOException if there is no room
     */
    Scratch() throws IOException {
        file = Files.createTempFile("chalkline-standard", ".sqlite");
        Connection opened = null;
        try {
            OwnerAlone.file(file);
            opened = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = opened.createStatement()) {
                // What is lost with the machine is made again.
                statement.execute("PRAGMA journal_mode = OFF");
                statement.execute("PRAGMA synchronous = OFF");
            }
            opened.setAutoCommit(false);
            connection = opened;
        } catch (SQLException | IOException e) {
            if (opened != null) close(opened);
            Files.deleteIfExists(file);
            throw failed(e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("a temporary database can't be closed", e);
        }
    }

    private static IOException failed(Exception e) {
        return e instanceof IOException io ? io : new IOException(e.getMessage(), e);
    }

    /** The database's file. */
    Path file() {
        return file;
    }

    /** Changes the shape of the database. */
    void shape(String sql) throws IOException {
        try (var statement = connection.createStatement()) {
            var unused = statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Writes a row.
     *
     * @return how many rows were changed
     */
    int put(String sql, @Nullable Object... values) throws IOException {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The text in the only column of the first row; absent if there is no row. */
    @Nullable String find(String sql, @Nullable Object... values) throws IOException {
        var found = new @Nullable String[1];
        each(
                sql,
                row -> {
                    if (found[0] == null) found[0] = row.getString(1);
                },
                values);
        return found[0];
    }

    /** Reads rows one after the other. Rows may be read within rows of another question. */
    void each(String sql, EachRow each, @Nullable Object... values) throws IOException {
        try {
            // While it is read it isn't among those that are kept, of which some are closed.
            var kept = prepared.remove(sql);
            var statement = kept == null ? connection.prepareStatement(sql) : kept;
            bind(statement, values);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) each.take(rows);
            }
            keep(sql, statement);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        var kept = prepared.get(sql);
        var statement = kept == null ? connection.prepareStatement(sql) : kept;
        if (kept == null) keep(sql, statement);
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    }

    /** Closes the one that was used longest ago, if there are too many. */
    private void keep(String sql, PreparedStatement statement) throws SQLException {
        var same = prepared.put(sql, statement);
        if (same != null) same.close();
        if (prepared.size() <= MOST_PREPARED) return;
        var oldest = prepared.entrySet().iterator().next();
        prepared.remove(oldest.getKey());
        oldest.getValue().close();
    }

    /** Has all that was written in the file. */
    void commit() throws IOException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            close(connection);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
