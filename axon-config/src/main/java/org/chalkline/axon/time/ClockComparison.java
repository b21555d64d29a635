package org.chalkline.axon.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.limitation.Limitation.Of;
import org.chalkline.kernel.limitation.LimitedException;
import org.chalkline.kernel.timekeeping.MachineClockId;
import org.chalkline.kernel.timekeeping.TimekeepingEvent;

/**
 * Compares the machine's clock with the time that passed, and so finds that somebody has set it. It
 * is asked before a command is carried out, and once more when its facts are stamped: the clock may
 * be set in between.
 */
public final class ClockComparison {

    /** How far clocks may part in an hour by being set right in small steps. */
    private static final Duration COMPARED_FOR = Duration.ofHours(1);

    private final Clock system;
    private final LongSupplier nanos;
    private final Duration tolerance;
    private long nanosThen;
    private Instant systemThen;

    /**
     * Compares from now on.
     *
     * @param system the machine's clock
     * @param nanos a clock that nobody sets, in nanoseconds since any moment
     * @param tolerance how far the two may part
     */
    public ClockComparison(Clock system, LongSupplier nanos, Duration tolerance) {
        this.system = system;
        this.nanos = nanos;
        this.tolerance = tolerance;
        nanosThen = nanos.getAsLong();
        systemThen = system.instant();
    }

    Duration tolerance() {
        return tolerance;
    }

    /** What the machine's clock shows. */
    Instant shows() {
        return system.instant();
    }

    /** That nothing is recorded because the clock was set; empty while it was not. */
    public synchronized Optional<Limitation> limitation() {
        var passed = Duration.ofNanos(nanos.getAsLong() - nanosThen);
        var jump = Duration.between(systemThen, system.instant()).minus(passed);
        if (jump.abs().compareTo(tolerance) > 0) return Optional.of(jumped(jump));
        if (passed.compareTo(COMPARED_FOR) > 0) goByItFromNow();
        return Optional.empty();
    }

    /**
     * Looks after a fact was stamped. Only that somebody answers for the clock is recorded by a
     * clock that was set.
     *
     * @param aggregate the id of the aggregate that the fact is of
     * @throws LimitedException if the clock may have been set before that
     */
    public void requireStamped(String aggregate) throws LimitedException {
        if (aggregate.equals(MachineClockId.RECORDING.toString())) return;
        var limitation = limitation();
        if (limitation.isPresent()) throw new LimitedException(limitation.get());
    }

    /** Takes the clock as it is for right. */
    synchronized void goByItFromNow() {
        nanosThen = nanos.getAsLong();
        systemThen = system.instant();
    }

    private static Limitation jumped(Duration by) {
        return new Limitation(
                Of.RECORDING,
                TimekeepingEvent.CLOCK_JUMPED,
                "The machine's clock was set %s by %d s while the program ran, and nothing is recorded by it. Set it right, and recording goes on by itself; if it is right now, say so with the mutation trustClock."
                        .formatted(by.isNegative() ? "back" : "forward", by.abs().toSeconds()));
    }
}
