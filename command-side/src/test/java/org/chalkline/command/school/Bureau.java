package org.chalkline.command.school;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.school.SchoolEvent;
import org.jspecify.annotations.Nullable;

/** A bureau in memory: every command handler of schools, and all that was recorded. */
final class Bureau implements AutoCloseable {
    private final Configuration axon;
    private final CommandBus gateway;

    Bureau() {
        axon =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                        .registerComponent(Clock.class, c -> Examples.CLOCK)
                        .registerComponent(SchoolOffice.class, c -> Examples.OFFICE)
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(School.class))
                        .registerCommandHandler(
                                c -> new Reorganisations(c.repository(School.class)))
                        .buildConfiguration();
        axon.start();
        gateway = axon.commandBus();
    }

    /** Hands a command in; the refusal, or nothing when it was accepted. */
    @Nullable Refusal submit(Object command) {
        var failed = new AtomicReference<@Nullable Throwable>();
        CommandCallback<Object, Object> callback = (message, result) -> failed.set(failure(result));
        gateway.dispatch(GenericCommandMessage.asCommandMessage(command), callback);
        var failure = failed.get();
        if (failure == null) return null;
        if (failure instanceof RefusedException refused) return refused.refusal();
        throw new AssertionError("neither accepted nor refused: " + command, failure);
    }

    private static @Nullable Throwable failure(CommandResultMessage<?> result) {
        return result.isExceptional() ? result.exceptionResult() : null;
    }

    /** Hands in a command that must be accepted, and returns what it recorded. */
    List<SchoolEvent> accept(Object command) {
        int before = facts().size();
        var refusal = submit(command);
        if (refusal != null) throw new AssertionError(command + " was refused: " + refusal);
        var facts = facts();
        return facts.subList(before, facts.size());
    }

    /** All facts, in the order in which they were recorded. */
    List<SchoolEvent> facts() {
        var facts = new ArrayList<SchoolEvent>();
        try (var stream = axon.eventStore().openStream(null)) {
            while (stream.hasNextAvailable()) {
                facts.add((SchoolEvent) stream.nextAvailable().getPayload());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return facts;
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
