package org.chalkline.axon.eventstore;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Reads on from a token, and waits at the head for the next commit. For one thread. */
final class TailingStream implements TrackingEventStream {
    private final SqliteEventStorageEngine engine;
    private @Nullable TrackingToken last;
    private Iterator<? extends TrackedEventMessage<?>> read = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> peeked;

    TailingStream(SqliteEventStorageEngine engine, @Nullable TrackingToken after) {
        this.engine = engine;
        this.last = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(peeked) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (peeked != null || advance()) return true;
        return engine.awaitAfter(last, timeout, unit) && advance();
    }

    private boolean advance() {
        if (!read.hasNext()) read = engine.readEvents(last, false).iterator();
        if (!read.hasNext()) return false;
        var next = read.next();
        peeked = next;
        last = next.trackingToken();
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (true) {
            if (hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS) && peeked != null) {
                var next = peeked;
                peeked = null;
                return next;
            }
        }
    }

    @Override
    public void close() {
        read = Collections.emptyIterator();
    }
}
