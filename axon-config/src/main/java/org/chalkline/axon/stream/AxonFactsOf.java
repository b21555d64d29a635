package org.chalkline.axon.stream;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.chalkline.axon.serial.UnreadableFact;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;

/** The facts of single aggregates, read from an Axon event store whichever it is. */
public final class AxonFactsOf implements FactsOf {
    private final EventStore store;

    public AxonFactsOf(EventStore store) {
        this.store = store;
    }

    /** Asked from the first number on, the store gives facts alone and no snapshot. */
    @Override
    public List<Fact> of(String subject) {
        return store.readEvents(subject, 0).asStream().map(AxonFactsOf::fact).toList();
    }

    private static Fact fact(DomainEventMessage<?> event) {
        var payload = event.getPayload();
        if (payload instanceof UnreadableFact unknown) throw unknown.exception();
        return (Fact) payload;
    }
}
