package org.chalkline.query.register.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection that keeps its statements prepared. For use by one thread at a time. */
final class Db implements AutoCloseable {

    private static final int STATEMENTS = 200;

    private final Connection connection;
    private final LinkedHashMap<String, PreparedStatement> statements =
            new LinkedHashMap<>(64, 0.75f, true);

    Db(Connection connection) {
        this.connection = connection;
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
                default -> throw new IllegalArgumentException(values[i].getClass().getName());
            }
        }
        return statement;
    }

    /** Returns how many rows were changed. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    /** Runs a statement that isn't worth keeping, such as one that makes a table. */
    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    <T> List<T> query(RowReader<T> reader, String sql, @Nullable Object... values)
            throws SQLException {
        var found = new ArrayList<T>();
        try (var rows = bound(sql, values).executeQuery()) {
            while (rows.next()) found.add(reader.read(rows));
        }
        return found;
    }

    <T> @Nullable T first(RowReader<T> reader, String sql, @Nullable Object... values)
            throws SQLException {
        try (var rows = bound(sql, values).executeQuery()) {
            return rows.next() ? reader.read(rows) : null;
        }
    }

    /** The number that the question yields, 0 if it yields none. */
    long number(String sql, @Nullable Object... values) throws SQLException {
        try (var rows = bound(sql, values).executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
