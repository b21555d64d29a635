package org.chalkline.axon.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.chalkline.axon.eventstore.SqliteEventStorageEngine;
import org.chalkline.axon.eventstore.SqliteEventStore;
import org.chalkline.axon.gateway.AxonCommandGateway;
import org.chalkline.axon.gateway.CommandDigests;
import org.chalkline.axon.gateway.CommandMeter;
import org.chalkline.axon.gateway.EmbeddedJournal;
import org.chalkline.axon.gateway.OpenCommands;
import org.chalkline.axon.rehearsal.RehearsableEventStore;
import org.chalkline.axon.sample.Box;
import org.chalkline.axon.sample.BoxEvent;
import org.chalkline.axon.sample.Contesting;
import org.chalkline.axon.sample.Merging;
import org.chalkline.axon.serial.FactSerializer;
import org.chalkline.axon.stream.AxonFactStream;
import org.chalkline.axon.time.ClockComparison;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.OwnWrites;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.standing.StandingEvent;

/** The embedded store with gateway and stream, put together without Spring. */
public final class TestStore implements AutoCloseable {
    /** As if keyed: what it is of can't be told from it by taking digests. */
    public static final CommandDigests DIGESTS =
            new CommandDigests(text -> Sha256.hex("a key" + text));

    public final FactCatalogue catalogue =
            FactCatalogue.of(BoxEvent.class, StandingEvent.class, ValueCorrected.class);
    public final FactSerializer serializer = new FactSerializer(catalogue);
    public final OpenCommands open = new OpenCommands();
    public final SqliteEventStorageEngine engine;
    public final SqliteEventStore store;
    public final CommandBus bus = CommandBuses.create();
    public final CommandGateway gateway;
    public final FactStream facts;
    public final OwnWrites writes = new OwnWrites();
    public final AtomicLong syncs = new AtomicLong();

    public TestStore(Path folder) {
        this(folder, Clock.systemUTC(), new EventUpcasterChain());
    }

    public TestStore(Path folder, Clock clock, EventUpcasterChain upcasters) {
        this(folder, clock, upcasters, 0);
    }

    /**
     * As above.
     *
     * @param reserve how many bytes of the disk are kept for facts
     */
    public TestStore(Path folder, Clock clock, EventUpcasterChain upcasters, long reserve) {
        this(folder, clock, comparison(Clock.systemUTC()), upcasters, reserve);
    }

    /** Goes by the clock until the comparison says that it was set. */
    public TestStore(Path folder, Clock clock, ClockComparison comparison) {
        this(folder, clock, comparison, new EventUpcasterChain(), 0);
    }

    private TestStore(
            Path folder,
            Clock clock,
            ClockComparison comparison,
            EventUpcasterChain upcasters,
            long reserve) {
        engine =
                SqliteEventStorageEngine.open(
                        folder,
                        serializer,
                        upcasters,
                        clock,
                        comparison,
                        (events, nanos) -> syncs.incrementAndGet(),
                        open,
                        reserve);
        store = new SqliteEventStore(engine);
        CommandBuses.prepareFacts(store, serializer, open);
        var parameters = ClasspathParameterResolverFactory.forClass(TestStore.class);
        var repositories =
                new Repositories(RehearsableEventStore.over(store, serializer), parameters, false);
        repositories.subscribe(Box.class, bus);
        var merging = new Merging(repositories.repositoryFor(Box.class));
        var unused = new AnnotationCommandHandlerAdapter<>(merging, parameters).subscribe(bus);
        var contesting = new Contesting(repositories.repositoryFor(Box.class));
        var unusedToo =
                new AnnotationCommandHandlerAdapter<>(contesting, parameters).subscribe(bus);
        gateway =
                new AxonCommandGateway(
                        bus, open, new EmbeddedJournal(engine), DIGESTS, CommandMeter.NONE, writes);
        facts = new AxonFactStream(store, catalogue, serializer, store);
    }

    /** Finds that this clock was set, as the program does. */
    public static ClockComparison comparison(Clock clock) {
        return new ClockComparison(clock, System::nanoTime, Duration.ofMinutes(5));
    }

    /** Hands the command in under this id, as somebody. */
    public Outcome submit(String commandId, Object command) {
        return gateway.submit(command, context(commandId));
    }

    public static CommandContext context(String commandId) {
        return new CommandContext("li", "clerk", null, "test", commandId, "file-1", null, 7L, null);
    }

    /** The key of that command. */
    public static CommandKey key(String commandId) {
        return CommandKey.of(context(commandId));
    }

    /** The same id in the hands of somebody else, through another channel. */
    public static CommandContext context(String actor, String channel, String commandId) {
        return new CommandContext(actor, "clerk", null, channel, commandId, null, null, null, null);
    }

    /** The bus of another program that writes to the same store. */
    public CommandBus busOfAnother(OpenCommands theirs) {
        var another = new SqliteEventStore(engine);
        CommandBuses.prepareFacts(another, serializer, theirs);
        var parameters = ClasspathParameterResolverFactory.forClass(TestStore.class);
        var theirBus = CommandBuses.create();
        new Repositories(RehearsableEventStore.over(another, serializer), parameters, true)
                .subscribe(Box.class, theirBus);
        return theirBus;
    }

    /** All that the fact says, to be compared. */
    public static List<?> shown(RecordedFact fact) {
        return List.of(
                fact.position(),
                fact.eventId(),
                fact.aggregateId(),
                fact.sequence(),
                fact.type(),
                fact.revision(),
                fact.recordedAt(),
                fact.metadata().get(),
                fact.payload().get(),
                fact.payloadJson().get(),
                fact.metadataJson().get());
    }

    @Override
    public void close() {
        engine.close();
    }
}
