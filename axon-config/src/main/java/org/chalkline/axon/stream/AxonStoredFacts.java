package org.chalkline.axon.stream;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;

/**
 * Facts as Axon Server holds them. The source must bring nothing into a newer form on the way: it
 * is one without upcasters.
 */
public final class AxonStoredFacts implements StoredFacts {
    private static final DateTimeFormatter STORED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final Serializer serializer;

    /**
     * The facts of this source.
     *
     * @param serializer the source's own: what it has not changed is handed on as it is stored
     */
    public AxonStoredFacts(
            StreamableMessageSource<TrackedEventMessage<?>> source, Serializer serializer) {
        this.source = source;
        this.serializer = serializer;
    }

    @Override
    public long head() {
        var token = source.createHeadToken();
        return token == null ? FactStream.NOTHING : token.position().orElse(FactStream.NOTHING);
    }

    @Override
    public Reader readAfter(long position) {
        var token =
                position <= FactStream.NOTHING ? null : new GlobalSequenceTrackingToken(position);
        return new StreamReader(source.openStream(token));
    }

    private final class StreamReader implements Reader {
        private final BlockingStream<TrackedEventMessage<?>> events;

        StreamReader(BlockingStream<TrackedEventMessage<?>> events) {
            this.events = events;
        }

        @Override
        public List<StoredFact> next(int most, Duration wait) throws InterruptedException {
            var facts = new ArrayList<StoredFact>();
            int millis = (int) Math.min(wait.toMillis(), Integer.MAX_VALUE);
            if (!events.hasNextAvailable(millis, TimeUnit.MILLISECONDS)) return facts;
            do {
                facts.add(fact(events.nextAvailable()));
            } while (facts.size() < most && events.hasNextAvailable(0, TimeUnit.MILLISECONDS));
            return facts;
        }

        @Override
        public void close() {
            events.close();
        }
    }

    private StoredFact fact(TrackedEventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalStateException(
                    "The event at "
                            + message.trackingToken()
                            + " belongs to no aggregate: it was not written by this program");
        }
        var token = Objects.requireNonNull(message.trackingToken(), "a tracked event has a token");
        var payload = event.serializePayload(serializer, String.class);
        var revision = payload.getType().getRevision();
        return new StoredFact(
                token.position().orElse(FactStream.NOTHING),
                event.getIdentifier(),
                event.getType(),
                event.getAggregateIdentifier(),
                Long.toString(event.getSequenceNumber()),
                payload.getType().getName(),
                revision == null ? "" : revision,
                STORED.format(event.getTimestamp()),
                payload.getData(),
                event.serializeMetaData(serializer, String.class).getData(),
                null);
    }
}
