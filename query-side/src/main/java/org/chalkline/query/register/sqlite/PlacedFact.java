package org.chalkline.query.register.sqlite;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.query.register.PastFact;
import org.chalkline.query.register.engine.KeptFact;
import org.jspecify.annotations.Nullable;

/**
 * What a register in a file keeps of a fact: where it stands in the event store.
 *
 * @param effectiveOn absent for a fact that could not be read
 */
record PlacedFact(String entity, long position, @Nullable LocalDate effectiveOn) {

    /** To be folded again. */
    KeptFact kept(RecordedFact recorded) {
        return new KeptFact(Math.toIntExact(position), recorded.type(), payload(recorded));
    }

    /** To be shown. */
    PastFact past(RecordedFact recorded) {
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
