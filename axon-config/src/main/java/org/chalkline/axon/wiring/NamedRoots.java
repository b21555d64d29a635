package org.chalkline.axon.wiring;

import java.lang.reflect.Field;
import java.util.Arrays;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.inspection.AggregateModel;

/**
 * Makes aggregates to be folded from their facts. An aggregate learns its id from its first fact;
 * where that has fallen, it is given the id that it had: it begins anew under the same one.
 */
final class NamedRoots<T> extends GenericAggregateFactory<T> {
    private final Class<T> type;
    private final EventStore eventStore;
    private final AggregateModel<T> model;

    NamedRoots(Class<T> type, AggregateModel<T> model, EventStore eventStore) {
        super(model);
        this.type = type;
        this.eventStore = eventStore;
        this.model = model;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon has it
    protected T doCreateAggregate(String aggregateIdentifier, DomainEventMessage firstEvent) {
        var root = super.doCreateAggregate(aggregateIdentifier, firstEvent);
        // What came before has fallen.
        if (firstEvent.getSequenceNumber() > 0) name(root, aggregateIdentifier);
        return root;
    }

    private void name(T root, String aggregateIdentifier) {
        var fallen = eventStore.readEvents(aggregateIdentifier, 0).next();
        var before = super.doCreateAggregate(aggregateIdentifier, fallen);
        model.publish(fallen, before);
        try {
            var id = idOf(type);
            id.set(root, id.get(before));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(aggregateIdentifier + " can't be given its id", e);
        }
    }

    private static Field idOf(Class<?> type) {
        var field =
                Arrays.stream(type.getDeclaredFields())
                        .filter(each -> each.isAnnotationPresent(AggregateIdentifier.class))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(type + " has no id"));
        field.setAccessible(true);
        return field;
    }
}
