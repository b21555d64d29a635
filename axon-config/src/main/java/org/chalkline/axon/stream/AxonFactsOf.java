package org.chalkline.axon.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.chalkline.axon.serial.UnreadableFact;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.Rehearsal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.FactsThatStand;

/**
 * The facts of single aggregates, read from an Axon event store whichever it is. The recently asked
 * for are kept in memory, and the store is asked each time for what came after: so a long history
 * costs nothing on the next command that looks into it, and no answer is older than its question.
 */
public final class AxonFactsOf implements FactsOf {

    /** About how many bytes a remembered fact takes. */
    private static final int BYTES_OF_FACT = 1_200;

    /**
     * How many facts, of all aggregates together: a twelfth of the heap, and 120 MB at the most.
     */
    private static final long MOST_REMEMBERED =
            Math.min(100_000, Runtime.getRuntime().maxMemory() / 12 / BYTES_OF_FACT);

    /**
     * What is known of an aggregate.
     *
     * @param standing those that stand: the very same list, where all stand as recorded
     */
    private record Known(List<Fact> recorded, List<Fact> standing) {
        static final Known NOTHING = new Known(List.of(), List.of());
    }

    private final EventStore store;
    private final Cache<String, Known> recorded = empty();

    public AxonFactsOf(EventStore store) {
        this.store = store;
    }

    private static Cache<String, Known> empty() {
        return Caffeine.newBuilder()
                .maximumWeight(MOST_REMEMBERED)
                .weigher((String subject, Known known) -> known.recorded().size())
                .executor(Runnable::run)
                .build();
    }

    /** What a rehearsal remembers, as long as it lasts. */
    private record OfRehearsal(Cache<String, Known> cache) implements AutoCloseable {
        @Override
        public void close() {
            cache.invalidateAll();
        }
    }

    private Cache<String, Known> remembered() {
        var rehearsal = Rehearsal.current();
        return rehearsal == null
                ? recorded
                : rehearsal.part(this, () -> new OfRehearsal(empty())).cache();
    }

    @Override
    public List<Fact> recorded(String subject) {
        return known(subject).recorded();
    }

    @Override
    public List<Fact> of(String subject) {
        return known(subject).standing();
    }

    /** Asked from some number on, the store gives facts alone and no snapshot. */
    private Known known(String subject) {
        var remembered = remembered();
        var known = Objects.requireNonNullElse(remembered.getIfPresent(subject), Known.NOTHING);
        var newer = store.readEvents(subject, known.recorded().size());
        if (!newer.hasNext()) return known;
        var facts = new ArrayList<>(known.recorded());
        // Among those that are known to stand all, only a newer one can have made some fall.
        boolean allStand = known.recorded() == known.standing();
        boolean kept = true;
        int recorded = 0;
        while (newer.hasNext()) {
            var event = newer.next();
            var fact = fact(event);
            facts.add(fact);
            if (isRecorded(event)) recorded = facts.size();
            else kept = false;
            if (FactsThatStand.changes(fact)) allStand = false;
        }
        var now = of(Collections.unmodifiableList(facts), allStand);
        if (recorded > 0) {
            remembered.put(
                    subject, kept ? now : of(List.copyOf(facts.subList(0, recorded)), allStand));
        }
        return now;
    }

    private static Known of(List<Fact> recorded, boolean allStand) {
        return new Known(recorded, allStand ? recorded : FactsThatStand.of(recorded));
    }

    /**
     * What the command at hand is about to record is among what it reads, and may come to nothing.
     * It has no salt yet.
     */
    private static boolean isRecorded(DomainEventMessage<?> event) {
        return event.getMetaData().containsKey(CommandContext.SALT);
    }

    private static Fact fact(DomainEventMessage<?> event) {
        var payload = event.getPayload();
        if (payload instanceof UnreadableFact unknown) throw unknown.exception();
        return (Fact) payload;
    }
}
