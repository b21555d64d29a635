package org.chalkline.app.operations;

import java.time.Duration;
import org.chalkline.kernel.limitation.Limitation.Of;
import org.chalkline.kernel.limitation.Limitations;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * What the program doesn't do for the time being, each by its code. It is out of service while it
 * records nothing or shows nothing of people.
 */
final class LimitationHealth extends AbstractHealthIndicator {
    /** At a start it soon turns out whether anything is limited. */
    private static final Duration SETTLED_WITHIN = Duration.ofMillis(500);

    private final Limitations limitations;

    LimitationHealth(Limitations limitations) {
        super("what is limited could not be found out");
        this.limitations = limitations;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws InterruptedException {
        limitations.settle(SETTLED_WITHIN);
        health.up();
        for (var limitation : limitations.now()) {
            if (limitation.of() != Of.BULK) health.outOfService();
            health.withDetail(limitation.code(), limitation.message());
        }
    }
}
