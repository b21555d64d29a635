package org.chalkline.personal.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * The rows of {@code reads.db} as a ledger takes them, each at the position before its number. Read
 * through connections of its own: beside the program that writes, in the same process or another,
 * or from a copy that is at rest. What it shows is on disk: a commit of that file is visible once
 * it is.
 */
public final class SqliteStoredReads implements StoredFacts {
    private static final long POLL_MILLIS = 100;

    private static final String AFTER =
            "SELECT " + ReadRow.COLUMNS + " FROM access WHERE number > ? ORDER BY number LIMIT ?";

    private final Path file;

    /**
     * @param file may be missing: then there are no rows
     */
    public SqliteStoredReads(Path file) {
        this.file = file;
    }

    /** Whether there is such a file. */
    public boolean exists() {
        return Files.isRegularFile(file);
    }

    /** The position of the last row that was ever written, whether it is still there or not. */
    @Override
    public long head() {
        if (!exists()) return FactStream.NOTHING;
        try (var connection = connect()) {
            return head(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static long head(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT number FROM access_head")) {
            return row.next() ? row.getLong(1) - 1 : FactStream.NOTHING;
        }
    }

    @Override
    public Reader readAfter(long position) {
        return new FileReader(position);
    }

    private Connection connect() throws SQLException {
        if (Files.isWritable(file) && Files.isWritable(file.resolveSibling("."))) {
            return PersonalFile.READS.openForReading(file);
        }
        // SQLite can't share a file that it may not write beside. A copy at rest needs no sharing.
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        var immutable = !Files.exists(Path.of(file + "-wal"));
        return config.createConnection(
                "jdbc:sqlite:" + file.toUri() + (immutable ? "?immutable=1" : ""));
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException(
                "the log of reads could not be read: " + e.getMessage(), e);
    }

    private final class FileReader implements Reader {
        private @Nullable Connection connection;

        /** The number of the row that was read last. */
        private long last;

        /** Its digest; absent where it isn't known. */
        private @Nullable String chain;

        FileReader(long after) {
            // Numbers below the first one are no numbers, and must not be overlooked.
            last = after == FactStream.NOTHING ? Long.MIN_VALUE : after + 1;
            chain = after == FactStream.NOTHING ? ReadRow.BEFORE_FIRST : null;
        }

        @Override
        public List<StoredFact> next(int most, Duration wait) throws InterruptedException {
            long end = System.nanoTime() + wait.toNanos();
            while (true) {
                var facts = read(most);
                if (!facts.isEmpty() || System.nanoTime() >= end) return facts;
                Thread.sleep(Math.min(POLL_MILLIS, Math.max(1, wait.toMillis())));
            }
        }

        private List<StoredFact> read(int most) {
            if (!exists()) return List.of();
            try {
                var open = connection;
                if (open == null) connection = open = connect();
                // Asked first: what was written since is not taken for missing.
                long head = head(open);
                var facts = rows(open, most);
                long reached = Math.max(0, last) - 1;
                if (facts.isEmpty() && head > reached) {
                    throw new MissingRowsException(reached, head);
                }
                return facts;
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        private List<StoredFact> rows(Connection open, int most) throws SQLException {
            var facts = new ArrayList<StoredFact>();
            try (var select = open.prepareStatement(AFTER)) {
                select.setLong(1, last);
                select.setInt(2, most);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        var row = ReadRow.of(rows);
                        boolean next = row.number() == Math.max(0, last) + 1;
                        facts.add(row.stored(next ? chain : null));
                        last = row.number();
                        chain = row.chain();
                    }
                }
            }
            return facts;
        }

        @Override
        public void close() {
            try {
                if (connection != null) connection.close();
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }

    /** Rows at the end are gone. */
    private static final class MissingRowsException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        MissingRowsException(long reached, long head) {
            super(
                    "rows %d to %d of the log of reads were written and are gone"
                            .formatted(reached + 2, head + 1));
        }
    }
}
