package org.chalkline.axon.wiring;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.chalkline.axon.eventstore.ForwardingEventStore;
import org.chalkline.kernel.fact.Fact;

/**
 * The event store as aggregates see it: remembers, for each command, which facts it is about to
 * record. The store itself tells of them only when it is too late to add any.
 */
final class FactsAtHand extends ForwardingEventStore {
    private static final String KEY = FactsAtHand.class.getName();

    FactsAtHand(EventStore store) {
        super(store);
    }

    /** What the command of this unit of work is about to record, in its order. */
    static List<Fact> of(UnitOfWork<?> command) {
        List<Fact> facts = command.root().getResource(KEY);
        return facts == null ? List.of() : List.copyOf(facts);
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            List<Fact> facts =
                    CurrentUnitOfWork.get()
                            .root()
                            .getOrComputeResource(KEY, key -> new ArrayList<Fact>());
            for (var event : events) {
                if (event.getPayload() instanceof Fact fact) facts.add(fact);
            }
        }
        super.publish(events);
    }
}
