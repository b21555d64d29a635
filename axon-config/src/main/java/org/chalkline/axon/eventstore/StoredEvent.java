package org.chalkline.axon.eventstore;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** One row of the event table, as Axon reads it. */
record StoredEvent(
        long position,
        String eventId,
        String aggregateId,
        String aggregateType,
        long sequence,
        String factType,
        String revision,
        Instant recordedAt,
        String payload,
        String metadata)
        implements DomainEventData<String>, TrackedEventData<String> {

    /** Events as they were written, which need not be read. */
    static List<StoredEvent> of(List<WrittenEvent> newest) {
        var times = new Timestamps.Reader();
        return newest.stream().map(written -> of(written, times)).toList();
    }

    private static StoredEvent of(WrittenEvent written, Timestamps.Reader times) {
        var event = written.event();
        return new StoredEvent(
                written.position(),
                event.eventId(),
                event.aggregateId(),
                event.aggregateType(),
                event.sequence(),
                event.factType(),
                Integer.toString(event.revision()),
                times.read(written.recordedAt()),
                event.payload(),
                event.metadata());
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return new SerializedMetaData<>(metadata, String.class);
    }

    @Override
    public SerializedObject<String> getPayload() {
        return new SimpleSerializedObject<>(payload, String.class, factType, revision);
    }
}
