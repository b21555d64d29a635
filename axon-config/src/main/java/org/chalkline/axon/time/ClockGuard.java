package org.chalkline.axon.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.limitation.Limitation.Of;
import org.chalkline.kernel.limitation.Limitations;
import org.chalkline.kernel.timekeeping.MachineClockId;
import org.chalkline.kernel.timekeeping.RecordedTime;
import org.chalkline.kernel.timekeeping.TimekeepingEvent;
import org.chalkline.kernel.timekeeping.TimekeepingEvent.ClockTrusted;
import org.jspecify.annotations.Nullable;

/**
 * Has nothing recorded by a clock that is wrong: when the last fact bears a time well ahead of it,
 * or when it has moved otherwise than the time that passed. What is recorded is never recorded
 * earlier than the fact before, so one act under a clock that is ahead would give its time to all
 * that follow. An officer may say that the clock is to be trusted, and that is a fact.
 *
 * <p>A clock that was wrong before the program started, and is ahead of all facts, isn't noticed.
 */
public final class ClockGuard implements Limitations.Source, RecordedTime {

    /** How far clocks may part in an hour by being set right in small steps. */
    private static final Duration COMPARED_FOR = Duration.ofHours(1);

    private final Clock clock;
    private final Clock system;
    private final LongSupplier nanos;
    private final Duration tolerance;
    private final LastRecorded last;
    private final FactsOf facts;
    private long nanosThen;
    private Instant systemThen;

    /**
     * The time that the clock showed when it was first found to have been set; absent while it
     * wasn't.
     */
    private @Nullable Instant foundSet;

    private Instant trustedUpTo = Instant.MIN;

    /**
     * @param clock stamps what is recorded
     * @param system the machine's
     * @param nanos a clock that nobody sets, in nanoseconds since any moment
     * @param tolerance how far clocks may part
     */
    public ClockGuard(
            Clock clock,
            Clock system,
            LongSupplier nanos,
            Duration tolerance,
            LastRecorded last,
            FactsOf facts) {
        this.clock = clock;
        this.system = system;
        this.nanos = nanos;
        this.tolerance = tolerance;
        this.last = last;
        this.facts = facts;
        nanosThen = nanos.getAsLong();
        systemThen = system.instant();
    }

    private List<ClockTrusted> trusted() {
        return TimekeepingEvent.trusted(facts.of(MachineClockId.RECORDING.toString()));
    }

    @Override
    public Instant upTo() {
        var now = clock.instant();
        return last.at().filter(at -> at.isAfter(now)).orElse(now);
    }

    @Override
    public boolean isInDoubt() {
        return now().isPresent();
    }

    @Override
    public synchronized Optional<Limitation> now() {
        var jump = jump();
        if (isMoreThanTolerated(jump) && !isTrustedSinceFoundSet()) return jumped(jump);
        foundSet = null;
        var recorded = last.at().orElse(Instant.MIN);
        if (!recorded.isAfter(clock.instant().plus(tolerance))) return Optional.empty();
        return isTrusted(recorded) ? Optional.empty() : behind(recorded);
    }

    private boolean isMoreThanTolerated(Duration jump) {
        return jump.abs().compareTo(tolerance) > 0;
    }

    /** By how much the machine's clock has moved more than the time that passed. */
    private Duration jump() {
        var passed = Duration.ofNanos(nanos.getAsLong() - nanosThen);
        var jump = Duration.between(systemThen, system.instant()).minus(passed);
        if (passed.compareTo(COMPARED_FOR) > 0 && !isMoreThanTolerated(jump)) compareFromNow();
        return jump;
    }

    private void compareFromNow() {
        nanosThen = nanos.getAsLong();
        systemThen = system.instant();
    }

    /** If somebody has trusted the clock as it is, this is where it stands. */
    private boolean isTrustedSinceFoundSet() {
        var shows = system.instant();
        var found = foundSet;
        if (found == null || shows.isBefore(found)) foundSet = found = shows;
        for (var trusted : trusted()) {
            if (trusted.shown().isBefore(found) || trusted.shown().isAfter(shows)) continue;
            compareFromNow();
            return true;
        }
        return false;
    }

    private boolean isTrusted(Instant recorded) {
        if (recorded.isAfter(trustedUpTo)) {
            for (var trusted : trusted()) {
                var upTo = trusted.recordedUpTo();
                if (upTo.isAfter(trustedUpTo)) trustedUpTo = upTo;
            }
        }
        return !recorded.isAfter(trustedUpTo);
    }

    private static Optional<Limitation> jumped(Duration by) {
        return limited(
                TimekeepingEvent.CLOCK_JUMPED,
                "The machine's clock was set %s by %d s while the program ran, and nothing is recorded by it. Set it right, and recording goes on by itself; if it is right now, say so with the mutation trustClock."
                        .formatted(by.isNegative() ? "back" : "forward", by.abs().toSeconds()));
    }

    private Optional<Limitation> behind(Instant recorded) {
        return limited(
                TimekeepingEvent.CLOCK_BEHIND,
                "The last fact bears the time %s, and the clock shows %s: one of the two is wrong, and nothing is recorded. Set the clock right if it is; if it is right, wait until that time has come, or say with the mutation trustClock that facts are to bear that time until then."
                        .formatted(recorded, clock.instant()));
    }

    private static Optional<Limitation> limited(String code, String message) {
        return Optional.of(new Limitation(Of.RECORDING, code, message));
    }
}
