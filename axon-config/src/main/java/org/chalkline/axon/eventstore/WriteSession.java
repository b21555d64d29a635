package org.chalkline.axon.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.AxonException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.chalkline.axon.time.ClockComparison;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome.Recorded;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Positions;
import org.chalkline.kernel.limitation.LimitedException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The writer's side of the file: its connection and its statements, and the position and time of
 * the next event. Used by the writer's thread alone.
 */
final class WriteSession implements AutoCloseable {
    private final Connection connection;
    private final Statement control;
    private final PreparedStatement insertEvent;
    private final PreparedStatement insertOutcome;
    private final PreparedStatement replaceSnapshot;
    private final Clock clock;
    private final ClockComparison comparison;
    private final Consumer<WrittenEvent> listener;
    private long next;

    /** When the last event was recorded. */
    private long lastMillis;

    /** When this group is recorded. */
    private long groupMillis;

    private String stamp = "";

    /**
     * @param listener is told of each event before it is committed
     */
    WriteSession(
            Connection connection,
            Clock clock,
            ClockComparison comparison,
            Consumer<WrittenEvent> listener)
            throws SQLException {
        this.connection = connection;
        this.clock = clock;
        this.comparison = comparison;
        this.listener = listener;
        control = connection.createStatement();
        insertEvent =
                connection.prepareStatement(
                        "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insertOutcome =
                connection.prepareStatement(
                        "INSERT OR IGNORE INTO outcome VALUES (?, ?, ?, ?, ?, ?)");
        replaceSnapshot =
                connection.prepareStatement(
                        "INSERT OR REPLACE INTO snapshot VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        try (var last =
                control.executeQuery(
                        "SELECT position, recorded_at FROM event ORDER BY position DESC LIMIT 1")) {
            boolean any = last.next();
            next = any ? last.getLong(1) + 1 : 0;
            lastMillis = any ? Timestamps.read(last.getString(2)).toEpochMilli() : Long.MIN_VALUE;
        }
    }

    /** The last position written, committed or not. */
    long last() {
        return next + FactStream.NOTHING;
    }

    /** Begins a group. Its events share one time, which is never earlier than any before it. */
    void begin() throws SQLException {
        control.execute("BEGIN IMMEDIATE");
        groupMillis = Math.max(lastMillis, clock.millis());
        stamp = Timestamps.write(groupMillis);
    }

    /**
     * Stamps no later group with a time before this one, or before the next millisecond if it lies
     * further ahead. Nothing is done for a clock that was set: it would give its time to all that
     * follows.
     */
    void stampNothingBefore(long millis) {
        if (comparison.limitation().isPresent()) return;
        lastMillis = Math.max(lastMillis, Math.min(millis, clock.millis() + 1));
    }

    /**
     * Takes back a group that found no room: nothing of it is there then.
     *
     * @param last the last position before it
     * @throws SQLException if that can't be made sure of
     */
    void takeBack(long last) throws SQLException {
        try {
            control.execute("ROLLBACK");
        } catch (SQLException e) {
            // At some failures SQLite has done so by itself.
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) throw e;
        }
        next = last + 1;
        try (var found = control.executeQuery("SELECT coalesce(max(position), -1) FROM event")) {
            found.next();
            if (found.getLong(1) == last) return;
            throw new SQLException("a group that found no room is there in part");
        }
    }

    /** Writes something that says nothing, to see whether there is room. */
    void tryRoom() throws SQLException {
        control.execute("PRAGMA user_version = " + EventsFile.VERSION);
    }

    /** Commits the group: returns when it is on disk. */
    void commit() throws SQLException {
        control.execute("COMMIT");
    }

    /**
     * Moves what was logged into the file.
     *
     * @param waitForReaders whether to empty the log even if that means waiting for readers
     */
    void checkpoint(boolean waitForReaders) throws SQLException {
        try (var result =
                control.executeQuery(
                        "PRAGMA wal_checkpoint("
                                + (waitForReaders ? "TRUNCATE" : "PASSIVE")
                                + ")")) {
            result.next();
        }
    }

