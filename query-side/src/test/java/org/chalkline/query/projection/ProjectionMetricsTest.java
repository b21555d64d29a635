package org.chalkline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectionMetricsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private double gauge(String name) {
        return meters.get("chalkline.projection." + name)
                .tag("projection", "things")
                .gauge()
                .value();
    }

    private void bind(
            long position, double lag, @Nullable Long rebuild, @Nullable Double left, long parked) {
        var standing =
                new ProjectionStatus(
                        "things", position, 99, lag, rebuild, left, parked, null, Instant.EPOCH);
        var projection =
                (Projection<?>)
                        Proxy.newProxyInstance(
                                Projection.class.getClassLoader(),
                                new Class<?>[] {Projection.class},
                                (proxy, method, args) ->
                                        method.getName().equals("name") ? "things" : standing);
        ProjectionMetrics.bind(List.of(projection), meters);
        ProjectionMetrics.bindRebuilds(List.of(projection), meters);
    }

    @Test
    void a_register_that_has_caught_up_lags_by_nothing_and_rebuilds_nothing() {
        bind(99, 0, null, null, 0);
        assertThat(gauge("lag.events")).isZero();
        assertThat(gauge("lag.seconds")).isZero();
        assertThat(meters.get("chalkline.rebuild.progress").gauge().value()).isEqualTo(1);
        assertThat(meters.get("chalkline.rebuild.eta").gauge().value()).isZero();
        assertThat(gauge("parked.entities")).isZero();
    }

    @Test
    void lag_rebuild_and_parked_entities_are_shown() {
        bind(89, 2.5, 49L, 7.0, 3);
        assertThat(gauge("lag.events")).isEqualTo(10);
        assertThat(gauge("lag.seconds")).isEqualTo(2.5);
        assertThat(meters.get("chalkline.rebuild.progress").gauge().value()).isEqualTo(0.5);
        assertThat(meters.get("chalkline.rebuild.eta").gauge().value()).isEqualTo(7);
        assertThat(gauge("parked.entities")).isEqualTo(3);
    }
}
