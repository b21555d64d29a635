package org.chalkline.axon.eventstore;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import tools.jackson.databind.JsonNode;

/**
 * The rows of {@code events.db}, read through connections of its own: beside the program that
 * writes, in the same process or another, or from a copy that is at rest.
 */
public final class SqliteStoredFacts implements StoredFacts {
    private static final long POLL_MILLIS = 50;

    private static final String COLUMNS =
            """
            SELECT position, event_id, aggregate_type, aggregate_id, sequence, type, revision,
                   recorded_at, payload, metadata, command_id, command_digest
              FROM event""";

    private static final String ROWS = COLUMNS + EventsFile.AFTER;

    private static final String ROWS_AT = COLUMNS + EventsFile.AT;

    private static final String ROWS_OF =
            COLUMNS + " WHERE aggregate_id = ? AND position <= ? ORDER BY sequence";

    private static final String HEAD = "SELECT coalesce(max(position), -1) FROM event";

    private final Path file;

    /** What writes to the file; absent where nobody does, or another program. */
    private final Optional<SqliteEventStorageEngine> engine;

    /** The file in this data folder, all that stands in it. */
    public SqliteStoredFacts(Path folder) {
        this(folder, Optional.empty());
    }

    /**
     * The file in this data folder while this program writes to it. What is committed can be read
     * before it is synced, and might be gone after a loss of power: whoever vouches for events must
     * not see it yet.
     *
     * @param engine what writes, knows how far all is on disk, and remembers the newest events
     */
    public SqliteStoredFacts(Path folder, SqliteEventStorageEngine engine) {
        this(folder, Optional.of(engine));
    }

    private SqliteStoredFacts(Path folder, Optional<SqliteEventStorageEngine> engine) {
        file = folder.resolve(EventsFile.NAME);
        this.engine = engine;
    }

    private long durable() {
        return engine.map(SqliteEventStorageEngine::durablePosition).orElse(Long.MAX_VALUE);
    }

    /**
     * Makes the file in a folder that has none.
     *
     * @return the file, which holds nothing
     */
    public static Path makeEmpty(Path folder) {
        return EventsFile.prepare(folder);
    }

    /** Whether there is such a file. */
    public boolean exists() {
        return Files.isRegularFile(file);
    }

    @Override
    public long head() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(HEAD)) {
            rows.next();
            return Math.min(rows.getLong(1), durable());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Reader readAfter(long position) {
        try {
            return new FileReader(connect(), position);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public List<StoredFact> at(List<Long> positions) {
        try (var connection = connect();
                var statement = connection.prepareStatement(ROWS_AT)) {
            // A list of numbers is written as JSON has it.
            statement.setString(1, positions.toString());
            statement.setLong(2, durable());
            return facts(statement, positions.size());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public List<StoredFact> of(String aggregate, long upTo) {
        try (var connection = connect();
                var statement = connection.prepareStatement(ROWS_OF)) {
            statement.setString(1, aggregate);
            statement.setLong(2, Math.min(upTo, durable()));
            return facts(statement, A_TURN);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static List<StoredFact> facts(PreparedStatement query, int about) throws SQLException {
        var facts = new ArrayList<StoredFact>(about);
        try (var rows = query.executeQuery()) {
            while (rows.next()) facts.add(fact(rows));
        }
        return facts;
    }

    private Connection connect() throws SQLException {
        if (!exists()) throw new SQLException(file + " is not there");
        if (Files.isWritable(file) && Files.isWritable(file.resolveSibling("."))) {
            return EventsFile.openForReading(file);
        }
        // SQLite can't share a file that it may not write beside. A copy at rest needs no sharing.
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        var immutable = !Files.exists(Path.of(file + "-wal"));
        return config.createConnection(
                "jdbc:sqlite:" + file.toUri() + (immutable ? "?immutable=1" : ""));
    }

    private EventStoreException failed(SQLException e) {
        return new EventStoreException(
                "Reading " + file.getFileName() + " failed: " + e.getMessage(), e);
    }

    private final class FileReader implements Reader {
        private final Connection connection;
        private final PreparedStatement statement;
        private long last;

        FileReader(Connection connection, long after) throws SQLException {
            this.connection = connection;
            statement = connection.prepareStatement(ROWS);
            // Positions below the first one are no positions, and must not be overlooked.
            last = after == FactStream.NOTHING ? Long.MIN_VALUE : after;
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
            if (last >= durable()) return List.of();
            var facts = engine.map(writer -> newest(writer, most)).orElse(List.of());
            if (facts.isEmpty()) facts = fromFile(most);
            if (!facts.isEmpty()) last = facts.getLast().position();
            return facts;
        }

        private List<StoredFact> newest(SqliteEventStorageEngine writer, int most) {
            return writer.newestAfter(last, most).stream().map(SqliteStoredFacts::fact).toList();
        }

        private List<StoredFact> fromFile(int most) {
            try {
                statement.setLong(1, last);
                statement.setLong(2, durable());
                statement.setInt(3, most);
                return facts(statement, Math.min(most, 1_000));
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }

    /** Its columns repeat what its metadata say: this program wrote both. */
    private static StoredFact fact(WrittenEvent written) {
        var event = written.event();
        return new StoredFact(
                written.position(),
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                Long.toString(event.sequence()),
                event.factType(),
                Integer.toString(event.revision()),
                written.recordedAt(),
                event.payload(),
                event.metadata(),
                null);
    }

    private static StoredFact fact(ResultSet rows) throws SQLException {
        var metadata = text(rows, 10);
        return new StoredFact(
                rows.getLong(1),
                text(rows, 2),
                text(rows, 3),
                text(rows, 4),
                text(rows, 5),
                text(rows, 6),
                text(rows, 7),
                text(rows, 8),
                text(rows, 9),
                metadata,
                contradiction(metadata, textOrNull(rows, 11), textOrNull(rows, 12)));
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        // No column may be absent; one that was emptied by force must still be told from others.
        return Objects.requireNonNullElse(textOrNull(rows, column), "\u0000");
    }

    /** Read as bytes, for the driver makes of a text three objects through the native interface. */
    private static @Nullable String textOrNull(ResultSet rows, int column) throws SQLException {
        var bytes = rows.getBytes(column);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable String contradiction(
            String metadata, @Nullable String commandId, @Nullable String digest) {
        // Nearly always so, and finding it costs little; then there is no need to read the JSON.
        if (repeats(metadata, CommandContext.COMMAND_ID, commandId)
                && repeats(metadata, CommandContext.COMMAND_DIGEST, digest)) return null;
        try {
            var said = FactJson.read(metadata, JsonNode.class);
            if (!Objects.equals(text(said, CommandContext.COMMAND_ID), commandId))
                return "command_id";
            if (!Objects.equals(text(said, CommandContext.COMMAND_DIGEST), digest))
                return "command_digest";
            return null;
        } catch (UnreadableFactException e) {
            return "metadata";
        }
    }

    private static boolean repeats(String metadata, String member, @Nullable String value) {
        return value == null
                ? !metadata.contains("\"" + member + "\"")
                : metadata.contains("\"" + member + "\":\"" + value + "\"");
    }

    private static @Nullable String text(JsonNode object, String member) {
        var value = object.get(member);
        return value == null || value.isNull() ? null : value.asString();
    }
}
