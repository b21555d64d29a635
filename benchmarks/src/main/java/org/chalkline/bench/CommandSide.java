package org.chalkline.bench;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.chalkline.axon.gateway.CommandDigests;
import org.chalkline.axon.wiring.ChalklineAxon;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.DelegationRules;
import org.chalkline.command.procedure.power.Officer;
import org.chalkline.command.procedure.power.PostingOffice;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.power.Signatures;
import org.chalkline.command.school.School;
import org.chalkline.command.school.SchoolOffice;
import org.chalkline.kernel.calendar.CalendarEvent;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.OwnWrites;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.procedure.power.PowerCatalogue;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.personal.MasterKey;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;

/**
 * The part of the program that carries commands out, wired as the program wires it: command bus,
 * interceptors, idempotency, metrics, event store.
 */
final class CommandSide implements AutoCloseable {
    private final AnnotationConfigApplicationContext context;

    /** Opens the facts in the folder, for schools. */
    CommandSide(Path folder) {
        this(
                folder,
                context -> {
                    context.register(
                            Surroundings.class,
                            School.class,
                            SchoolOffice.class,
                            Calendars.class,
                            Officer.class,
                            PostingOffice.class,
                            Signatures.class,
                            Powers.class);
                    context.registerBean(
                            DelegationRules.class,
                            () ->
                                    new DelegationRules(
                                            context.getBean(FactsOf.class),
                                            Set.of("Head"),
                                            PowerCatalogue.standard()));
                });
    }

    /**
     * Opens the facts in the folder, for another feature.
     *
     * @param parts adds its parts, and what Axon's wiring needs beside them
     */
    CommandSide(Path folder, Consumer<AnnotationConfigApplicationContext> parts) {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "benchmark", Map.of("chalkline.data", folder.toString())));
        context.register(ChalklineAxon.class);
        parts.accept(context);
        context.refresh();
    }

    /**
     * What Axon's wiring needs beside it. Bears no annotation by which the whole program would find
     * it, where that is started.
     */
    static class Surroundings {

        @Bean
        CommandDigests commandDigests() {
            return new CommandDigests(MasterKey.of(new byte[32])::digest);
        }

        @Bean
        FactCatalogue factCatalogue() {
            return FactCatalogue.of(SchoolEvent.class, PowersEvent.class, CalendarEvent.class);
        }

        @Bean
        MeterRegistry meterRegistry() {
            return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        }
    }

    CommandGateway gateway() {
        return context.getBean(CommandGateway.class);
    }

    OwnWrites writes() {
        return context.getBean(OwnWrites.class);
    }

    FactStream facts() {
        return context.getBean(FactStream.class);
    }

    StoredFacts storedFacts() {
        return context.getBean(StoredFacts.class);
    }

    FactCatalogue catalogue() {
        return context.getBean(FactCatalogue.class);
    }

    Clock clock() {
        return context.getBean(Clock.class);
    }

    /** How many events one sync has made durable, and how long one took, since the start. */
    String syncs() {
        var meters = context.getBean(MeterRegistry.class);
        var events = meters.get("chalkline.store.events.per.sync").summary();
        var time = meters.get("chalkline.store.sync").timer();
        return String.format(
                Locale.ROOT,
                "%.1f events a sync, which takes %.1f ms",
                events.mean(),
                time.mean(TimeUnit.MILLISECONDS));
    }

    EventStorageEngine engine() {
        return context.getBean(EventStorageEngine.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
