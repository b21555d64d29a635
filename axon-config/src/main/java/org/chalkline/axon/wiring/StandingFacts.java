package org.chalkline.axon.wiring;

import java.util.ArrayList;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate is folded from: its facts without those that have fallen, and with the values
 * that were put right.
 */
final class StandingFacts {

    private StandingFacts() {}

    /**
     * The same facts where all stand as recorded. The numbers stay as they are, and so does the
     * last one, from which the aggregate goes on to count.
     *
     * @param recorded all facts of an aggregate, none of which was taken yet
     */
    static DomainEventStream of(DomainEventStream recorded) {
        var all = new ArrayList<DomainEventMessage<?>>();
        var stand = new FactsThatStand();
        while (recorded.hasNext()) {
            var event = recorded.next();
            if (event.getPayload() instanceof AboutFacts fact) stand.take(fact);
            all.add(event);
        }
        var last = recorded.getLastSequenceNumber();
        var left =
                stand.isAll()
                        ? all.stream()
                        : all.stream()
                                .<DomainEventMessage<?>>mapMulti(
                                        (event, to) -> {
                                            var now = asItStands(stand, event);
                                            if (now != null) to.accept(now);
                                        });
        return DomainEventStream.of(left, () -> last);
    }

    private static @Nullable DomainEventMessage<?> asItStands(
            FactsThatStand stand, DomainEventMessage<?> event) {
        if (!(event.getPayload() instanceof Fact fact)) return event;
        var now = stand.of(event.getSequenceNumber(), fact);
        if (now == fact) return event;
        if (now == null) return null;
        return new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                now,
                event.getMetaData(),
                event.getIdentifier(),
                event.getTimestamp());
    }
}
