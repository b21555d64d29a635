package org.chalkline.axon.rehearsal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one rehearsal. They lie in a file that has no name any more once it is open, so
 * nothing of it is left however the program ends; in memory there is only where each of them
 * stands, some 200 bytes for an aggregate.
 */
final class RehearsedFacts implements AutoCloseable {

    /**
     * Those of one aggregate.
     *
     * @param first the number of the first one: what the record says of the aggregate before it is
     *     what the rehearsal goes by, whatever is recorded meanwhile
     * @param places where each stands in the file
     */
    private record Places(long first, long[] places) {
        long next() {
            return first + places.length;
        }
    }

    private final Serializer serializer;
    private final FileChannel file;
    private final Map<String, Places> byAggregate = new HashMap<>();
    private long end;

    RehearsedFacts(Serializer serializer) {
        this.serializer = serializer;
        try {
            var path = Files.createTempFile("chalkline-check-", ".facts");
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("no room for the facts of a rehearsal", e);
        }
    }

    /**
     * Adds what one command leads to: all of it, or nothing.
     *
     * @throws ConcurrencyException if another fact stands in the place of one of them
     */
    synchronized void append(List<? extends DomainEventMessage<?>> events) {
        var added = new HashMap<String, Places>();
        long from = end;
        try {
            for (var event : events) {
                var id = event.getAggregateIdentifier();
                var known = added.getOrDefault(id, byAggregate.get(id));
                long sequence = event.getSequenceNumber();
                if (known != null && known.next() != sequence) throw inItsPlace(event);
                var bytes = written(event);
                long first = known == null ? sequence : known.first();
                var before = known == null ? new long[0] : known.places();
                var places = Arrays.copyOf(before, before.length + 1);
                places[before.length] = end;
                write(bytes);
                added.put(id, new Places(first, places));
            }
        } catch (IOException e) {
            end = from;
            throw new UncheckedIOException("a fact of a rehearsal could not be kept", e);
        } catch (RuntimeException e) {
            end = from;
            throw e;
        }
        byAggregate.putAll(added);
    }

    private static ConcurrencyException inItsPlace(DomainEventMessage<?> event) {
        return new ConcurrencyException(
                "%s %s already has a fact number %d in this rehearsal"
                        .formatted(
                                event.getType(),
                                event.getAggregateIdentifier(),
                                event.getSequenceNumber()));
    }

    private void write(byte[] bytes) throws IOException {
        var buffer = ByteBuffer.allocate(Integer.BYTES + bytes.length);
        buffer.putInt(bytes.length).put(bytes).flip();
        while (buffer.hasRemaining()) end += file.write(buffer, end);
    }

    private byte[] written(DomainEventMessage<?> event) throws IOException {
        var payload = event.serializePayload(serializer, String.class);
        var metadata = event.serializeMetaData(serializer, String.class);
        var bytes = new ByteArrayOutputStream(1_024);
        var out = new DataOutputStream(bytes);
        out.writeUTF(event.getIdentifier());
        out.writeUTF(event.getType());
        out.writeUTF(event.getAggregateIdentifier());
        out.writeLong(event.getSequenceNumber());
        out.writeUTF(event.getTimestamp().toString());
        out.writeUTF(payload.getType().getName());
        out.writeUTF(payload.getType().getRevision());
        text(out, payload.getData());
        text(out, metadata.getData());
        return bytes.toByteArray();
    }

    /** Longer than what {@code writeUTF} takes. */
    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    /** The number of the aggregate's first fact here; absent where there is none. */
    synchronized @Nullable Long first(String aggregate) {
        var known = byAggregate.get(aggregate);
        return known == null ? null : Long.valueOf(known.first());
    }

    /** The number of its last fact here; absent where there is none. */
    synchronized @Nullable Long last(String aggregate) {
        var known = byAggregate.get(aggregate);
        return known == null ? null : Long.valueOf(known.next() - 1);
    }

    /** Its facts from this number on. */
    Stream<? extends DomainEventMessage<?>> from(String aggregate, long number) {
        long[] places;
        synchronized (this) {
            var known = byAggregate.get(aggregate);
            if (known == null) return Stream.empty();
            int skipped = Math.toIntExact(Math.clamp(number - known.first(), 0, Integer.MAX_VALUE));
            if (skipped >= known.places().length) return Stream.empty();
            places = Arrays.copyOfRange(known.places(), skipped, known.places().length);
        }
        var found = new ArrayList<DomainEventData<?>>(places.length);
        for (long place : places) found.add(read(place));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        found.stream(), serializer, NoOpEventUpcaster.INSTANCE)
                .asStream();
    }

    private DomainEventData<?> read(long place) {
        try {
            var length = ByteBuffer.allocate(Integer.BYTES);
            fill(length, place);
            var bytes = ByteBuffer.allocate(length.getInt(0));
            fill(bytes, place + Integer.BYTES);
            var in = new DataInputStream(new ByteArrayInputStream(bytes.array()));
            var id = in.readUTF();
            var type = in.readUTF();
            var aggregate = in.readUTF();
            long sequence = in.readLong();
            var at = Instant.parse(in.readUTF());
            var payloadType = in.readUTF();
            var revision = in.readUTF();
            return new GenericDomainEventEntry<>(
                    type, aggregate, sequence, id, at, payloadType, revision, text(in), text(in));
        } catch (IOException e) {
            throw new UncheckedIOException("a fact of a rehearsal could not be read", e);
        }
    }

    private void fill(ByteBuffer buffer, long place) throws IOException {
        long at = place;
        while (buffer.hasRemaining()) {
            int read = file.read(buffer, at);
            if (read < 0) throw new IOException("the file of the rehearsal ends too early");
            at += read;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
