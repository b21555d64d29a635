package org.chalkline.app.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import tools.jackson.databind.JsonNode;

/**
 * Rows of SQLite's files as lines of JSON, whatever tables there are: a line with the tables'
 * definitions, then for each table a line with its name and columns, and a line for each row. So
 * what is backed up doesn't depend on a feature's version, and is brought up to date by the program
 * that opens it.
 */
final class SqliteRows {
    private static final String BYTES = "bytes";

    private SqliteRows() {}

    /** How a file was made. */
    record Definition(long application, long version, List<String> tables) {}

    /** One row, with the table and columns that it is of. */
    record Row(String table, List<String> columns, List<@Nullable Object> values) {

        @Nullable Object value(String column) {
            int at = columns.indexOf(column);
            return at < 0 ? null : values.get(at);
        }

        String text(String column) {
            return String.valueOf(value(column));
        }

        byte[] bytes(String column) {
            if (value(column) instanceof byte[] bytes) return bytes;
            throw new IllegalStateException(column + " holds no bytes");
        }
    }

    /** Takes what is read. */
    interface Taker {

        default void definition(Definition definition) throws SQLException {}

        void row(Row row) throws IOException, SQLException;
    }

    /** A connection that only reads, beside a program that may be writing. */
    static Connection reading(Path file) throws SQLException {
        var connection =
                new SQLiteConfig().createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = 1");
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.execute("PRAGMA busy_timeout = 5000");
        }
        return connection;
    }

    static void writeDefinition(Connection connection, Writer out)
            throws SQLException, IOException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'index', rowid")) {
            while (rows.next()) tables.add(rows.getString(1));
        }
        var definition =
                new Definition(
                        number(connection, "PRAGMA application_id"),
                        number(connection, "PRAGMA user_version"),
                        tables);
        out.write(FactJson.write(definition) + "\n");
    }

    /** The tables of the file but those named. */
    static List<String> tables(Connection connection, String... but) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")) {
            while (rows.next()) tables.add(rows.getString(1));
        }
        tables.removeAll(Arrays.asList(but));
        return tables;
    }

    /**
     * Writes the rows that the condition asks for.
     *
     * @param where from {@code WHERE} on, or nothing
     * @return how many
     */
    static long writeTable(Connection connection, String table, String where, Writer out)
            throws SQLException, IOException {
        long written = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM " + table + " " + where)) {
            int columns = rows.getMetaData().getColumnCount();
            var names = new ArrayList<String>();
            for (int i = 1; i <= columns; i++) names.add(rows.getMetaData().getColumnName(i));
            writeHead(table, names, out);
            while (rows.next()) {
                var values = new ArrayList<@Nullable Object>(columns);
                for (int i = 1; i <= columns; i++) values.add(rows.getObject(i));
                writeRow(values, out);
                written++;
            }
        }
        return written;
    }

    /** What says of which table the rows are that follow; there may be no such table. */
    static void writeHead(String table, List<String> columns, Writer out) throws IOException {
        out.write(FactJson.write(Map.of("table", table, "columns", columns)) + "\n");
    }

    static void writeRow(List<? extends @Nullable Object> values, Writer out) throws IOException {
        var plain = new ArrayList<@Nullable Object>(values.size());
        for (var value : values) plain.add(plain(value));
        out.write(FactJson.write(plain) + "\n");
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof byte[] bytes
                ? Map.of(BYTES, Base64.getEncoder().encodeToString(bytes))
                : value;
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Reads what was written. */
    static void read(BufferedReader in, Taker taker) throws IOException, SQLException {
        var table = "";
        var columns = List.<String>of();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var node = FactJson.MAPPER.readTree(line);
            if (node.isArray()) {
                taker.row(new Row(table, columns, values(node)));
            } else if (node.has("table")) {
                table = node.get("table").asString();
                columns = texts(node.get("columns"));
            } else {
                taker.definition(FactJson.read(line, Definition.class));
            }
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<@Nullable Object> values(JsonNode row) {
        var values = new ArrayList<@Nullable Object>(row.size());
        for (var value : row) {
            if (value.isNull()) values.add(null);
            else if (value.isIntegralNumber()) values.add(value.asLong());
            else if (value.isNumber()) values.add(value.asDouble());
            else if (value.isObject()) {
                values.add(Base64.getDecoder().decode(value.get(BYTES).asString()));
            } else values.add(value.asString());
        }
        return values;
    }
}
