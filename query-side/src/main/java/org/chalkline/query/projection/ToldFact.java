package org.chalkline.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A fact with all that is recorded of it, for views of the record itself.
 *
 * @param aggregate whose fact it is
 * @param sequence its number among the aggregate's facts, from 0
 * @param fact what was recorded
 * @param recording when and by whom; absent where only its entity is asked for
 * @param about the facts of its entity of which it tells, by their numbers in the aggregate; empty
 *     where it is a fact of its own entity
 */
public record ToldFact(
        String aggregate, long sequence, Fact fact, @Nullable Recording recording, BitSet about)
        implements Fact {

    /**
     * How a fact was recorded.
     *
     * @param position its number in the whole store
     * @param type its stored name
     * @param at when the store accepted it
     * @param metadata who acted and how, see {@link org.chalkline.kernel.command.CommandContext}
     */
    public record Recording(long position, String type, Instant at, Map<String, String> metadata) {}

    /** As above, as a fact of its own entity. */
    public ToldFact(String aggregate, long sequence, Fact fact, @Nullable Recording recording) {
        this(aggregate, sequence, fact, recording, new BitSet());
    }

    /** The same, as it tells of these facts of another entity. */
    public ToldFact about(BitSet numbers) {
        return new ToldFact(aggregate, sequence, fact, recording, numbers);
    }

    /** Whether it is told to an entity of whose facts it tells, and not to its own. */
    public boolean isAboutOthers() {
        return !about.isEmpty();
    }

    /** That it was recorded holds on every day. */
    @Override
    public LocalDate effectiveOn() {
        return SINCE_EVER;
    }

    @Override
    public String subject() {
        return fact.subject();
    }

    @Override
    public @Nullable Decision decision() {
        return fact.decision();
    }

    /** What was recorded, of whatever view the fact is. */
    public static Fact plain(Fact fact) {
        return fact instanceof ToldFact told ? told.fact() : fact;
    }
}
