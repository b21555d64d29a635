package org.chalkline.axon.wiring;

import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.Serializer;
import org.chalkline.axon.gateway.ContextMetadata;
import org.chalkline.axon.gateway.FactPreparation;
import org.chalkline.axon.gateway.OpenCommands;
import org.chalkline.kernel.fact.BeforeRecording;

/** The command bus with all that stands before and behind it. */
final class CommandBuses {
    private CommandBuses() {}

    /**
     * A bus that handles each command in the caller's thread and undoes everything on any
     * exception. Two handlers for one command are a mistake in the program, and found at its start.
     */
    static CommandBus create() {
        var bus =
                SimpleCommandBus.builder()
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                        .duplicateCommandHandlerResolver(
                                DuplicateCommandHandlerResolution.rejectDuplicates())
                        .build();
        var unused =
                bus.registerHandlerInterceptor(
                        new CorrelationDataInterceptor<>(new ContextMetadata()));
        return bus;
    }

    /**
     * Has these look at what each command is about to record, once it is done. One that is part of
     * another is looked at by itself first, so that a refusal is that part's own.
     */
    static Registration lookBeforeRecording(CommandBus bus, List<BeforeRecording> looks) {
        return bus.registerHandlerInterceptor(
                (command, rest) -> {
                    int before = FactsAtHand.of(command).size();
                    var result = rest.proceed();
                    var all = FactsAtHand.of(command);
                    var facts = all.subList(before, all.size());
                    if (facts.isEmpty()) return result;
                    // Parts of a command are handed in by whom the whole is.
                    var context = command.root().getMessage().getMetaData();
                    looks.forEach(each -> each.look(facts, context));
                    return result;
                });
    }

    /** Has each fact prepared before this store records it. */
    static Registration prepareFacts(EventStore store, Serializer serializer, OpenCommands open) {
        return store.registerDispatchInterceptor(new FactPreparation(serializer, open));
    }
}
