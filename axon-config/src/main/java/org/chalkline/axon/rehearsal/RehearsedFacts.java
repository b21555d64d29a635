package org.chalkline.axon.rehearsal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.chalkline.kernel.fact.KeptTexts;
import org.chalkline.kernel.fact.Prints;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one rehearsal. They lie in a file; in memory there is only where the last fact of
 * each aggregate stands, some 40 bytes for an aggregate. Each fact names the one before it.
 */
final class RehearsedFacts implements AutoCloseable {
    private static final long NONE = -1;

    /** What a fact begins with: where the one before it stands, the first number, its own. */
    private static final int HEAD = 3 * Long.BYTES;

    /**
     * What stands at the beginning of a fact.
     *
     * @param before where the fact before it stands, of the same aggregate; {@link #NONE} of the
     *     first one
     * @param first the number of that first one: what the record says of the aggregate before it is
     *     what the rehearsal goes by, whatever is recorded meanwhile
     * @param number its own number
     */
    private record Head(long before, long first, long number) {
        static Head of(ByteBuffer bytes) {
            return new Head(bytes.getLong(), bytes.getLong(), bytes.getLong());
        }
    }

    private final Serializer serializer;
    private final KeptTexts kept = new KeptTexts();
    private final Prints lastOf = new Prints();

    RehearsedFacts(Serializer serializer) {
        this.serializer = serializer;
    }

    /**
     * Adds what one command leads to: all of it, or nothing.
     *
     * @throws ConcurrencyException if another fact stands in the place of one of them
     */
    synchronized void append(List<? extends DomainEventMessage<?>> events) {
        var added = new HashMap<String, Long>();
        long from = kept.end();
        try {
            for (var event : events) {
                var id = event.getAggregateIdentifier();
                var known = added.getOrDefault(id, lastOf.get(id));
                long sequence = event.getSequenceNumber();
                var last = known == null ? null : head(known);
                if (last != null && last.number() + 1 != sequence) throw inItsPlace(event);
                long before = known == null ? NONE : known;
                var head = new Head(before, last == null ? sequence : last.first(), sequence);
                added.put(id, kept.add(written(head, event)));
            }
        } catch (IOException e) {
            kept.cut(from);
            throw new UncheckedIOException("a fact of a rehearsal could not be kept", e);
        } catch (RuntimeException e) {
            kept.cut(from);
            throw e;
        }
        added.forEach(lastOf::put);
    }

    private static ConcurrencyException inItsPlace(DomainEventMessage<?> event) {
        return new ConcurrencyException(
                "%s %s already has a fact number %d in this rehearsal"
                        .formatted(
                                event.getType(),
                                event.getAggregateIdentifier(),
                                event.getSequenceNumber()));
    }

    private Head head(long place) {
        return Head.of(kept.first(place, HEAD));
    }

    private byte[] written(Head head, DomainEventMessage<?> event) throws IOException {
        var payload = event.serializePayload(serializer, String.class);
        var metadata = event.serializeMetaData(serializer, String.class);
        var bytes = new ByteArrayOutputStream(1_024);
        var out = new DataOutputStream(bytes);
        out.writeLong(head.before());
        out.writeLong(head.first());
        out.writeLong(head.number());
        out.writeUTF(event.getIdentifier());
        out.writeUTF(event.getType());
        out.writeUTF(event.getAggregateIdentifier());
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
        var last = lastOf.get(aggregate);
        return last == null ? null : Long.valueOf(head(last).first());
    }

    /** The number of its last fact here; absent where there is none. */
    synchronized @Nullable Long last(String aggregate) {
        var last = lastOf.get(aggregate);
        return last == null ? null : Long.valueOf(head(last).number());
    }

    /** Its facts from this number on. */
    Stream<? extends DomainEventMessage<?>> from(String aggregate, long number) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        stored(aggregate, number).stream(), serializer, NoOpEventUpcaster.INSTANCE)
                .asStream();
    }

    private synchronized List<DomainEventData<?>> stored(String aggregate, long number) {
        var found = new ArrayList<DomainEventData<?>>();
        var last = lastOf.get(aggregate);
        for (long place = last == null ? NONE : last; place != NONE; ) {
            var bytes = ByteBuffer.wrap(kept.bytes(place));
            var head = Head.of(bytes);
            if (head.number() < number) break;
            found.add(read(head.number(), bytes));
            place = head.before();
        }
        return found.reversed();
    }

    private static DomainEventData<?> read(long number, ByteBuffer bytes) {
        try {
            var in =
                    new DataInputStream(
                            new ByteArrayInputStream(
                                    bytes.array(), bytes.position(), bytes.remaining()));
            var id = in.readUTF();
            var type = in.readUTF();
            var aggregate = in.readUTF();
            var at = Instant.parse(in.readUTF());
            var payloadType = in.readUTF();
            var revision = in.readUTF();
            return new GenericDomainEventEntry<>(
                    type, aggregate, number, id, at, payloadType, revision, text(in), text(in));
        } catch (IOException e) {
            throw new UncheckedIOException("a fact of a rehearsal could not be read", e);
        }
    }

    @Override
    public void close() {
        kept.close();
    }
}
