package org.chalkline.axon.stream;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** A store that finds an event by its position, and need not begin a stream for it. */
public interface EventsByPosition {

    /** Those of the positions at which there is an event, in no order. */
    Stream<? extends TrackedEventMessage<?>> eventsAt(List<Long> positions);
}
