package org.chalkline.kernel.fact;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A fact as the store holds it.
 *
 * @param position its number in the whole store, dense from 0
 * @param eventId its own id, unique in the store
 * @param aggregateId the aggregate whose fact it is
 * @param sequence its number among that aggregate's facts, dense from 0
 * @param type its stored name, see {@link FactType}
 * @param revision the revision of its stored form
 * @param recordedAt when the store accepted it; never earlier than that of the position before
 * @param metadata who acted and how, see {@link org.chalkline.kernel.command.CommandContext}; read
 *     when asked for
 * @param payload the fact itself, read when first asked for; throws {@link UnreadableFactException}
 * @param payloadJson the fact as it is stored, for those who keep it without changing it
 * @param metadataJson the metadata as they are stored
 */
public record RecordedFact(
        long position,
        String eventId,
        String aggregateId,
        long sequence,
        String type,
        int revision,
        Instant recordedAt,
        Supplier<Map<String, String>> metadata,
        Supplier<Fact> payload,
        Supplier<String> payloadJson,
        Supplier<String> metadataJson) {

    /** A fact of which there is no stored text: it is written when it is asked for. */
    public RecordedFact(
            long position,
            String eventId,
            String aggregateId,
            long sequence,
            String type,
            int revision,
            Instant recordedAt,
            Map<String, String> metadata,
            Supplier<Fact> payload) {
        this(
                position,
                eventId,
                aggregateId,
                sequence,
                type,
                revision,
                recordedAt,
                () -> metadata,
                payload,
                () -> FactJson.write(payload.get()),
                () -> FactJson.write(metadata));
    }
}
