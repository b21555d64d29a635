package org.chalkline.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Collection;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Shows how each projection stands, as gauges tagged with its name. */
public final class ProjectionMetrics {

    private ProjectionMetrics() {}

    public static void bind(Collection<? extends Followed> projections, MeterRegistry meters) {
        for (var projection : projections) bind(projection, meters);
    }

    private static void bind(Followed projection, MeterRegistry meters) {
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
                "parked.entities",
                "entities with a fact that could not be applied",
                ProjectionStatus::parked);
    }

    /**
     * Shows how far rebuilds are, of all projections together: series of each would be half of all
     * that there are, for what is seen once a year.
     */
    public static void bindRebuilds(
            Collection<? extends Followed> projections, MeterRegistry meters) {
        Gauge.builder(
                        "chalkline.rebuild.progress",
                        projections,
                        all -> of(all).mapToDouble(ProjectionMetrics::progress).min().orElse(1))
                .strongReference(true)
                .description("how far the last of all rebuilds has come, 1 when none is under way")
                .register(meters);
        Gauge.builder(
                        "chalkline.rebuild.eta",
                        projections,
                        all -> of(all).mapToDouble(ProjectionMetrics::secondsLeft).max().orElse(0))
                .strongReference(true)
                .baseUnit("seconds")
                .description(
                        "how long all rebuilds will take at their present rates, 0 when none is under way")
                .register(meters);
    }

    private static Stream<ProjectionStatus> of(Collection<? extends Followed> projections) {
        return projections.stream().map(Followed::standing);
    }

    private static double secondsLeft(ProjectionStatus standing) {
        var left = standing.rebuildSecondsLeft();
        return left == null ? 0 : left;
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
