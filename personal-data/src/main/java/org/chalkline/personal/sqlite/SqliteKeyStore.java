package org.chalkline.personal.sqlite;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.personal.KeyStore;
import org.chalkline.personal.Slots;
import org.jspecify.annotations.Nullable;

/** People's keys in one SQLite file, which only the program's user may read. */
public final class SqliteKeyStore implements KeyStore {
    private static final String KEY =
            "SELECT person, wrapped, standing, barred_at FROM person_key WHERE person = ?";

    private static final String ENTRY =
            "SELECT sealed, person, written_at FROM sealed_text WHERE token = ?";

    private static final String OPEN_ENTRY =
            "SELECT t.sealed, t.person, t.written_at FROM sealed_text t JOIN person_key k USING (person) WHERE t.token = ? AND k.standing = 'OPEN' AND k.barred_at IS NULL";

    /** With fewer than one slot in four left, one in a hundred entries makes the index larger. */
    private static final int MOST_TRIES = 16;

    private final Commits commits;
    private final Connection reading;
    private final SecureRandom random = new SecureRandom();

    /** Statements of the connection that writes, and so for the thread that writes alone. */
    private final Map<String, PreparedStatement> writing = new HashMap<>();

    /** For whoever has {@link #reading} to itself. */
    private final PreparedStatement find;

    /**
     * The keys in this file, made if there is none.
     *
     * @throws org.chalkline.personal.KeysRefusedException if it can't be used as it is
     */
    public SqliteKeyStore(Path file) {
        commits = new Commits(PersonalFile.KEYS.openForWriting(file), "key-writer");
        reading = PersonalFile.KEYS.openForReading(file);
        find = read(connection -> connection.prepareStatement(KEY));
    }

    /** Why nothing can be written any more; empty while it can. */
    public Optional<String> trouble() {
        return commits.hasFailed()
                ? Optional.of("The store of people's keys failed and has stopped.")
                : Optional.empty();
    }

    private interface Question<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T read(Question<T> question) {
        synchronized (reading) {
            try {
                return question.in(reading);
            } catch (SQLException e) {
                throw new IllegalStateException("people's keys could not be read", e);
            }
        }
    }

    @Override
    public Map<PersonId, Kept> find(Collection<PersonId> people) {
        return read(
                connection -> {
                    var found = new HashMap<PersonId, Kept>();
                    for (var person : people) {
                        var kept = find(find, person);
                        if (kept != null) found.put(person, kept);
                    }
                    return found;
                });
    }

    private static @Nullable Kept find(PreparedStatement statement, PersonId person)
            throws SQLException {
        statement.setString(1, person.value());
        try (var row = statement.executeQuery()) {
            return row.next() ? kept(row) : null;
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        row.getLong(4);
        boolean barred = !row.wasNull();
        return new Kept(
                new PersonId(row.getString(1)),
                row.getBytes(2),
                KeyStanding.valueOf(row.getString(3)),
                barred);
    }

    @Override
    public Added add(
            PersonId person,
            byte @Nullable [] wrapped,
            List<Entry> entries,
            @Nullable Slots alone,
            Collection<String> known) {
        return commits.write(
                connection -> {
                    var kept =
                            wrapped != null && insertKey(connection, person, wrapped)
                                    ? new Kept(person, wrapped, KeyStanding.OPEN, false)
                                    : key(connection, person);
                    boolean another = wrapped != null && !equal(wrapped, kept.wrapped());
                    if (another || !kept.usable()) return new Added(kept, List.of());
                    var rivals =
                            alone == null
                                    ? List.<Found>of()
                                    : rivals(connection, person, alone, known);
                    if (rivals.isEmpty()) insert(connection, entries);
                    return new Added(kept, rivals);
                });
    }

    private static boolean equal(byte[] one, byte @Nullable [] other) {
        return MessageDigest.isEqual(one, other);
    }

    private PreparedStatement writing(Connection connection, String sql) throws SQLException {
        var statement = writing.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            writing.put(sql, statement);
        }
        return statement;
    }

    /** Whether it was the person's first. */
    private boolean insertKey(Connection connection, PersonId person, byte[] wrapped)
            throws SQLException {
        var insert =
                writing(
                        connection,
                        "INSERT OR IGNORE INTO person_key (person, wrapped, standing) VALUES (?, ?, 'OPEN')");
        insert.setString(1, person.value());
        insert.setBytes(2, wrapped);
        return insert.executeUpdate() == 1;
    }

    private Kept key(Connection connection, PersonId person) throws SQLException {
        var kept = find(writing(connection, KEY), person);
        if (kept == null) throw new SQLException("no key is kept for " + person);
        return kept;
    }

    private List<Found> rivals(
            Connection connection, PersonId person, Slots text, Collection<String> known)
            throws SQLException {
        var rivals = new ArrayList<Found>();
        for (var found : entries(connection, writing(connection, ENTRY), text)) {
            boolean theirs = !found.person().equals(person);
            if (theirs && !known.contains(found.sealed())) rivals.add(found);
        }
        return rivals;
    }

