package org.chalkline.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.MySqlEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.school.School;
import org.chalkline.command.school.SchoolOffice;
import org.chalkline.kernel.fact.FactsOf;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The yardstick of Axon as it comes: the same aggregate and the same commands over Axon's own
 * command bus and JDBC store, on H2 that writes each commit at once. It has none of what the
 * program adds: no idempotency, no salt, no metrics, and Axon's own metadata alone.
 */
final class StockAxon implements AutoCloseable {
    /** It is several times slower, so fewer do. */
    private static final int COMMANDS = Callers.MANY * 100;

    private final JdbcConnectionPool pool;
    private final Configuration axon;
    private final CommandBus bus;
    private final AtomicInteger next = new AtomicInteger();

    StockAxon(Path folder) {
        pool =
                JdbcConnectionPool.create(
                        "jdbc:h2:file:" + folder.resolve("events") + ";WRITE_DELAY=0", "sa", "");
        pool.setMaxConnections(Callers.MANY);
        axon = configurer().buildConfiguration();
        axon.start();
        bus = axon.commandBus();
    }

    private Configurer configurer() {
        // Not what lies on the class path: that would be the connector to Axon Server.
        return DefaultConfigurer.defaultConfiguration(false)
                .registerComponent(Clock.class, c -> Clock.system(ZoneId.of("Asia/Shanghai")))
                .registerComponent(SchoolOffice.class, c -> office(c.getComponent(Clock.class)))
                .configureSerializer(c -> new Jackson3Serializer.Builder().build())
                .configureEmbeddedEventStore(c -> engine(c.serializer()))
                .configureAggregate(School.class);
    }

    /** Nothing that it measures asks for a power. */
    private static SchoolOffice office(Clock clock) {
        FactsOf none = subject -> List.of();
        return new SchoolOffice(clock, new Calendars(none), new Powers(none), none);
    }

    private EventStorageEngine engine(Serializer serializer) {
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(pool::getConnection);
        var engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(connections)
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build();
        // H2 takes MySQL's words for a growing number.
        engine.createSchema(MySqlEventTableFactory.INSTANCE);
        return engine;
    }

    /** Commands a second. */
    double rate() throws Exception {
        return rate(COMMANDS);
    }

    double rate(int commands) throws Exception {
        int first = next.getAndAdd(commands);
        return Callers.rate(commands, i -> submit(first + i));
    }

    private void submit(int number) {
        var answer = new CompletableFuture<CommandResultMessage<?>>();
        var metadata = BenchmarkActs.context(ThreadLocalRandom.current()).asMetadata();
        bus.dispatch(
                new GenericCommandMessage<>(BenchmarkActs.register(number), metadata),
                (command, result) -> answer.complete(result));
        var result = answer.join();
        if (result.isExceptional()) throw new IllegalStateException(result.exceptionResult());
    }

    @Override
    public void close() {
        axon.shutdown();
        pool.dispose();
    }
}
