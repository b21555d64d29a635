package org.chalkline.axon.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.chalkline.axon.serial.UnreadableFact;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.jspecify.annotations.Nullable;

/** The facts of an Axon event store, whichever it is, in the order of its global positions. */
public final class AxonFactStream implements FactStream {

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final FactCatalogue catalogue;
    private final Serializer serializer;
    private final @Nullable EventsByPosition byPosition;

    /**
     * The facts of this source, with the stored names of this catalogue.
     *
     * @param serializer the source's own: what it has not changed is handed on as it is stored
     */
    public AxonFactStream(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            FactCatalogue catalogue,
            Serializer serializer) {
        this(source, catalogue, serializer, null);
    }

    /**
     * As above, where single facts are found.
     *
     * @param byPosition the same source; absent if it knows streams alone
     */
    public AxonFactStream(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            FactCatalogue catalogue,
            Serializer serializer,
            @Nullable EventsByPosition byPosition) {
        this.source = source;
        this.catalogue = catalogue;
        this.serializer = serializer;
        this.byPosition = byPosition;
    }

    @Override
    public long head() {
        return position(source.createHeadToken());
    }

    /** A store that finds single facts is in this program, and tells at no cost. */
    @Override
    public long headAtHand() {
        return byPosition == null ? NOTHING : head();
    }

    /** Times of recording have whole milliseconds, so the events after it begin one later. */
    @Override
    public long positionAt(Instant recordedAt) {
        return position(
                source.createTokenAt(recordedAt.truncatedTo(ChronoUnit.MILLIS).plusMillis(1)));
    }

    private static long position(@Nullable TrackingToken token) {
        return AxonReader.position(token);
    }

    @Override
    public List<RecordedFact> lookUp(List<Long> positions) {
        return byPosition == null
                ? FactStream.super.lookUp(positions)
                : byPosition.eventsAt(positions).map(this::fact).toList();
    }

    @Override
    public List<Supplier<Fact>> firstOf(String aggregate, long below) {
        if (!(source instanceof EventStore store)) {
            return FactStream.super.firstOf(aggregate, below);
        }
        // Asked from a number on, the store gives facts alone and no snapshot.
        var facts = new ArrayList<Supplier<Fact>>();
        var events = store.readEvents(aggregate, 0);
        while (facts.size() < below) {
            if (!events.hasNext()) throw new IllegalStateException("facts of " + aggregate);
            var event = events.next();
            facts.add(() -> payload(event));
        }
        return facts;
    }

    @Override
    public Reader readAfter(long position) {
        var reader = new AxonReader<>(source, position, this::fact);
        return new Reader() {
            @Override
            public List<RecordedFact> next(int most, Duration wait) throws InterruptedException {
                return reader.next(most, wait);
            }

            @Override
            public void close() {
                reader.close();
            }
        };
    }

    private RecordedFact fact(TrackedEventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalStateException(
                    "The event at "
                            + message.trackingToken()
                            + " belongs to no aggregate: it was not written by this program");
        }
        var entry = catalogue.find(event.getPayloadType());
        var unknown = entry.isPresent() ? null : (UnreadableFact) event.getPayload();
        return new RecordedFact(
                position(message.trackingToken()),
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                unknown == null ? entry.orElseThrow().name() : unknown.type(),
                unknown == null ? entry.orElseThrow().revision() : revision(unknown),
                event.getTimestamp(),
                () -> texts(event.getMetaData()),
                () -> payload(event),
                () -> event.serializePayload(serializer, String.class).getData(),
                () -> event.serializeMetaData(serializer, String.class).getData());
    }

    /** A revision that is no number was not written by this program, and has none to show. */
    private static int revision(UnreadableFact unknown) {
        try {
            return Integer.parseInt(unknown.revision());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Fact payload(DomainEventMessage<?> event) {
        var payload = event.getPayload();
        if (payload instanceof UnreadableFact unknown) throw unknown.exception();
        return (Fact) payload;
    }

    private static Map<String, String> texts(MetaData metadata) {
        var texts = new LinkedHashMap<String, String>();
        metadata.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }
}
