package org.chalkline.axon.wiring;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.chalkline.axon.gateway.FactsAhead;
import org.chalkline.axon.gateway.Heartbeats;
import org.chalkline.axon.gateway.MongoJournal;
import org.chalkline.axon.gateway.OpenCommands;
import org.chalkline.axon.gateway.PositionTail;
import org.chalkline.axon.mongo.MongoConnection;
import org.chalkline.axon.serial.FactSerializer;
import org.chalkline.axon.stream.AxonFactStream;
import org.chalkline.axon.stream.AxonStoredFacts;
import org.chalkline.axon.stream.SharedFactStream;
import org.chalkline.axon.time.ClockComparison;
import org.chalkline.axon.time.LastRecorded;
import org.chalkline.axon.token.MongoTrackingTokens;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.fact.TrackingTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Beyond one machine: facts in Axon Server, outcomes and tokens in MongoDB. */
@Configuration(proxyBeanMethods = false)
@Profile("server")
class ServerStore {
    private static final Duration LAST_FACT_WITHIN = Duration.ofSeconds(10);

    @Bean
    AxonServerConfiguration axonServerConfiguration(Environment environment) {
        return StoreLinks.axonServer(environment).reached();
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    AxonServerConnectionManager axonServerConnectionManager(AxonServerConfiguration server) {
        return AxonServerConnectionManager.builder().axonServerConfiguration(server).build();
    }

    @Bean
    AxonServerEventStore eventStore(
            AxonServerConfiguration server,
            AxonServerConnectionManager connections,
            FactSerializer serializer,
            EventUpcasterChain upcasters,
            OpenCommands open,
            ClockComparison comparison) {
        var store =
                AxonServerEventStore.builder()
                        .configuration(server)
                        .platformConnectionManager(connections)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .snapshotFilter(SnapshotFilter.allowAll())
                        .upcasterChain(upcasters)
                        .build();
        var unusedPreparation = CommandBuses.prepareFacts(store, serializer, open);
        var unusedCheck = store.registerDispatchInterceptor(new StampCheck(comparison));
        return store;
    }

    /** Reads what is stored, to the letter, whatever this program makes of it: it is proven. */
    @Bean
    StoredFacts storedFacts(
            AxonServerConfiguration server, AxonServerConnectionManager connections) {
        return AxonStoredFacts.of(server, connections);
    }

    /** All projections and reactions follow the same end of it, over one stream of the server. */
    @Bean
    FactStream factStream(
            AxonServerEventStore store, FactCatalogue catalogue, FactSerializer serializer) {
        return new SharedFactStream(
                new AxonFactStream(store, catalogue, serializer), SharedFactStream.REMEMBERED);
    }

    /**
     * As it was when it was first asked for: what this program records afterwards it records by its
     * own clock, and what others do is for them to look at.
     */
    @Bean
    LastRecorded lastRecorded(FactStream facts) {
        var found = new AtomicReference<@Nullable Optional<Instant>>();
        return () -> {
            var known = found.get();
            if (known == null) found.set(known = lastFact(facts).map(RecordedFact::recordedAt));
            return known;
        };
    }

    private static Optional<RecordedFact> lastFact(FactStream facts) {
        long head = facts.head();
        if (head == FactStream.NOTHING) return Optional.empty();
        try (var reader = facts.readAfter(head - 1)) {
            return reader.next(1, LAST_FACT_WITHIN).stream().findFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while the last fact was looked up", e);
        }
    }

    @Bean
    Repositories repositories(Rehearsable rehearsable, ParameterResolverFactory parameters) {
        return new Repositories(rehearsable.store(), parameters, true);
    }

    @Bean(destroyMethod = "close")
    PositionTail positionTail(FactStream facts, OpenCommands open) {
        return new PositionTail(facts, open);
    }

    @Bean
    ServerConnections serverConnections(
            AxonServerConnectionManager connections, MongoConnection mongo) {
        return new ServerConnections(connections, mongo);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Heartbeats heartbeats(MongoDatabase database) {
        return new Heartbeats(database);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    FactsAhead factsAhead(MongoDatabase database, FactStream facts) {
        return new FactsAhead(database, facts);
    }

    /**
     * @param ahead has made the outcomes whole that are answered from
     */
    @Bean(initMethod = "start", destroyMethod = "close")
    MongoJournal journal(
            MongoDatabase database,
            FactStream facts,
            Heartbeats hearts,
            Clock clock,
            FactsAhead ahead) {
        return new MongoJournal(database, facts, hearts, clock);
    }

    @Bean
    TrackingTokens tokens(MongoDatabase database) {
        return new MongoTrackingTokens(database);
    }
}
