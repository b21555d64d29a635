package org.chalkline.axon.wiring;

import java.util.Optional;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.axonframework.modelling.command.RepositoryProvider;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.chalkline.axon.gateway.UnknownAggregateException;
import org.chalkline.axon.serial.UnreadableFact;
import org.jspecify.annotations.Nullable;

/**
 * Loads aggregates from their facts and keeps the recently used ones in memory, so that a long
 * history costs nothing on the next command. An aggregate with a fact that can't be read is not
 * loaded at all: it would decide on half of its history. Facts that have fallen are left out.
 */
final class AggregateRepository<T> extends CachingEventSourcingRepository<T> {

    /**
     * Says to Axon that nothing was recorded of an aggregate. One for all, because Axon throws and
     * catches one for each aggregate that is to be made, and most of that time goes into its stack
     * trace. It reaches nobody else: {@link #doLoad} says which one there isn't.
     */
    private static final AggregateNotFoundException NO_FACTS =
            new AggregateNotFoundException("", "no fact was recorded of this aggregate");

    private final EventStore eventStore;
    private final Cache cache;
    private final boolean othersWrite;

    /**
     * @param othersWrite whether other programs write to the same store: then a remembered
     *     aggregate is only used if the store has nothing newer of it
     */
    AggregateRepository(
            Class<T> type,
            AggregateModel<T> model,
            EventStore eventStore,
            Cache cache,
            RepositoryProvider others,
            boolean othersWrite) {
        super(
                EventSourcingRepository.builder(type)
                        .aggregateModel(model)
                        .eventStore(eventStore)
                        .aggregateFactory(new NamedRoots<>(type, model, eventStore))
                        .cache(cache)
                        .repositoryProvider(others)
                        .eventStreamFilter(AggregateRepository::readable));
        this.eventStore = eventStore;
        this.cache = cache;
        this.othersWrite = othersWrite;
    }

    private static boolean readable(DomainEventMessage<?> event) {
        if (event.getPayload() instanceof UnreadableFact unknown) throw unknown.exception();
        return true;
    }

    @Override
    protected LockAwareAggregate<T, EventSourcedAggregate<T>> doLoad(
            String aggregateIdentifier, @Nullable Long expectedVersion) {
        try {
            return super.doLoad(aggregateIdentifier, expectedVersion);
        } catch (AggregateNotFoundException e) {
            throw new UnknownAggregateException(aggregateModel().type(), aggregateIdentifier);
        }
    }

    @Override
    protected DomainEventStream readEvents(String aggregateIdentifier) {
        var events = super.readEvents(aggregateIdentifier);
        if (!events.hasNext()) throw NO_FACTS;
        return StandingFacts.of(events);
    }

    /** Has the next command read the aggregate anew: other facts of it count than before. */
    void forget(String aggregateIdentifier) {
        cache.remove(aggregateIdentifier);
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(
            String aggregateIdentifier, @Nullable Long expectedVersion) {
        var aggregate = super.doLoadWithLock(aggregateIdentifier, expectedVersion);
        if (!othersWrite) return aggregate;
        var last = eventStore.lastSequenceNumberFor(aggregateIdentifier);
        if (last.equals(Optional.ofNullable(aggregate.version()))) return aggregate;
        cache.remove(aggregateIdentifier);
        return super.doLoadWithLock(aggregateIdentifier, expectedVersion);
    }

    /** One of which nothing was recorded has no id yet, and there is nothing to remember. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        if (aggregate.identifier() != null) super.doSaveWithLock(aggregate);
    }
}
