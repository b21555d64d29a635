package org.chalkline.personal.sqlite;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonId;

/**
 * The reads of personal data in one SQLite file. Each waits until it is on disk; those that come at
 * once share a commit.
 */
public final class SqliteAccessLog implements AccessLog, AutoCloseable {
    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final Commits commits;
    private final Connection reading;

    /**
     * The log in this file, made if there is none.
     *
     * @throws org.chalkline.personal.KeysRefusedException if it can't be used as it is
     */
    public SqliteAccessLog(Path file) {
        this.file = file;
        commits = new Commits(PersonalFile.READS.openForWriting(file), "access-writer");
        reading = PersonalFile.READS.openForReading(file);
    }

    /** Why nothing can be written any more; empty while it can. */
    public Optional<String> trouble() {
        return commits.hasFailed()
                ? Optional.of("The log of who read personal data failed and has stopped.")
                : Optional.empty();
    }

    @Override
    public void add(List<Access> accesses) {
        var kept = List.copyOf(accesses);
        if (kept.isEmpty()) return;
        commits.write(connection -> insert(connection, kept));
    }

    private int insert(Connection connection, List<Access> accesses) throws SQLException {
        long number = 0;
        var chain = ReadRow.BEFORE_FIRST;
        try (var select = connection.prepareStatement("SELECT number, chain FROM access_head");
                var head = select.executeQuery()) {
            if (head.next()) {
                number = head.getLong(1);
                chain = head.getString(2);
            }
        }
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO access ("
                                + ReadRow.COLUMNS
                                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var access : accesses) {
                var row = ReadRow.of(++number, random, access).after(chain);
                row.set(insert);
                insert.executeUpdate();
                chain = row.chain();
            }
        }
        // What was written stands here too, so that the last rows can't be taken away unseen.
        try (var update =
                connection.prepareStatement(
                        "INSERT OR REPLACE INTO access_head (one, number, chain) VALUES (1, ?, ?)")) {
            update.setLong(1, number);
            update.setString(2, chain);
            update.executeUpdate();
        }
        return accesses.size();
    }

    /** The rows as a ledger takes them. */
    public SqliteStoredReads stored() {
        return new SqliteStoredReads(file);
    }

    @Override
    public List<Logged> of(Collection<PersonId> codes, long after, int most) {
        return read(
                "person IN (" + places(codes) + ")",
                select -> {
                    int at = 1;
                    for (var code : codes) select.setString(at++, code.value());
                    return at;
                },
                after,
                most);
    }

    @Override
    public List<Logged> by(
            Collection<String> actors, Instant from, Instant until, long after, int most) {
        return read(
                "actor IN (" + places(actors) + ") AND at >= ? AND at < ?",
                select -> {
                    int at = 1;
                    for (var actor : actors) select.setString(at++, actor);
                    select.setLong(at++, from.toEpochMilli());
                    select.setLong(at++, until.toEpochMilli());
                    return at;
                },
                after,
                most);
    }

    private static String places(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** Sets the first values of a statement, and says which comes next. */
    private interface Values {
        int set(PreparedStatement select) throws SQLException;
    }

    private List<Logged> read(String where, Values values, long after, int most) {
        synchronized (reading) {
            try (var select =
                    reading.prepareStatement(
                            "SELECT "
                                    + ReadRow.COLUMNS
                                    + " FROM access WHERE "
                                    + where
                                    + " AND number > ? ORDER BY number LIMIT ?")) {
                int next = values.set(select);
                select.setLong(next, after);
                select.setInt(next + 1, most);
                var found = new ArrayList<Logged>();
                try (var row = select.executeQuery()) {
                    while (row.next()) found.add(ReadRow.of(row).logged());
                }
                return found;
            } catch (SQLException e) {
                throw new IllegalStateException("the log of reads could not be read", e);
            }
        }
    }

    /** Writes what is ahead of the disk, then closes the file. */
    @Override
    public void close() {
        commits.close();
        synchronized (reading) {
            try {
                reading.close();
            } catch (SQLException e) {
                throw new IllegalStateException("the log of reads did not close", e);
            }
        }
    }
}
