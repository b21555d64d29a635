package org.chalkline.axon.stream;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.chalkline.axon.serial.FactSerializer;
import org.chalkline.kernel.fact.FactCatalogue;
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

    private AxonStoredFacts(
            StreamableMessageSource<TrackedEventMessage<?>> source, Serializer serializer) {
        this.source = source;
        this.serializer = serializer;
    }

    /**
     * The facts of the source that is made with a serializer which knows no fact, and so hands on
     * every text as it is stored: one that knew them would write it anew.
     */
    public static AxonStoredFacts through(
            Function<Serializer, StreamableMessageSource<TrackedEventMessage<?>>> source) {
        var asStored = new FactSerializer(FactCatalogue.of());
        return new AxonStoredFacts(source.apply(asStored), asStored);
    }

    /** The facts of the Axon Server that these connections lead to. */
    public static AxonStoredFacts of(
            AxonServerConfiguration server, AxonServerConnectionManager connections) {
        return through(
                asStored ->
                        AxonServerEventStore.builder()
                                .configuration(server)
                                .platformConnectionManager(connections)
                                .eventSerializer(asStored)
                                .snapshotSerializer(asStored)
                                .snapshotFilter(SnapshotFilter.allowAll())
                                .build());
    }

    @Override
    public long head() {
        return AxonReader.position(source.createHeadToken());
    }

    @Override
    public Reader readAfter(long position) {
        var reader = new AxonReader<>(source, position, this::fact);
        return new Reader() {
            @Override
            public List<StoredFact> next(int most, Duration wait) throws InterruptedException {
                return reader.next(most, wait);
            }

            @Override
            public void close() {
                reader.close();
            }
        };
    }

    private StoredFact fact(TrackedEventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalStateException(
                    "The event at "
                            + message.trackingToken()
                            + " belongs to no aggregate: it was not written by this program");
        }
        var payload = event.serializePayload(serializer, String.class);
        var revision = payload.getType().getRevision();
        return new StoredFact(
                AxonReader.position(message.trackingToken()),
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
