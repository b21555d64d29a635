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
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;

/**
 * The facts of single aggregates, read from an Axon event store whichever it is. The recently asked
 * for are kept in memory, and the store is asked each time for what came after: so a long history
 * costs nothing on the next command that looks into it, and no answer is older than its question.
 */
public final class AxonFactsOf implements FactsOf {

    /** Of all aggregates together: some 100 MB. */
    private static final int MOST_REMEMBERED = 100_000;

    private static final List<Fact> NONE = List.of();

    private final EventStore store;
    private final Cache<String, List<Fact>> remembered =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_REMEMBERED)
                    .weigher((String subject, List<Fact> facts) -> facts.size())
                    .executor(Runnable::run)
                    .build();

    public AxonFactsOf(EventStore store) {
        this.store = store;
    }

    /** Asked from some number on, the store gives facts alone and no snapshot. */
    @Override
    public List<Fact> of(String subject) {
        var known = Objects.requireNonNullElse(remembered.getIfPresent(subject), NONE);
        var newer = store.readEvents(subject, known.size());
        if (!newer.hasNext()) return known;
        var facts = new ArrayList<>(known);
        int recorded = 0;
        while (newer.hasNext()) {
            var event = newer.next();
            facts.add(fact(event));
            if (isRecorded(event)) recorded = facts.size();
        }
        if (recorded > 0) remembered.put(subject, List.copyOf(facts.subList(0, recorded)));
        return Collections.unmodifiableList(facts);
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
