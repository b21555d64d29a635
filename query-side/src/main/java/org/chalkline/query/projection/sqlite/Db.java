package org.chalkline.query.projection.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection that keeps its statements prepared. For use by one thread at a time. */
final class Db implements AutoCloseable {

    private static final int STATEMENTS = 200;

    /** So many rows cost little more than one: most of an insert is beginning and ending it. */
    private static final int ROWS_AT_ONCE = 32;

    private final Connection connection;
    private final LinkedHashMap<String, PreparedStatement> statements =
            new LinkedHashMap<>(64, 0.75f, true);

    Db(Connection connection) {
        this.connection = connection;
    }

    /** Something to do with a connection. */
    interface Work<T> {
        T with(Db db) throws SQLException;
    }

    /** Takes one row of an answer. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var known = statements.get(sql);
        if (known != null) return known;
        var fresh = connection.prepareStatement(sql);
        statements.put(sql, fresh);
        if (statements.size() > STATEMENTS) closeEldest();
        return fresh;
    }

    private void closeEldest() throws SQLException {
        var eldest = statements.entrySet().iterator();
        Map.Entry<String, PreparedStatement> entry = eldest.next();
        eldest.remove();
        entry.getValue().close();
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        var statement = prepared(sql);
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setNull(i + 1, java.sql.Types.NULL);
                case Integer number -> statement.setInt(i + 1, number);
                case Long number -> statement.setLong(i + 1, number);
                case String text -> statement.setString(i + 1, text);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                default -> throw new IllegalArgumentException(values[i].getClass().getName());
            }
        }
        return statement;
    }

    /** What is done with a statement that is ready to run. */
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** The driver lets a statement that failed never run again, so such a one isn't kept. */
    private <T> T use(String sql, Use<T> use, @Nullable Object... values) throws SQLException {
        try {
            return use.of(bound(sql, values));
        } catch (SQLException e) {
            var failed = statements.remove(sql);
            if (failed != null) closeAfter(e, failed);
            throw e;
        }
    }

    private static void closeAfter(SQLException cause, PreparedStatement failed) {
        try {
            failed.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Returns how many rows were changed. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        return use(sql, PreparedStatement::executeUpdate, values);
    }

    /**
     * Adds rows.
     *
     * @param into the statement up to its values. A row that can't be added had better end the
     *     transaction ({@code OR ROLLBACK}): else SQLite copies every page that the rows touch, to
     *     be able to take back those of this statement alone
     * @param rows each with as many values
     */
    void insert(String into, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) return;
        int width = rows.getFirst().length;
        var one = "(?" + ", ?".repeat(width - 1) + ")";
        int many = rows.size() < ROWS_AT_ONCE ? 1 : ROWS_AT_ONCE;
        var sql = into + one + (", " + one).repeat(many - 1);
        int done = 0;
        for (; done + many <= rows.size(); done += many) {
            var values = new @Nullable Object[many * width];
            for (int i = 0; i < many; i++) {
                System.arraycopy(rows.get(done + i), 0, values, i * width, width);
            }
            update(sql, values);
        }
        insert(into, rows.subList(done, rows.size()));
    }

    /** Runs a statement that isn't worth keeping, such as one that makes a table. */
    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    <T> List<T> query(RowReader<T> reader, String sql, @Nullable Object... values)
            throws SQLException {
        return use(
                sql,
                statement -> {
                    var found = new ArrayList<T>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) found.add(reader.read(rows));
                    }
                    return found;
                },
                values);
    }

    <T> @Nullable T first(RowReader<T> reader, String sql, @Nullable Object... values)
            throws SQLException {
        var found =
                use(
                        sql,
                        statement -> {
                            try (var rows = statement.executeQuery()) {
                                return rows.next()
                                        ? Collections.singletonList(reader.read(rows))
                                        : Collections.<T>emptyList();
                            }
                        },
                        values);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The number that the question yields, 0 if it yields none. */
    long number(String sql, @Nullable Object... values) throws SQLException {
        return use(
                sql,
                statement -> {
                    try (var rows = statement.executeQuery()) {
                        return rows.next() ? rows.getLong(1) : 0L;
                    }
                },
                values);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
