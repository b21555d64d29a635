package org.chalkline.personal.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.PersonalReader;

/**
 * The reads of personal data in one SQLite file. Reads that come at once share a commit, and nobody
 * waits for it; who reads faster than the disk takes it in does wait.
 */
public final class SqliteAccessLog implements AccessLog, AutoCloseable {
    /** How many answers may be ahead of the disk. */
    private static final int MOST_AHEAD = 1_000;

    private final Commits commits;
    private final Connection reading;

    /**
     * The log in this file, made if there is none.
     *
     * @throws org.chalkline.personal.KeysRefusedException if it can't be used as it is
     */
    public SqliteAccessLog(Path file) {
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
        commits.writeSoon(connection -> insert(connection, kept), MOST_AHEAD);
    }

    private static int insert(Connection connection, List<Access> accesses) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO access (at, person, fields, actor, role, on_behalf_of, purpose, answer, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var access : accesses) {
                insert.setLong(1, access.at().toEpochMilli());
                insert.setString(2, access.person().value());
                insert.setString(3, words(access.fields()));
                insert.setString(4, access.reader().actor());
                insert.setString(5, access.reader().role());
                insert.setString(6, access.reader().onBehalfOf());
                insert.setString(7, access.reader().purpose());
                insert.setString(8, access.answer());
                insert.setLong(9, access.position());
                insert.executeUpdate();
            }
        }
        return accesses.size();
    }

    private static String words(Set<PersonalField> fields) {
        return fields.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Set<PersonalField> fields(String words) {
        return Set.of(words.split(",")).stream()
                .map(PersonalField::valueOf)
                .collect(Collectors.toSet());
    }

    /** What was added before is found, for it is waited for. */
    @Override
    public List<Logged> of(PersonId person, long after, int most) {
        commits.write(connection -> 0);
        synchronized (reading) {
            try {
                return read(person, after, most);
            } catch (SQLException e) {
                throw new IllegalStateException("the log of reads could not be read", e);
            }
        }
    }

    private List<Logged> read(PersonId person, long after, int most) throws SQLException {
        try (var select =
                reading.prepareStatement(
                        "SELECT number, at, fields, actor, role, on_behalf_of, purpose, answer, position FROM access WHERE person = ? AND number > ? ORDER BY number LIMIT ?")) {
            select.setString(1, person.value());
            select.setLong(2, after);
            select.setInt(3, most);
            var found = new ArrayList<Logged>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var reader =
                            new PersonalReader(
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7));
                    found.add(
                            new Logged(
                                    row.getLong(1),
                                    new Access(
                                            Instant.ofEpochMilli(row.getLong(2)),
                                            person,
                                            fields(row.getString(3)),
                                            reader,
                                            row.getString(8),
                                            row.getLong(9))));
                }
            }
            return found;
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
