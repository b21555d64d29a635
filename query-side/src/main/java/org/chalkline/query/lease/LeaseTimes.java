package org.chalkline.query.lease;

import java.time.Duration;

/**
 * How long a lease lasts. Each time is measured by the program that waits, from one of its own
 * moments to another: programs' clocks are never compared.
 *
 * @param beat from one renewal or look to the next
 * @param held how long a holder trusts its last renewal, counted from before it was sent
 * @param expiry how long another program must have seen a lease unchanged before it takes it over;
 *     longer than {@code held}, so that a holder whose clock runs has let go by then
 */
public record LeaseTimes(Duration beat, Duration held, Duration expiry) {

    /** A holder that was killed or paused is followed within ten seconds. */
    public static final LeaseTimes USUAL =
            new LeaseTimes(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(6));

    /**
     * @throws IllegalArgumentException unless {@code beat < held < expiry}
     */
    public LeaseTimes {
        if (beat.compareTo(held) >= 0 || held.compareTo(expiry) >= 0) {
            throw new IllegalArgumentException("a lease's times must grow: beat, held, expiry");
        }
    }
}
