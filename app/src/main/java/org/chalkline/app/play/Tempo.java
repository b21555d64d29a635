package org.chalkline.app.play;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fast facts are played: so many in a second, or as they were recorded, so many times as fast.
 *
 * @param perSecond how many in a second; 0 where they are played as they were recorded
 * @param speed how many times as fast as they were recorded; 0 where they are played evenly
 */
record Tempo(double perSecond, double speed) {

    /** No pause between two facts is longer, however long nothing was recorded. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Evenly, so many in a second. */
    static Tempo even(double perSecond) {
        return new Tempo(perSecond, 0);
    }

    /** As they were recorded, so many times as fast. */
    static Tempo asRecorded(double speed) {
        return new Tempo(0, speed);
    }

    /**
     * How long a fact is to be played after the one before.
     *
     * @param before when that was recorded; absent for the first one, which is played at once
     */
    Duration pause(@Nullable Instant before, Instant recorded) {
        if (before == null) return Duration.ZERO;
        if (perSecond > 0) return Duration.ofNanos(Math.round(1e9 / perSecond));
        double nanos = Duration.between(before, recorded).toMillis() * 1e6 / speed;
        return Duration.ofNanos(Math.round(Math.min(nanos, LONGEST_PAUSE.toNanos())));
    }
}
