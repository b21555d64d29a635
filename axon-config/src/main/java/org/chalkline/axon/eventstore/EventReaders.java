package org.chalkline.axon.eventstore;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Reads beside the writer, each on a connection of its own that is kept for the next read. Events
 * beyond the head are in the file a moment before they are on disk, and are not read: nothing may
 * rest on what a loss of power could take back.
 */
final class EventReaders implements AutoCloseable {
    private static final String COLUMNS =
            "SELECT position, event_id, aggregate_id, aggregate_type, sequence, type, revision, recorded_at, payload, metadata FROM event";

    static final String AT = COLUMNS + EventsFile.AT;

    static final String OUTCOME =
            """
            SELECT command_digest, NULL, event_id, type, position,
                   metadata ->> '$.%s', metadata ->> '$.%s', metadata ->> '$.%s'
              FROM event INDEXED BY event_command
             WHERE %s IN (SELECT value FROM json_each(?)) AND command_id = ? AND position <= ?
            UNION ALL
            SELECT command_digest, refusal, NULL, NULL, NULL, namespace, NULL, NULL
              FROM outcome WHERE command_id = ?
            ORDER BY 5"""
                    .formatted(
                            CommandContext.ACTOR,
                            CommandContext.CHANNEL,
                            CommandContext.ISSUER,
                            EventsFile.BLOCK);

    private static final String REFUSED =
            """
            SELECT command_id, namespace, recorded_at, refusal, tried
              FROM outcome INDEXED BY outcome_refused
             WHERE refusal IS NOT NULL AND recorded_at >= ? AND recorded_at < ?
            ORDER BY recorded_at DESC, command_id DESC""";

    private static final String AGGREGATES = "SELECT DISTINCT aggregate_id FROM event";

    private static final String COMMANDS =
            "SELECT command_id, position FROM event INDEXED BY event_command WHERE command_id IS NOT NULL";

    private static final String COMMANDS_WITHOUT_EVENTS = "SELECT command_id FROM outcome";

    private final Path file;
    private final Head head;
    private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    EventReaders(Path file, Head head) {
        this.file = file;
        this.head = head;
    }

    private interface Reading<T> {
        T from(Reader reader) throws SQLException;
    }

    List<StoredEvent> after(long position, int most) {
        return read(
                reader -> {
                    reader.after.setLong(1, position);
                    reader.after.setLong(2, head.position());
                    reader.after.setInt(3, most);
                    return events(reader.after, Math.min(most, 1024));
                });
    }

    /** Those of the positions at which there is an event, in no order. */
    List<StoredEvent> at(List<Long> positions) {
        return read(
                reader -> {
                    // A list of numbers is written as JSON has it.
                    reader.at.setString(1, positions.toString());
                    reader.at.setLong(2, head.position());
                    return events(reader.at, positions.size());
                });
    }

    List<StoredEvent> ofAggregate(String aggregateId, long firstSequence, int most) {
        return read(
                reader -> {
                    reader.ofAggregate.setString(1, aggregateId);
                    reader.ofAggregate.setLong(2, firstSequence);
                    reader.ofAggregate.setLong(3, head.position());
                    reader.ofAggregate.setInt(4, most);
                    return events(reader.ofAggregate, 16);
                });
    }

    Optional<Long> lastSequence(String aggregateId) {
        return read(
                reader -> {
                    reader.lastSequence.setString(1, aggregateId);
                    reader.lastSequence.setLong(2, head.position());
                    try (var rows = reader.lastSequence.executeQuery()) {
                        long last = rows.next() ? rows.getLong(1) : -1;
                        return last < 0 ? Optional.empty() : Optional.of(last);
                    }
                });
    }

    Optional<StoredEvent> snapshot(String aggregateId) {
        return read(
                reader -> {
                    reader.snapshot.setString(1, aggregateId);
                    return events(reader.snapshot, 1).stream().findFirst();
                });
    }

    boolean anySnapshot() {
        return read(
                reader -> {
                    try (var statement = reader.connection.createStatement();
                            var rows = statement.executeQuery("SELECT 1 FROM snapshot LIMIT 1")) {
                        return rows.next();
                    }
                });
    }

    Instant recordedAt(long position) {
        return read(
                reader -> {
                    reader.recordedAt.setLong(1, position);
                    try (var rows = reader.recordedAt.executeQuery()) {
                        if (!rows.next()) {
                            throw new EventStoreException("No event at position " + position);
                        }
                        return Timestamps.read(rows.getString(1));
                    }
                });
    }

    /**
     * The facts that the command left behind, or else one of another that stands in its place.
     *
     * @param blocks all of {@link CommandBlocks} in which it may have events
     */
    Optional<KeptOutcome> outcomeOf(CommandKey command, LongStream blocks) {
        var numbers = blocks.mapToObj(Long::toString).collect(joining(",", "[", "]"));
        return read(
                reader -> {
                    reader.outcome.setString(1, numbers);
                    reader.outcome.setString(2, command.id());
                    reader.outcome.setLong(3, head.position());
                    reader.outcome.setString(4, command.id());
                    var kept = new LinkedHashMap<CommandKey, KeptOutcome>();
                    try (var rows = reader.outcome.executeQuery()) {
                        while (rows.next()) {
                            var key = keyOf(command, rows);
                            if (!key.place().equals(command.place())) continue;
                            var known = kept.get(key);
                            if (known == null) {
                                known = withoutFacts(key, rows);
                                kept.put(key, known);
                            }
                            if (rows.getString(3) != null) known.facts().add(recorded(rows));
                        }
                    }
                    var own = kept.get(command);
                    return own == null ? kept.values().stream().findFirst() : Optional.of(own);
                });
    }

