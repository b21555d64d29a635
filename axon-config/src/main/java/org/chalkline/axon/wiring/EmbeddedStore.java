package org.chalkline.axon.wiring;

import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.chalkline.axon.eventstore.SqliteEventStorageEngine;
import org.chalkline.axon.eventstore.SqliteEventStore;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.axon.eventstore.StoreMeter;
import org.chalkline.axon.gateway.EmbeddedJournal;
import org.chalkline.axon.gateway.OpenCommands;
import org.chalkline.axon.serial.FactSerializer;
import org.chalkline.axon.stream.AxonFactStream;
import org.chalkline.axon.stream.SharedFactStream;
import org.chalkline.axon.time.ClockComparison;
import org.chalkline.axon.time.LastRecorded;
import org.chalkline.axon.token.FileTrackingTokens;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StandingBehind;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.fact.TrackingTokens;
import org.chalkline.kernel.limitation.Limitations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.util.unit.DataSize;

/** On one machine: facts and outcomes in {@code events.db} in the data folder, and tokens. */
@Configuration(proxyBeanMethods = false)
@Profile("!server")
class EmbeddedStore {

    @Bean(destroyMethod = "close")
    SqliteEventStorageEngine eventStorageEngine(
            @Value("${chalkline.data:data}") Path folder,
            FactSerializer serializer,
            EventUpcasterChain upcasters,
            Clock clock,
            ClockComparison comparison,
            StoreMeter meter,
            OpenCommands open,
            @Value("${chalkline.room.reserve:0B}") String reserve,
            Limitations limitations) {
        var engine =
                SqliteEventStorageEngine.open(
                        folder,
                        serializer,
                        upcasters,
                        clock,
                        comparison,
                        meter,
                        open,
                        DataSize.parse(reserve).toBytes());
        limitations.add(engine);
        return engine;
    }

    @Bean
    SqliteEventStore eventStore(
            SqliteEventStorageEngine engine, FactSerializer serializer, OpenCommands open) {
        var store = new SqliteEventStore(engine);
        var unused = CommandBuses.prepareFacts(store, serializer, open);
        return store;
    }

    /** All projections and reactions follow the same end of it. */
    @Bean
    FactStream factStream(
            SqliteEventStore store, FactCatalogue catalogue, FactSerializer serializer) {
        return new SharedFactStream(
                new AxonFactStream(store, catalogue, serializer, store),
                SharedFactStream.REMEMBERED);
    }

    @Bean
    StoredFacts storedFacts(
            @Value("${chalkline.data:data}") Path folder, SqliteEventStorageEngine engine) {
        return new SqliteStoredFacts(folder, engine);
    }

    @Bean
    LastRecorded lastRecorded(SqliteEventStorageEngine engine) {
        return engine::lastRecordedAt;
    }

    @Bean
    Repositories repositories(Rehearsable rehearsable, ParameterResolverFactory parameters) {
        return new Repositories(rehearsable.store(), parameters, false);
    }

    @Bean
    EmbeddedJournal journal(SqliteEventStorageEngine engine) {
        return new EmbeddedJournal(engine);
    }

    @Bean
    StandingBehind standingBehind() {
        return StandingBehind.NOWHERE;
    }

    @Bean
    TrackingTokens tokens(@Value("${chalkline.data:data}") Path folder) {
        return new FileTrackingTokens(folder.resolve("tokens"));
    }
}
