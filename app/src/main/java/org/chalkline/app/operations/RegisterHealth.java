package org.chalkline.app.operations;

import org.chalkline.query.register.Register;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether one register may be asked. It may not while it stands still, or lags behind the facts by
 * more than is allowed; a rebuild beside the live one doesn't matter.
 */
final class RegisterHealth extends AbstractHealthIndicator {

    private final Register<?> register;
    private final long maxLagEvents;
    private final double maxLagSeconds;

    /**
     * @param maxLagEvents how many facts it may lack, and
     * @param maxLagSeconds for how long, before it is out of service; it is when both are passed
     */
    RegisterHealth(Register<?> register, long maxLagEvents, double maxLagSeconds) {
        super("a register's standing could not be read");
        this.register = register;
        this.maxLagEvents = maxLagEvents;
        this.maxLagSeconds = maxLagSeconds;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var standing = register.standing();
        var lags = standing.lagEvents() > maxLagEvents && standing.lagSeconds() > maxLagSeconds;
        if (standing.fault() != null || lags) health.outOfService();
        else health.up();
        health.withDetail("position", standing.position());
        health.withDetail("lagEvents", standing.lagEvents());
        health.withDetail("lagSeconds", standing.lagSeconds());
        health.withDetail("parked", standing.parked());
        var rebuild = standing.rebuildPosition();
        if (rebuild != null) health.withDetail("rebuildPosition", rebuild);
        // The reason stays in the log: health is shown to whoever asks.
        if (standing.fault() != null) health.withDetail("fault", "stands still; see the log");
    }
}
