package org.chalkline.axon.wiring;

import java.time.Clock;
import java.time.ZoneId;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.config.annotation.SpringBeanParameterResolverFactory;
import org.chalkline.axon.gateway.AxonCommandGateway;
import org.chalkline.axon.gateway.CommandDigests;
import org.chalkline.axon.gateway.CommandMeter;
import org.chalkline.axon.gateway.Journal;
import org.chalkline.axon.gateway.OpenCommands;
import org.chalkline.axon.rehearsal.RehearsableEventStore;
import org.chalkline.axon.serial.FactSerializer;
import org.chalkline.axon.stream.AxonFactsOf;
import org.chalkline.axon.time.ClockComparison;
import org.chalkline.axon.time.ClockGuard;
import org.chalkline.axon.time.LastRecorded;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.LimitedCommandGateway;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.OwnWrites;
import org.chalkline.kernel.limitation.Limitations;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * All of Axon, as beans of our own: its starter orders itself wrongly beside this Spring Boot.
 * Needs a {@link FactCatalogue} and {@link CommandDigests} beside it. Finds every class annotated
 * {@code @Aggregate} and every bean with {@code @CommandHandler} methods among the beans of the
 * context.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    EmbeddedStore.class,
    ServerStore.class,
    MongoAccess.class,
    AggregateRegistrar.class,
    HandlerRegistrar.class,
    Metrics.class
})
public class ChalklineAxon {

    /** The clock that everything which asks for the time goes by, in the bureau's time zone. */
    @Bean
    Clock clock(@Value("${chalkline.zone:Asia/Shanghai}") ZoneId zone) {
        return Clock.system(zone);
    }

    @Bean
    FactSerializer factSerializer(FactCatalogue catalogue) {
        return new FactSerializer(catalogue);
    }

    /** Turns stored forms of old revisions into today's. There is none yet. */
    @Bean
    EventUpcasterChain upcasters() {
        return new EventUpcasterChain();
    }

    @Bean
    OpenCommands openCommands() {
        return new OpenCommands();
    }

    @Bean
    CommandBus commandBus() {
        return CommandBuses.create();
    }

    @Bean
    CommandGateway gateway(
            CommandBus bus,
            OpenCommands open,
            Journal journal,
            CommandDigests digests,
            CommandMeter meter,
            OwnWrites writes,
            Limitations limitations) {
        return new LimitedCommandGateway(
                new AxonCommandGateway(bus, open, journal, digests, meter, writes), limitations);
    }

    /** Everything that is not done for the time being, from whoever says so. */
    @Bean
    Limitations limitations() {
        return new Limitations();
    }

    @Bean
    ClockComparison clockComparison(
            @Qualifier("clock") Clock system,
            @Value("${chalkline.clock-tolerance:5m}") String tolerance) {
        return new ClockComparison(
                system, System::nanoTime, DurationStyle.detectAndParse(tolerance));
    }

    /** Tells whether the clock can be gone by; so does every command before it is carried out. */
    @Bean
    ClockGuard clockGuard(
            Clock clock,
            ClockComparison comparison,
            LastRecorded last,
            FactsOf facts,
            @Value("${chalkline.longest-pause:92d}") String longestPause,
            Limitations limitations) {
        var guard =
                new ClockGuard(
                        clock, comparison, last, facts, DurationStyle.detectAndParse(longestPause));
        limitations.add(guard);
        return guard;
    }

    @Bean
    OwnWrites ownWrites() {
        return new OwnWrites();
    }

    @Bean
    Rehearsable rehearsable(EventStore store, FactSerializer serializer) {
        return new Rehearsable(RehearsableEventStore.over(store, serializer));
    }

    @Bean
    FactsOf factsOf(Rehearsable rehearsable) {
        return new AxonFactsOf(rehearsable.store());
    }

    /** Handlers may ask for any bean as a parameter. */
    @Bean
    ParameterResolverFactory parameterResolverFactory(ApplicationContext context) {
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(ChalklineAxon.class),
                new SpringBeanParameterResolverFactory(context));
    }
}
