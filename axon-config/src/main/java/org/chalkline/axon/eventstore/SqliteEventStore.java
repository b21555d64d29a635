package org.chalkline.axon.eventstore;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.chalkline.axon.stream.EventsByPosition;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over {@link SqliteEventStorageEngine}. Each reader reads for itself and is
 * woken by the commit. (Axon's own embedded store shares one reading thread and a cache of events
 * among its readers, and can miss a wake-up.)
 */
public final class SqliteEventStore extends AbstractEventStore implements EventsByPosition {
    private final SqliteEventStorageEngine engine;

    /** A store over this engine. Closing the engine is the caller's. */
    public SqliteEventStore(SqliteEventStorageEngine engine) {
        super(new Builder().storageEngine(engine));
        this.engine = engine;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return new TailingStream(engine, trackingToken);
    }

    /** What is not on disk yet isn't found either. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> eventsAt(List<Long> positions) {
        return engine.eventsAt(positions);
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
