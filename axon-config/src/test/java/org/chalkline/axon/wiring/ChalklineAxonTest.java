package org.chalkline.axon.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.axonframework.modelling.command.Repository;
import org.chalkline.axon.gateway.CommandDigests;
import org.chalkline.axon.sample.Box;
import org.chalkline.axon.sample.BoxCommand.Merge;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.sample.BoxCommand.PutIn;
import org.chalkline.axon.sample.BoxEvent;
import org.chalkline.axon.sample.Merging;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.command.Outcome.Refused;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class ChalklineAxonTest {
    @TempDir Path folder;

    @Test
    void beans_handle_commands_and_measure_them() {
        new ApplicationContextRunner()
                .withUserConfiguration(Boxes.class)
                .withPropertyValues("chalkline.data=" + folder, "chalkline.zone=Asia/Shanghai")
                .run(
                        context -> {
                            assertThat(context).hasNotFailed();
                            assertThat(context.getBean(Clock.class).getZone())
                                    .isEqualTo(ZoneId.of("Asia/Shanghai"));
                            var gateway = context.getBean(CommandGateway.class);
                            gateway.submit(new OpenBox("a", "A"), TestStore.context("c1"));
                            gateway.submit(new OpenBox("b", "B"), TestStore.context("c2"));
                            var merged =
                                    gateway.submit(
                                            new Merge("a", "b", "c"), TestStore.context("c3"));
                            assertThat(merged).isInstanceOf(Accepted.class);
                            assertThat(gateway.submit(new PutIn("a", "x"), TestStore.context("c4")))
                                    .isInstanceOf(Refused.class);

                            var facts = context.getBean(FactStream.class);
                            assertThat(facts.head()).isEqualTo(4);
                            try (var reader = facts.readAfter(3)) {
                                assertThat(reader.next(10, Duration.ZERO)).hasSize(1);
                            }
                            assertMeasured(context.getBean(MeterRegistry.class));
                        });
    }

    private static void assertMeasured(MeterRegistry registry) {
        assertThat(registry.get("chalkline.commands").tags("outcome", "accepted").timer().count())
                .isEqualTo(3);
        assertThat(
                        registry.get("chalkline.commands.of")
                                .tags("feature", "sample", "outcome", "refused")
                                .timer()
                                .count())
                .isEqualTo(1);
        assertThat(registry.get("chalkline.store.events.per.sync").summary().totalAmount())
                .isEqualTo(5);
        assertThat(registry.get("chalkline.store.sync").timer().count()).isEqualTo(3);
    }

    @Configuration(proxyBeanMethods = false)
    @Import(ChalklineAxon.class)
    @ComponentScan(basePackageClasses = Box.class)
    static class Boxes {
        @Bean
        CommandDigests digests() {
            return TestStore.DIGESTS;
        }

        @Bean
        FactCatalogue catalogue() {
            return FactCatalogue.of(BoxEvent.class);
        }

        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Merging merging(Repository<Box> boxes) {
            return new Merging(boxes);
        }
    }
}
