package org.chalkline.app.play;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Says when the next fact is due. A fact that comes late puts nothing off but itself, as long as
 * that is no more than a second; what is later than that isn't made up for.
 */
final class Metronome {
    private static final long MADE_UP_FOR = 1_000_000_000L;

    private final Tempo tempo;
    private final LongSupplier nanos;
    private @Nullable Instant before;
    private long due;

    /**
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    Metronome(Tempo tempo, LongSupplier nanos) {
        this.tempo = tempo;
        this.nanos = nanos;
    }

    /** How long to wait before a fact is played that was recorded then. */
    Duration next(Instant recorded) {
        long now = nanos.getAsLong();
        if (before == null) due = now;
        due += tempo.pause(before, recorded).toNanos();
        before = recorded;
        if (now - due > MADE_UP_FOR) due = now;
        return Duration.ofNanos(Math.max(0, due - now));
    }
}
