package org.chalkline.query.projection.engine;

import java.time.LocalDate;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.Positions;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.query.projection.ToldFact;
import org.jspecify.annotations.Nullable;

/**
 * A fact that concerns a projection, made ready for it.
 *
 * @param fact absent if it can't be read
 * @param problem why it can't be read or placed, absent if it can
 * @param ruling whether it tells of the standing of facts, of whatever entities those are
 */
public record Incoming(
        RecordedFact recorded,
        String entity,
        @Nullable Fact fact,
        @Nullable String problem,
        boolean ruling) {

    /** The ruling, as a fact of one of the entities that it concerns. */
    Incoming about(String one) {
        return new Incoming(recorded, one, fact, problem, ruling);
    }

    /** Whether it is one of several entities at once, for it tells of their facts. */
    public boolean isOfSeveral() {
        return ruling || (fact instanceof ToldFact told && told.isAboutOthers());
    }

    /** The same to be folded; it must be readable. */
    Dated dated() {
        return new Dated(
                position(),
                Objects.requireNonNull(fact),
                recorded.aggregateId(),
                recorded.sequence(),
                ruling);
    }

    public int position() {
        return Positions.narrow(recorded.position());
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
