package org.chalkline.app.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import org.chalkline.kernel.file.OwnerAlone;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** A file of SQLite that is made again from its rows. Nothing of it counts before it is closed. */
final class RestoredFile implements SqliteRows.Taker, AutoCloseable {
    private final Path file;
    private final Connection connection;
    private String table = "";
    private @Nullable PreparedStatement insert;

    RestoredFile(Path file) throws IOException, SQLException {
        this.file = file;
        OwnerAlone.file(file);
        connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        connection.setAutoCommit(false);
    }

    @Override
    public void definition(SqliteRows.Definition definition) throws SQLException {
        execute("PRAGMA application_id = " + definition.application());
        execute("PRAGMA user_version = " + definition.version());
        for (var table : definition.tables()) execute(table);
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void row(SqliteRows.Row row) throws SQLException {
        var statement = insert;
        if (statement == null || !row.table().equals(table)) {
            if (statement != null) statement.close();
            var places = Collections.nCopies(row.columns().size(), "?");
            insert =
                    statement =
                            connection.prepareStatement(
                                    "INSERT INTO %s (%s) VALUES (%s)"
                                            .formatted(
                                                    row.table(),
                                                    String.join(", ", row.columns()),
                                                    String.join(", ", places)));
            table = row.table();
        }
        for (int i = 0; i < row.values().size(); i++) {
            statement.setObject(i + 1, row.values().get(i));
        }
        statement.executeUpdate();
    }

    /** Returns when all of it is on disk. */
    @Override
    public void close() throws SQLException, IOException {
        if (insert != null) insert.close();
        connection.commit();
        connection.close();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
