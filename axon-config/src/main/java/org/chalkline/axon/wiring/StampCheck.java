package org.chalkline.axon.wiring;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.chalkline.axon.time.ClockComparison;
import org.chalkline.kernel.limitation.LimitedException;

/**
 * Hands no fact to Axon Server that may have been stamped by a clock that was set. Facts are
 * stamped when an aggregate applies them, so this comes after it; {@code events.db} stamps by
 * itself, and looks then.
 */
final class StampCheck implements MessageDispatchInterceptor<EventMessage<?>> {
    private final ClockComparison comparison;

    StampCheck(ClockComparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(
            List<? extends EventMessage<?>> messages) {
        return (index, message) -> checked(message);
    }

    private EventMessage<?> checked(EventMessage<?> message) {
        try {
            if (message instanceof DomainEventMessage<?> fact)
                comparison.requireStamped(fact.getAggregateIdentifier());
            return message;
        } catch (LimitedException e) {
            throw new EventStoreException("Facts are not stamped by a clock that was set.", e);
        }
    }
}