    /** Passes on the refusals, the newest first, until it is told to stop. */
    void refused(@Nullable Instant from, @Nullable Instant to, Predicate<KeptRefusal> each) {
        Optional<Void> unused =
                read(
                        reader -> {
                            reader.refused.setString(1, from == null ? "" : stamp(from));
                            reader.refused.setString(2, to == null ? "~" : stamp(to));
                            try (var rows = reader.refused.executeQuery()) {
                                while (rows.next()) {
                                    var key = new CommandKey(rows.getString(2), rows.getString(1));
                                    var kept =
                                            new KeptRefusal(
                                                    key,
                                                    Timestamps.read(rows.getString(3)),
                                                    rows.getString(4),
                                                    rows.getString(5));
                                    if (!each.test(kept)) break;
                                }
                            }
                            return Optional.empty();
                        });
    }

    private static String stamp(Instant at) {
        return Timestamps.write(at.toEpochMilli());
    }

    private static KeptOutcome withoutFacts(CommandKey command, ResultSet rows)
            throws SQLException {
        return new KeptOutcome(command, rows.getString(1), new ArrayList<>(), rows.getString(2));
    }

    private static Recorded recorded(ResultSet rows) throws SQLException {
        return new Recorded(rows.getString(3), rows.getString(4), rows.getLong(5));
    }

    private static CommandKey keyOf(CommandKey asked, ResultSet rows) throws SQLException {
        var whose = Objects.requireNonNullElse(rows.getString(6), "");
        if (rows.getString(3) != null) {
            var channel = Objects.requireNonNullElse(rows.getString(7), "");
            return CommandKey.of(rows.getString(8), whose, channel, asked.id());
        }
        boolean isAsked =
                whose.equals(EventsFile.ANYBODYS) && !asked.namespace().equals(CommandKey.SYSTEM);
        return isAsked ? asked : new CommandKey(whose, asked.id());
    }

    /**
     * Every id of an aggregate or a command that the file holds, some of them twice. Only indexes
     * are read for it, except of commands that recorded nothing.
     *
     * @throws StoreStoppedException if the store is closed meanwhile
     */
    void forEachId(KnownIds to) {
        forEach(AGGREGATES, row -> to.add(row.getString(1)));
        forEach(
                COMMANDS,
                row -> {
                    var id = row.getString(1);
                    to.add(id);
                    to.written(id, row.getLong(2));
                });
        forEach(COMMANDS_WITHOUT_EVENTS, row -> to.add(row.getString(1)));
    }

    private interface RowAction {
        void take(ResultSet row) throws SQLException;
    }

    private void forEach(String query, RowAction action) {
        var unused =
                read(
                        reader -> {
                            try (var statement = reader.connection.createStatement();
                                    var rows = statement.executeQuery(query)) {
                                while (rows.next()) {
                                    requireOpen();
                                    action.take(rows);
                                }
                            }
                            return true;
                        });
    }

    private void requireOpen() {
        if (closed) throw new StoreStoppedException("The event store was closed.", null);
    }

    private static List<StoredEvent> events(PreparedStatement query, int about)
            throws SQLException {
        var events = new ArrayList<StoredEvent>(about);
        var times = new Timestamps.Reader();
        try (var rows = query.executeQuery()) {
            while (rows.next()) events.add(event(rows, times.read(rows.getString(8))));
        }
        return events;
    }

    private static StoredEvent event(ResultSet rows, Instant recordedAt) throws SQLException {
        return new StoredEvent(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getLong(5),
                rows.getString(6),
                rows.getString(7),
                recordedAt,
                rows.getString(9),
                rows.getString(10));
    }

    private <T> T read(Reading<T> reading) {
        requireOpen();
        var pooled = idle.pollFirst();
        try {
            var reader = pooled != null ? pooled : new Reader(EventsFile.openForReading(file));
            T result;
            try {
                result = reading.from(reader);
            } catch (SQLException | RuntimeException e) {
                reader.close();
                throw e;
            }
            idle.addFirst(reader);
            if (closed) close();
            return result;
        } catch (SQLException e) {
            throw new EventStoreException("Reading events failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (var reader = idle.poll(); reader != null; reader = idle.poll()) {
            try {
                reader.close();
            } catch (SQLException e) {
                throw new EventStoreException("A reading connection did not close", e);
            }
        }
    }

    /** One connection and its statements, compiled once. */
    private static final class Reader {
        private final Connection connection;
        private final PreparedStatement after;
        private final PreparedStatement at;
        private final PreparedStatement ofAggregate;
        private final PreparedStatement lastSequence;
        private final PreparedStatement snapshot;
        private final PreparedStatement recordedAt;
        private final PreparedStatement outcome;
        private final PreparedStatement refused;

        Reader(Connection connection) throws SQLException {
            this.connection = connection;
            after = connection.prepareStatement(COLUMNS + EventsFile.AFTER);
            at = connection.prepareStatement(AT);
            ofAggregate =
                    connection.prepareStatement(
                            COLUMNS
                                    + " WHERE aggregate_id = ? AND sequence >= ? AND position <= ? ORDER BY sequence LIMIT ?");
            lastSequence =
                    connection.prepareStatement(
                            "SELECT coalesce(max(sequence), -1) FROM event WHERE aggregate_id = ? AND position <= ?");
            snapshot =
                    connection.prepareStatement(
                            COLUMNS.replace("SELECT position", "SELECT -1")
                                            .replace("FROM event", "FROM snapshot")
                                    + " WHERE aggregate_id = ?");
            recordedAt =
                    connection.prepareStatement("SELECT recorded_at FROM event WHERE position = ?");
            outcome = connection.prepareStatement(OUTCOME);
            refused = connection.prepareStatement(REFUSED);
        }

        void close() throws SQLException {
            connection.close();
        }
    }
}
