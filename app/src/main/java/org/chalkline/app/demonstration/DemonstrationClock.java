package org.chalkline.app.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock that everything which asks for the time goes by. While the made-up district is loaded
 * it stands where the district's history stands, and moves forward with it; at any other time it is
 * the system's clock.
 */
final class DemonstrationClock extends Clock {
    private final Clock system;
    private volatile @Nullable Instant standing;

    /**
     * @param system with the bureau's time zone
     */
    DemonstrationClock(Clock system) {
        this.system = system;
    }

    /** Stands at that instant, or where it stands already if that is later. */
    synchronized void standAt(Instant instant) {
        var now = standing;
        if (now == null || now.isBefore(instant)) standing = instant;
    }

    /** Is the system's clock from here on. */
    synchronized void letGo() {
        standing = null;
    }

    /** Whether the instant has passed by the system's clock. */
    boolean hasPassed(Instant instant) {
        return instant.isBefore(system.instant());
    }

    @Override
    public Instant instant() {
        var stands = standing;
        return stands == null ? system.instant() : stands;
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the bureau has one time zone");
    }
}
