package org.chalkline.axon.wiring;

import java.util.ArrayList;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.chalkline.kernel.procedure.standing.FallenFacts;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.kernel.procedure.standing.StandingEvent.ChangesFold;

/** What an aggregate is folded from: its facts without those that have fallen. */
final class StandingFacts {

    private StandingFacts() {}

    /**
     * The same facts where none has fallen. The numbers stay as they are, and so does the last one,
     * from which the aggregate goes on to count.
     *
     * @param recorded all facts of an aggregate, none of which was taken yet
     */
    static DomainEventStream of(DomainEventStream recorded) {
        var all = new ArrayList<DomainEventMessage<?>>();
        var fallen = new FallenFacts();
        while (recorded.hasNext()) {
            var event = recorded.next();
            if (event.getPayload() instanceof ChangesFold change) fallen.take(change);
            all.add(event);
        }
        var last = recorded.getLastSequenceNumber();
        var standing =
                fallen.isNone()
                        ? all.stream()
                        : all.stream().filter(event -> stands(event, fallen));
        return DomainEventStream.of(standing, () -> last);
    }

    private static boolean stands(DomainEventMessage<?> event, FallenFacts fallen) {
        return event.getPayload() instanceof StandingEvent
                || !fallen.contains(event.getSequenceNumber());
    }
}
