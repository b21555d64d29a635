package org.chalkline.axon.eventstore;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.chalkline.axon.stream.Recent;
import org.chalkline.axon.time.ClockComparison;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome.Recorded;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.limitation.Limitations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's events in one SQLite file. {@link #appendEvents} returns when its events are on disk;
 * positions are dense from 0; the time of recording never decreases with the position. One program
 * at a time may have the file open.
 */
public final class SqliteEventStorageEngine extends BatchingEventStorageEngine
        implements Limitations.Source, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteEventStorageEngine.class);
    private static final int BATCH = 1_000;

    /** What followers may lag behind without reading the file: some 10 MB. */
    static final int REMEMBERED = 4_096;

    private final GroupWriter writer;
    private final EventReaders readers;
    private final KnownIds ids;
    private final Head head;

    /** So that who follows the store need not read back from the file what was just written. */
    private final Recent<WrittenEvent> newest = new Recent<>(REMEMBERED, WrittenEvent::position);

    private final CommandTrail trail;

    private record Timed(long position, Instant at) {}

    private volatile Timed lastTime = new Timed(FactStream.NOTHING, Instant.MIN);

    /** While there is none, no load need look for one. */
    private volatile boolean anySnapshot;

    private SqliteEventStorageEngine(
            Builder builder,
            Path file,
            Clock clock,
            ClockComparison comparison,
            StoreMeter meter,
            CommandTrail trail,
            Reserve reserve)
            throws SQLException {
        super(builder);
        var session =
                new WriteSession(EventsFile.openForWriting(file), clock, comparison, this::written);
        this.head = new Head(session.last());
        this.writer = new GroupWriter(session, head, meter, file, reserve);
        this.readers = new EventReaders(file, head);
        this.ids = KnownIds.of(readers::forEachId, head.position() + 1);
        this.anySnapshot = readers.anySnapshot();
        this.trail = trail;
    }

    /**
     * Opens {@code events.db} in the folder, and makes both where they are missing.
     *
     * @param clock what stamps the time of recording
     * @param comparison tells that nothing is to be stamped by it
     * @throws StoreRefusedException if what is there can't be used; nothing was changed
     */
    public static SqliteEventStorageEngine open(
            Path folder,
            Serializer serializer,
            EventUpcaster upcasters,
            Clock clock,
            ClockComparison comparison,
            StoreMeter meter,
            CommandTrail trail) {
        return open(folder, serializer, upcasters, clock, comparison, meter, trail, 0);
    }

    /**
     * As above.
     *
     * @param reserve how many bytes of the disk are kept for facts when it is full
     */
    public static SqliteEventStorageEngine open(
            Path folder,
            Serializer serializer,
            EventUpcaster upcasters,
            Clock clock,
            ClockComparison comparison,
            StoreMeter meter,
            CommandTrail trail,
            long reserve) {
        var file = EventsFile.prepare(folder);
        var builder = new Builder();
        builder.eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .batchSize(BATCH);
        try {
            return new SqliteEventStorageEngine(
                    builder, file, clock, comparison, meter, trail, new Reserve(folder, reserve));
        } catch (SQLException e) {
            throw EventsFile.refusal(file, e);
        }
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) return;
        var rows = events.stream().map(event -> row(event, serializer)).toList();
        for (var row : rows) {
            ids.add(row.aggregateId());
            if (row.command() != null) ids.add(row.command().id());
        }
        var recorded = writer.write(session -> session.append(rows));
        var ofCommand = new LinkedHashMap<CommandKey, List<Recorded>>();
        for (int i = 0; i < rows.size(); i++) {
            var command = rows.get(i).command();
            if (command == null) continue;
            ofCommand.computeIfAbsent(command, key -> new ArrayList<>()).add(recorded.get(i));
        }
        ofCommand.forEach(trail::recorded);
    }

    private void written(WrittenEvent event) {
        var command = event.event().command();
        if (command != null) ids.written(command.id(), event.position());
        newest.add(event);
    }

    private NewEvent row(EventMessage<?> message, Serializer serializer) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException(
                    "Every fact belongs to an aggregate; this one doesn't: "
                            + message.getPayloadType());
        }
        var payload = event.serializePayload(serializer, String.class);
        var metadata = event.serializeMetaData(serializer, String.class);
        var command = CommandKey.of(event.getMetaData());
        return new NewEvent(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getType(),
                event.getSequenceNumber(),
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                payload.getData(),
                metadata.getData(),
                command,
                command == null ? null : trail.digestOf(command));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        var row = row(snapshot, serializer);
        anySnapshot = true;
        writer.<Optional<Void>>write(
                session -> {
                    session.snapshot(row);
                    return Optional.empty();
                });
    }

    /**
     * Keeps the outcome of a command that recorded nothing. Returns when it is on disk.
     *
     * @param refusal why it was refused, as JSON; absent if it was accepted
     * @param tried what was tried, as JSON; absent if it was accepted
     */
    public void keepOutcome(
            CommandKey command, String digest, @Nullable String refusal, @Nullable String tried) {
        ids.add(command.id());
        writer.<Optional<Void>>write(
                session -> {
                    session.outcome(command, digest, refusal, tried);
                    return Optional.empty();
                });
    }

    /**
     * Passes on the refusals, the newest first.
     *
     * @param from the first instant; absent for all
     * @param to the first instant that is too late; absent for all
     * @param each told each of them; false ends it
     */
    public void refused(@Nullable Instant from, @Nullable Instant to, Predicate<KeptRefusal> each) {
        readers.refused(from, to, each);
    }

    /**
     * The facts that an earlier command under this key left behind, if there was one; else what one
     * of another left behind that stands in its {@linkplain CommandKey#place place}.
     */
    public Optional<KeptOutcome> outcomeOf(CommandKey command) {
        var id = command.id();
        if (ids.isSurelyNew(id)) return Optional.empty();
        return readers.outcomeOf(command, ids.blocksOf(id, head.position()));
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken lastToken, int batchSize) {
        long after = position(lastToken);
        // Behind the head there is nothing to read: asking the file would only cost.
        if (after >= head.position()) return List.of();
        var written = newestAfter(after, batchSize);
        return written.isEmpty() ? readers.after(after, batchSize) : StoredEvent.of(written);
    }

    /** Those of the positions at which there is an event on disk, in no order. */
    Stream<? extends TrackedEventMessage<?>> eventsAt(List<Long> positions) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                readers.at(positions).stream(), getEventSerializer(), upcasterChain);
    }

    /**
     * The events after a position that are on disk, as they were written; none if the first of them
     * was written so long ago that it has to be read.
     */
    List<WrittenEvent> newestAfter(long position, int most) {
        return newest.between(position, Math.min(head.position(), position + most));
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return ids.isSurelyNew(aggregateIdentifier)
                ? List.of()
                : readers.ofAggregate(aggregateIdentifier, firstSequenceNumber, batchSize);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return anySnapshot ? readers.snapshot(aggregateIdentifier).stream() : Stream.empty();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return readers.lastSequence(aggregateIdentifier);
    }

    /** The time of the last event that is on disk; empty when there is none. */
    public Optional<Instant> lastRecordedAt() {
        long last = head.position();
        if (last == FactStream.NOTHING) return Optional.empty();
        var known = lastTime;
        if (known.position() != last) lastTime = known = new Timed(last, recordedAt(last));
        return Optional.of(known.at());
    }

    private Instant recordedAt(long position) {
        var written = newest.between(position - 1, position);
        return written.isEmpty()
                ? readers.recordedAt(position)
                : Timestamps.read(written.getFirst().recordedAt());
    }

    /** The last position that is on disk, -1 when there is none. */
    public long durablePosition() {
        return head.position();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return token(head.position());
    }

    /**
     * The token after which stand the events recorded at this instant or later. Once it has been
     * told, no event is recorded with an earlier time, unless the instant lies ahead.
     */
    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        settleBefore(dateTime);
        long low = 0;
        long high = head.position() + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (readers.recordedAt(middle).isBefore(dateTime)) low = middle + 1;
            else high = middle;
        }
        return token(low - 1);
    }

    /**
     * Waits until what was stamped before the instant is on disk. A group is stamped when its
     * writing begins, and is seen when its sync has ended: who asked in between would get another
     * answer than later.
     */
    private void settleBefore(Instant dateTime) {
        long last = head.position();
        if (last != FactStream.NOTHING && !readers.recordedAt(last).isBefore(dateTime)) return;
        try {
            writer.write(
                    session -> {
                        session.stampNothingBefore(dateTime.toEpochMilli());
                        return dateTime;
                    });
        } catch (StoreStoppedException e) {
            LOG.debug("Nothing is recorded any more, so the head stands", e);
        }
    }

    private static @Nullable TrackingToken token(long position) {
        return position == FactStream.NOTHING ? null : new GlobalSequenceTrackingToken(position);
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null
                ? FactStream.NOTHING
                : token.position().orElseThrow(() -> new IllegalArgumentException("" + token));
    }

    /** Whether there is an event after the token, at once or within the time. */
    boolean awaitAfter(@Nullable TrackingToken token, long timeout, TimeUnit unit)
            throws InterruptedException {
        return head.awaitAfter(position(token), timeout, unit);
    }

    /** Whether reading for ids that are new is spared already. */
    boolean knowsItsIds() {
        return ids.isComplete();
    }

    /** Why the store accepts nothing any more; empty while it does. */
    public Optional<String> trouble() {
        return Optional.ofNullable(writer.stopped()).map(Throwable::getMessage);
    }

    /** That the disk is full, while it is. */
    @Override
    public Optional<Limitation> now() {
        return writer.limitation();
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }

    private static final class Builder extends BatchingEventStorageEngine.Builder {}
}