    /** The entries of a text, whichever slots they took. */
    private static List<Found> entries(Connection connection, PreparedStatement entry, Slots text)
            throws SQLException {
        var found = new ArrayList<Found>();
        int slots = slots(connection, text);
        for (int slot = 0; slot < slots; slot++) {
            entry.setBytes(1, text.token(slot));
            try (var row = entry.executeQuery()) {
                if (!row.next()) continue;
                found.add(
                        new Found(
                                new PersonId(row.getString(2)),
                                row.getString(1),
                                Instant.ofEpochMilli(row.getLong(3))));
            }
        }
        return found;
    }

    private static int slots(Connection connection, Slots text) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT slots FROM index_slots WHERE kind = ?")) {
            select.setString(1, text.kind().name());
            try (var row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : Slots.FEWEST;
            }
        }
    }

    /** Each takes a free slot of its text at random; where hardly one is free, there are more. */
    private void insert(Connection connection, List<Entry> entries) throws SQLException {
        for (var entry : entries) {
            int slots = slots(connection, entry.slots());
            while (!insert(connection, entry, slots)) {
                slots = Math.multiplyExact(slots, 2);
                keepSlots(connection, entry.slots(), slots);
            }
        }
    }

    private boolean insert(Connection connection, Entry entry, int slots) throws SQLException {
        var insert =
                writing(
                        connection,
                        "INSERT OR IGNORE INTO sealed_text (token, sealed, person, written_at) VALUES (?, ?, ?, ?)");
        insert.setString(2, entry.sealed());
        insert.setString(3, entry.person().value());
        insert.setLong(4, entry.writtenAt().toEpochMilli());
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            insert.setBytes(1, entry.slots().token(random.nextInt(slots)));
            if (insert.executeUpdate() == 1) return true;
        }
        return false;
    }

    private static void keepSlots(Connection connection, Slots text, int slots)
            throws SQLException {
        try (var update =
                connection.prepareStatement(
                        "INSERT OR REPLACE INTO index_slots (kind, slots) VALUES (?, ?)")) {
            update.setString(1, text.kind().name());
            update.setInt(2, slots);
            update.executeUpdate();
        }
    }

    @Override
    public List<Found> sealedAs(Slots text) {
        return read(
                connection -> {
                    try (var entry = connection.prepareStatement(OPEN_ENTRY)) {
                        var found = entries(connection, entry, text);
                        found.sort(Comparator.comparing(Found::sealed));
                        return found;
                    }
                });
    }

    @Override
    public List<Found> entries(Slots text) {
        return read(
                connection -> {
                    try (var entry = connection.prepareStatement(ENTRY)) {
                        return entries(connection, entry, text);
                    }
                });
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
        var texts = new ArrayList<String>();
        try (var row = statement.executeQuery()) {
            while (row.next()) texts.add(row.getString(1));
        }
        return texts;
    }

    @Override
    public void bar(PersonId person, Instant since) {
        commits.write(
                connection -> {
                    try (var update =
                            connection.prepareStatement(
                                    "UPDATE person_key SET barred_at = ? WHERE person = ? AND standing <> 'ERASED'")) {
                        update.setLong(1, since.toEpochMilli());
                        update.setString(2, person.value());
                        return update.executeUpdate();
                    }
                });
    }

    @Override
    public void settle(PersonId person, KeyStanding standing) {
        commits.write(connection -> settle(connection, person, standing));
        if (standing == KeyStanding.ERASED) commits.emptyLog();
    }

    private static int settle(Connection connection, PersonId person, KeyStanding standing)
            throws SQLException {
        if (standing != KeyStanding.ERASED) {
            return update(
                    connection,
                    "UPDATE person_key SET standing = '"
                            + standing
                            + "', barred_at = NULL WHERE person = ? AND standing <> 'ERASED'",
                    person);
        }
        update(connection, "DELETE FROM sealed_text WHERE person = ?", person);
        // Who had no key gets a mark all the same, so that none is ever made.
        return update(
                connection,
                "INSERT INTO person_key (person, standing) VALUES (?, 'ERASED') ON CONFLICT (person) DO UPDATE SET wrapped = NULL, standing = 'ERASED', barred_at = NULL",
                person);
    }

    private static int update(Connection connection, String sql, PersonId person)
            throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setString(1, person.value());
            return update.executeUpdate();
        }
    }

    @Override
    public List<PersonId> barredBefore(Instant instant) {
        return read(
                connection -> {
                    try (var statement =
                            connection.prepareStatement(
                                    "SELECT person FROM person_key WHERE barred_at < ?")) {
                        statement.setLong(1, instant.toEpochMilli());
                        return texts(statement).stream().map(PersonId::new).toList();
                    }
                });
    }

    @Override
    public @Nullable String check() {
        var kept =
                read(
                        connection -> {
                            try (var statement =
                                    connection.prepareStatement("SELECT proof FROM master")) {
                                return texts(statement);
                            }
                        });
        return kept.isEmpty() ? null : kept.getFirst();
    }

    @Override
    public void keepCheck(String check) {
        commits.write(
                connection -> {
                    try (var insert =
                            connection.prepareStatement(
                                    "INSERT OR IGNORE INTO master (one, proof) VALUES (1, ?)")) {
                        insert.setString(1, check);
                        return insert.executeUpdate();
                    }
                });
    }

    @Override
    public void close() {
        synchronized (reading) {
            try {
                reading.close();
            } catch (SQLException e) {
                throw new IllegalStateException("the file of the keys did not close", e);
            }
        }
        commits.close();
    }
}
