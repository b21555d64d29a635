package org.chalkline.axon.wiring;

import static org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory.inspectAggregate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.chalkline.axon.gateway.TargetResolver;
import org.chalkline.axon.rehearsal.RehearsableEventStore;
import org.chalkline.kernel.procedure.AboutFacts;

/** One repository for each type of aggregate, all over one event store. */
final class Repositories implements RepositoryProvider {
    /**
     * How many of each type. One takes a kilobyte or two, and a dozen types have very many: with
     * the usual heap of 384 MB some 1,500, which is a twentieth of it.
     */
    private static final int MOST_REMEMBERED =
            (int) Math.clamp(Runtime.getRuntime().maxMemory() >> 18, 100, 10_000);

    private final EventStore eventStore;
    private final ParameterResolverFactory parameters;
    private final boolean othersWrite;
    private final Map<Class<?>, AggregateRepository<?>> byType = new ConcurrentHashMap<>();

    /** Made once for each type: looking through its handlers takes most of the making. */
    private final Map<Class<?>, AggregateModel<?>> models = new ConcurrentHashMap<>();

    /**
     * @param othersWrite whether other programs write to the same store
     */
    Repositories(
            RehearsableEventStore eventStore,
            ParameterResolverFactory parameters,
            boolean othersWrite) {
        this.eventStore = new FactsAtHand(eventStore);
        this.parameters = parameters;
        this.othersWrite = othersWrite;
        var unused = eventStore.registerDispatchInterceptor(facts -> this::look);
    }

    /** A remembered aggregate holds what has just fallen, or was put right: it is forgotten. */
    private EventMessage<?> look(int index, EventMessage<?> message) {
        if (message.getPayload() instanceof AboutFacts fact && fact.changesFold()) {
            CurrentUnitOfWork.get().afterCommit(done -> forget(fact.of()));
        }
        return message;
    }

    private void forget(String aggregate) {
        for (var repository : byType.values()) repository.forget(aggregate);
    }

    @Override
    @SuppressWarnings("unchecked") // each is put in under its own type
    public <T> Repository<T> repositoryFor(Class<T> type) {
        return (Repository<T>) byType.computeIfAbsent(type, this::create);
    }

    @SuppressWarnings("unchecked") // each is put in under its own type
    private <T> AggregateModel<T> modelOf(Class<T> type) {
        return (AggregateModel<T>)
                models.computeIfAbsent(type, each -> inspectAggregate(each, parameters));
    }

    private <T> AggregateRepository<T> create(Class<T> type) {
        return new AggregateRepository<>(
                type,
                modelOf(type),
                eventStore,
                new RehearsableCache(() -> new CaffeineCache(MOST_REMEMBERED)),
                this,
                othersWrite);
    }

    /** Lets the aggregates of this type handle their commands. */
    <T> void subscribe(Class<T> type, CommandBus bus) {
        var unused =
                AggregateAnnotationCommandHandler.<T>builder()
                        .aggregateType(type)
                        .aggregateModel(modelOf(type))
                        .repository(repositoryFor(type))
                        .commandTargetResolver(new TargetResolver())
                        .parameterResolverFactory(parameters)
                        .build()
                        .subscribe(bus);
    }
}
