package org.chalkline.axon.wiring;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chalkline.axon.eventstore.StoreMeter;
import org.chalkline.axon.gateway.CommandMeter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is measured of commands and of the event store. No meter is tagged with an id or a kind of
 * command, of which there are hundreds, so their number is bounded. Axon's own latency gauge
 * compares with the last event's time and is wrong by years during a replay: it is not registered.
 */
@Configuration(proxyBeanMethods = false)
class Metrics {
    /** Between these, quantiles of a time are reckoned: each is a series of its own. */
    private static final Duration[] BOUNDS =
            Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    @Bean
    CommandMeter commandMeter(MeterRegistry registry) {
        return (command, ending, nanos) -> {
            var outcome = ending.name().toLowerCase(Locale.ROOT);
            Timer.builder("chalkline.commands")
                    .description("Time from handing a command in to its durable outcome")
                    .tag("outcome", outcome)
                    .serviceLevelObjectives(BOUNDS)
                    .register(registry)
                    .record(nanos, TimeUnit.NANOSECONDS);
            Timer.builder("chalkline.commands.of")
                    .description("The same by the feature that the command is of")
                    .tag("feature", feature(command))
                    .tag("outcome", outcome)
                    .register(registry)
                    .record(nanos, TimeUnit.NANOSECONDS);
        };
    }

    /**
     * The folder in which its commands lie, of which there are far fewer than kinds of commands.
     */
    private static String feature(Class<?> command) {
        var folder = command.getPackageName();
        return folder.substring(folder.lastIndexOf('.') + 1);
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
                        .serviceLevelObjectives(BOUNDS)
                        .register(registry);
        return (count, nanos) -> {
            events.record(count);
            time.record(nanos, TimeUnit.NANOSECONDS);
        };
    }
}
