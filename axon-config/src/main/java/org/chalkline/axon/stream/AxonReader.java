package org.chalkline.axon.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.chalkline.kernel.fact.FactStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one stream of a store until it fails, as it does when the connection to a server is lost,
 * and opens another at the next call. A fact counts as read when it is handed out.
 *
 * @param <T> what becomes of each event
 */
final class AxonReader<T> {

    /** How long facts that are recorded may take to arrive, in milliseconds. */
    private static final int DELIVERY_MILLIS = 10_000;

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final Function<TrackedEventMessage<?>, T> reading;
    private long last;
    private @Nullable BlockingStream<TrackedEventMessage<?>> open;

    AxonReader(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            long after,
            Function<TrackedEventMessage<?>, T> reading) {
        this.source = source;
        this.reading = reading;
        last = after;
        open = openAfter(after);
    }

    static long position(@Nullable TrackingToken token) {
        return token == null ? FactStream.NOTHING : token.position().orElse(FactStream.NOTHING);
    }

    private BlockingStream<TrackedEventMessage<?>> openAfter(long position) {
        return source.openStream(
                position <= FactStream.NOTHING ? null : new GlobalSequenceTrackingToken(position));
    }

    /** See {@link FactStream.Reader#next}. */
    List<T> next(int most, Duration wait) throws InterruptedException {
        var events = open == null ? openAfter(last) : open;
        open = events;
        var facts = new ArrayList<T>(Math.min(most, 1_000));
        long read = last;
        try {
            if (!arrives(events, wait)) return facts;
            do {
                var event = events.nextAvailable();
                facts.add(reading.apply(event));
                read = position(event.trackingToken());
            } while (facts.size() < most && events.hasNextAvailable(0, TimeUnit.MILLISECONDS));
        } catch (RuntimeException e) {
            close();
            if (facts.isEmpty()) throw e;
        }
        last = read;
        return facts;
    }

    /** A server sends even what it holds a moment after it is asked: then wait for it. */
    private boolean arrives(BlockingStream<TrackedEventMessage<?>> events, Duration wait)
            throws InterruptedException {
        int millis = (int) Math.min(wait.toMillis(), Integer.MAX_VALUE);
        if (events.hasNextAvailable(millis, TimeUnit.MILLISECONDS)) return true;
        long head = position(source.createHeadToken());
        if (head <= last) return false;
        if (events.hasNextAvailable(DELIVERY_MILLIS, TimeUnit.MILLISECONDS)) return true;
        throw new IllegalStateException(
                "The facts from " + (last + 1) + " to " + head + " didn't arrive");
    }

    void close() {
        if (open != null) open.close();
        open = null;
    }
}
