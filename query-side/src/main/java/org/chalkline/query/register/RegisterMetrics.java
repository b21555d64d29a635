package org.chalkline.query.register;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** Shows how each register stands, as gauges tagged with its name. */
public final class RegisterMetrics {

    private RegisterMetrics() {}

    public static void bind(Collection<? extends Register<?>> registers, MeterRegistry meters) {
        for (var register : registers) bind(register, meters);
    }

    private static void bind(Register<?> register, MeterRegistry meters) {
        gauge(register, meters, "position", "the last position it reflects", Standing::position);
        gauge(register, meters, "lag.events", "facts that it lacks", Standing::lagEvents);
        gauge(
                register,
                meters,
                "lag.seconds",
                "how long the oldest fact that it lacks has been waiting",
                Standing::lagSeconds);
        gauge(
                register,
                meters,
                "rebuild.progress",
                "how far a rebuild has come, 1 when none is under way",
                RegisterMetrics::progress);
        gauge(
                register,
                meters,
                "rebuild.eta.seconds",
                "how long a rebuild will take at its present rate, 0 when none is under way",
                s -> s.rebuildSecondsLeft() == null ? 0 : s.rebuildSecondsLeft());
        gauge(
                register,
                meters,
                "parked.entities",
                "entities with a fact that could not be applied",
                Standing::parked);
    }

    private static double progress(Standing standing) {
        var position = standing.rebuildPosition();
        if (position == null || standing.head() < 0) return 1;
        return Math.min(1, (position + 1.0) / (standing.head() + 1.0));
    }

    private static void gauge(
            Register<?> register,
            MeterRegistry meters,
            String name,
            String description,
            ToDoubleFunction<Standing> value) {
        Gauge.builder(
                        "chalkline.register." + name,
                        register,
                        r -> value.applyAsDouble(r.standing()))
                .tags(Tags.of("register", register.view().name()))
                .description(description)
                .register(meters);
    }
}
