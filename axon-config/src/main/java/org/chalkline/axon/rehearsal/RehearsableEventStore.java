package org.chalkline.axon.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.serialization.Serializer;
import org.chalkline.axon.eventstore.ForwardingEventStore;
import org.chalkline.axon.gateway.FactPreparation;
import org.chalkline.axon.gateway.OpenCommands;
import org.chalkline.kernel.command.Rehearsal;
import org.jspecify.annotations.Nullable;

/**
 * An event store that can be rehearsed upon: what a thread in a {@link Rehearsal} publishes is kept
 * with the rehearsal and never reaches the store, and what it reads is what the store has with that
 * behind it. For everybody else it is the store.
 *
 * <p>Of an aggregate to which the rehearsal has added something, it reads what was recorded before
 * that, and nothing that was recorded since: else two facts would stand in one place.
 */
public final class RehearsableEventStore extends ForwardingEventStore {
    private final Rehearsed rehearsed;

    private RehearsableEventStore(EventStore store, Rehearsed rehearsed) {
        super(store);
        this.rehearsed = rehearsed;
    }

    /**
     * The same store, to be rehearsed upon. Two over one store see the same in one rehearsal.
     *
     * @param serializer by which the facts of a rehearsal are measured and kept
     */
    public static RehearsableEventStore over(EventStore store, Serializer serializer) {
        var rehearsed = new Rehearsed(new Facts(store, serializer));
        // Commands of the same ids may be under way in earnest: theirs are not told of these.
        var unused =
                rehearsed.registerDispatchInterceptor(
                        new FactPreparation(serializer, new OpenCommands()));
        return new RehearsableEventStore(store, rehearsed);
    }

    @Override
    protected EventStore now() {
        return Rehearsal.current() == null ? super.now() : rehearsed;
    }

    /** Facts that are rehearsed are looked at as those are that are recorded. */
    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super EventMessage<?>> dispatchInterceptor) {
        var one = super.registerDispatchInterceptor(dispatchInterceptor);
        var other = rehearsed.registerDispatchInterceptor(dispatchInterceptor);
        return () -> one.cancel() & other.cancel();
    }

    /** Holds what a command is about to add until its unit of work is committed, as Axon does. */
    private static final class Rehearsed extends AbstractEventStore {

        Rehearsed(EventStorageEngine engine) {
            super(new Builder().storageEngine(engine));
        }

        @Override
        public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
            throw new UnsupportedOperationException("nobody follows a rehearsal");
        }

        private static final class Builder extends AbstractEventStore.Builder {}
    }

    /** What the store has, and behind it what the rehearsal under way has added. */
    private record Facts(EventStore store, Serializer serializer) implements EventStorageEngine {

        private RehearsedFacts mine() {
            return rehearsal().part(RehearsedFacts.class, () -> new RehearsedFacts(serializer));
        }

        private static Rehearsal rehearsal() {
            var now = Rehearsal.current();
            if (now == null) throw new IllegalStateException("no rehearsal is under way");
            return now;
        }

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            var facts = new ArrayList<DomainEventMessage<?>>();
            for (var event : events) facts.add((DomainEventMessage<?>) event);
            mine().append(facts);
            rehearsal().added(facts.size());
        }

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {
            // What a rehearsal adds is read a few times at most.
        }

        @Override
        public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
            var mine = mine();
            var first = mine.first(aggregateIdentifier);
            if (first == null) return store.readEvents(aggregateIdentifier, firstSequenceNumber);
            var all = new ArrayList<DomainEventMessage<?>>();
            if (firstSequenceNumber < first) {
                var recorded = store.readEvents(aggregateIdentifier, firstSequenceNumber);
                while (recorded.hasNext()) {
                    var event = recorded.next();
                    if (event.getSequenceNumber() < first) all.add(event);
                }
            }
            mine.from(aggregateIdentifier, firstSequenceNumber).forEach(all::add);
            return DomainEventStream.of(all);
        }

        @Override
        public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
            var last = mine().last(aggregateIdentifier);
            return last == null
                    ? store.lastSequenceNumberFor(aggregateIdentifier)
                    : Optional.of(last);
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
            return Optional.empty();
        }

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(
                @Nullable TrackingToken trackingToken, boolean mayBlock) {
            throw new UnsupportedOperationException("nobody follows a rehearsal");
        }
    }
}
