package org.chalkline.query.projection.engine;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * A fact that concerns a projection, made ready for it.
 *
 * @param fact absent if it can't be read
 * @param problem why it can't be read or placed, absent if it can
 */
public record Incoming(
        RecordedFact recorded, String entity, @Nullable Fact fact, @Nullable String problem) {

    public int position() {
        return Math.toIntExact(recorded.position());
    }

    /** The fact as JSON, {@code null} as JSON if it can't be read. */
    public String json() {
        return fact == null ? KeptFact.UNREADABLE : recorded.payloadJson().get();
    }

    /** The day from which it has effect, absent if it can't be read. */
    public @Nullable LocalDate effectiveOn() {
        return fact == null ? null : fact.effectiveOn();
    }

    /** Where it stands. */
    public PlacedFact placed() {
        return new PlacedFact(entity, position(), effectiveOn());
    }
}
