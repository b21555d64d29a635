package org.chalkline.query.projection.engine;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.chalkline.kernel.fact.Positions;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.query.projection.PastFact;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact of an entity stands: all that a store needs to keep of it that finds facts by their
 * positions.
 *
 * @param effectiveOn absent for a fact that could not be read
 */
public record PlacedFact(String entity, long position, @Nullable LocalDate effectiveOn) {

    /** To be folded again. */
    public KeptFact kept(RecordedFact recorded) {
        return new KeptFact(
                Positions.narrow(position),
                recorded.aggregateId(),
                recorded.sequence(),
                recorded.type(),
                payload(recorded));
    }

    /** To be shown. */
    public PastFact past(RecordedFact recorded) {
        var recordedAt = recorded.recordedAt();
        return new PastFact(
                position,
                recorded.eventId(),
                recorded.type(),
                effectiveOn == null ? LocalDate.ofInstant(recordedAt, ZoneOffset.UTC) : effectiveOn,
                recordedAt,
                payload(recorded),
                recorded.metadata().get());
    }

    private String payload(RecordedFact recorded) {
        return effectiveOn == null ? KeptFact.UNREADABLE : recorded.payloadJson().get();
    }
}
