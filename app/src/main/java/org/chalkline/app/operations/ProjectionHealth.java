package org.chalkline.app.operations;

import org.chalkline.query.projection.Followed;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether one projection, or an index of them, may be asked. It may not while it stands still, lags
 * behind the facts by more than is allowed, or has more entities parked than is allowed; a rebuild
 * beside the live one doesn't matter.
 */
final class ProjectionHealth extends AbstractHealthIndicator {

    private final Followed projection;
    private final long maxLagEvents;
    private final double maxLagSeconds;
    private final long maxParked;

    /**
     * @param maxLagEvents how many facts it may lack, and
     * @param maxLagSeconds for how long, before it is out of service; it is when both are passed
     * @param maxParked how many of its entities may be parked before it is out of service
     */
    ProjectionHealth(Followed projection, long maxLagEvents, double maxLagSeconds, long maxParked) {
        super("a projection's standing could not be read");
        this.projection = projection;
        this.maxLagEvents = maxLagEvents;
        this.maxLagSeconds = maxLagSeconds;
        this.maxParked = maxParked;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var standing = projection.standing();
        var lags = standing.lagEvents() > maxLagEvents && standing.lagSeconds() > maxLagSeconds;
        var lacks = standing.parked() > maxParked;
        if (standing.fault() != null || lags || lacks) health.outOfService();
        else health.up();
        health.withDetail("position", standing.position());
        health.withDetail("lagEvents", standing.lagEvents());
        health.withDetail("lagSeconds", standing.lagSeconds());
        health.withDetail("parked", standing.parked());
        var rebuild = standing.rebuildPosition();
        if (rebuild != null) health.withDetail("rebuildPosition", rebuild);
        if (lacks) {
            health.withDetail(
                    "incomplete",
                    "entities are parked; see parkedEntities, and POST /actuator/projections/"
                            + standing.projection()
                            + "/retry once the cause is mended");
        }
        // The reason stays in the log: health is shown to whoever asks.
        if (standing.fault() != null) health.withDetail("fault", "stands still; see the log");
    }
}
