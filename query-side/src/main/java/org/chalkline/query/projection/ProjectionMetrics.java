package org.chalkline.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** Shows how each projection stands, as gauges tagged with its name. */
public final class ProjectionMetrics {

    private ProjectionMetrics() {}

    public static void bind(Collection<? extends Followed> projections, MeterRegistry meters) {
        for (var projection : projections) bind(projection, meters);
    }

    private static void bind(Followed projection, MeterRegistry meters) {
        gauge(
                projection,
                meters,
                "position",
                "the last position it reflects",
                ProjectionStatus::position);
        gauge(projection, meters, "lag.events", "facts that it lacks", ProjectionStatus::lagEvents);
        gauge(
                projection,
                meters,
                "lag.seconds",
                "how long the oldest fact that it lacks has been waiting",
                ProjectionStatus::lagSeconds);
        gauge(
                projection,
                meters,
                "rebuild.progress",
                "how far a rebuild has come, 1 when none is under way",
                ProjectionMetrics::progress);
        gauge(
                projection,
                meters,
                "rebuild.eta.seconds",
                "how long a rebuild will take at its present rate, 0 when none is under way",
                s -> s.rebuildSecondsLeft() == null ? 0 : s.rebuildSecondsLeft());
        gauge(
                projection,
                meters,
                "parked.entities",
                "entities with a fact that could not be applied",
                ProjectionStatus::parked);
    }

    private static double progress(ProjectionStatus standing) {
        var position = standing.rebuildPosition();
        if (position == null || standing.head() < 0) return 1;
        return Math.min(1, (position + 1.0) / (standing.head() + 1.0));
    }

    private static void gauge(
            Followed projection,
            MeterRegistry meters,
            String name,
            String description,
            ToDoubleFunction<ProjectionStatus> value) {
        Gauge.builder(
                        "chalkline.projection." + name,
                        projection,
                        r -> value.applyAsDouble(r.standing()))
                .tags(Tags.of("projection", projection.name()))
                .description(description)
                .register(meters);
    }
}