    /**
     * Writes one caller's events: all of them, or none.
     *
     * @throws ConcurrencyException if another event stands in the place of one of them
     * @throws EventStoreException if the clock was set since the caller was let through, or there
     *     are not as many positions left
     */
    List<Recorded> append(List<NewEvent> events) throws SQLException {
        if (events.size() > Positions.LAST - last()) {
            throw new EventStoreException(
                    "No position is left for %d more facts after %d."
                            .formatted(events.size(), last()),
                    new LimitedException(GroupWriter.ENDED));
        }
        for (var event : events) comparison.requireStamped(event.aggregateId());
        if (events.size() > 1) control.execute("SAVEPOINT caller");
        long first = next;
        var recorded = new ArrayList<Recorded>(events.size());
        for (var event : events) {
            try {
                insert(event);
            } catch (SQLiteException e) {
                if (!isConflict(e)) throw e;
                if (events.size() > 1) control.execute("ROLLBACK TO caller");
                if (events.size() > 1) control.execute("RELEASE caller");
                next = first;
                throw conflict(event, e);
            }
            recorded.add(new Recorded(event.eventId(), event.factType(), next++));
        }
        if (events.size() > 1) control.execute("RELEASE caller");
        return recorded;
    }

    private void insert(NewEvent event) throws SQLException {
        insertEvent.setLong(1, next);
        insertEvent.setString(2, event.eventId());
        insertEvent.setString(3, event.aggregateId());
        insertEvent.setString(4, event.aggregateType());
        insertEvent.setLong(5, event.sequence());
        insertEvent.setString(6, event.factType());
        insertEvent.setInt(7, event.revision());
        insertEvent.setString(8, stamp);
        insertEvent.setString(9, event.payload());
        insertEvent.setString(10, event.metadata());
        insertEvent.setString(11, event.commandId());
        insertEvent.setString(12, event.commandDigest());
        insertEvent.executeUpdate();
        lastMillis = groupMillis;
        listener.accept(new WrittenEvent(next, stamp, event));
    }

    private static boolean isConflict(SQLiteException e) {
        return (e.getResultCode().code & 0xFF) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }

    private static AxonException conflict(NewEvent event, SQLException e) {
        var what =
                "%s %s already has a fact number %d"
                        .formatted(event.aggregateType(), event.aggregateId(), event.sequence());
        return event.sequence() == 0
                ? new AggregateStreamCreationException(what, e)
                : new ConcurrencyException(what, e);
    }

    private void text(int place, @Nullable String value) throws SQLException {
        if (value == null) insertOutcome.setNull(place, Types.VARCHAR);
        else insertOutcome.setString(place, value);
    }

    /** Writes the outcome of a command that recorded no event; the first one stands. */
    void outcome(
            CommandKey command, String digest, @Nullable String refusal, @Nullable String tried)
            throws SQLException {
        insertOutcome.setString(1, command.id());
        insertOutcome.setString(2, command.namespace());
        insertOutcome.setString(3, digest);
        insertOutcome.setString(4, stamp);
        text(5, refusal);
        text(6, tried);
        insertOutcome.executeUpdate();
    }

    /** Writes a snapshot in place of the aggregate's last one. */
    void snapshot(NewEvent snapshot) throws SQLException {
        replaceSnapshot.setString(1, snapshot.aggregateId());
        replaceSnapshot.setString(2, snapshot.aggregateType());
        replaceSnapshot.setLong(3, snapshot.sequence());
        replaceSnapshot.setString(4, snapshot.eventId());
        replaceSnapshot.setString(5, snapshot.factType());
        replaceSnapshot.setInt(6, snapshot.revision());
        replaceSnapshot.setString(7, stamp);
        replaceSnapshot.setString(8, snapshot.payload());
        replaceSnapshot.setString(9, snapshot.metadata());
        replaceSnapshot.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
