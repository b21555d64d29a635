package org.chalkline.axon.wiring;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.chalkline.axon.eventstore.StoreMeter;
import org.chalkline.axon.gateway.CommandMeter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is measured of commands and of the event store. No meter is tagged with an id, so their
 * number is bounded. Axon's own latency gauge compares with the last event's time and is wrong by
 * years during a replay: it is not registered.
 */
@Configuration(proxyBeanMethods = false)
class Metrics {

    @Bean
    CommandMeter commandMeter(MeterRegistry registry) {
        return (command, ending, nanos) ->
                Timer.builder("chalkline.commands")
                        .description("Time from handing a command in to its durable outcome")
                        .tag("type", command)
                        .tag("outcome", ending.name().toLowerCase(Locale.ROOT))
                        .publishPercentileHistogram()
                        .register(registry)
                        .record(nanos, TimeUnit.NANOSECONDS);
    }

    @Bean
    StoreMeter storeMeter(MeterRegistry registry) {
        var events =
                DistributionSummary.builder("chalkline.store.events.per.sync")
                        .description("How many events one sync of the event store made durable")
                        .baseUnit("events")
                        .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024)
                        .register(registry);
        var time =
                Timer.builder("chalkline.store.sync")
                        .description("How long a commit of the event store took, its sync included")
                        .publishPercentileHistogram()
                        .register(registry);
        return (count, nanos) -> {
            events.record(count);
            time.record(nanos, TimeUnit.NANOSECONDS);
        };
    }
}
