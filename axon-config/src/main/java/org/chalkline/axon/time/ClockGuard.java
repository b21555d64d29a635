package org.chalkline.axon.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * <p>A clock that was ahead of all facts before the program started is noticed if it is ahead by
 * more than the longest pause that the bureau makes; by less, it can't be told from one.
 */
public final class ClockGuard implements Limitations.Source, RecordedTime {

    private final Clock clock;
    private final ClockComparison comparison;
    private final LastRecorded last;
    private final FactsOf facts;
    private final Duration longestPause;

    /** Whether the clock can have shown what it did when the program started. */
    private boolean isStartPlausible;

    /** Whether the clock was found to differ from the facts when it was last looked at. */
    private boolean differsFromFacts;

    /**
     * The time that the clock showed when it was first found to have been set; absent while it
     * wasn't.
     */
    private @Nullable Instant foundSet;

    private Instant trustedUpTo = Instant.MIN;

    /**
     * @param clock stamps what is recorded
     * @param longestPause for how long nothing is recorded at most, the program running or not
     */
    public ClockGuard(
            Clock clock,
            ClockComparison comparison,
            LastRecorded last,
            FactsOf facts,
            Duration longestPause) {
        this.clock = clock;
        this.comparison = comparison;
        this.last = last;
        this.facts = facts;
        this.longestPause = longestPause;
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
        // Nothing was recorded by a clock that differs, and it may be set right now.
        if (differsFromFacts) comparison.goByItFromNow();
        var set = comparison.limitation();
        if (set.isPresent() && !isTrustedSinceFoundSet()) return set;
        foundSet = null;
        var differs = differenceFromFacts();
        differsFromFacts = differs.isPresent();
        return differs;
    }

    private Optional<Limitation> differenceFromFacts() {
        var recorded = last.at();
        var shows = clock.instant();
        if (recorded.isEmpty()) {
            isStartPlausible = true;
            return Optional.empty();
        }
        var at = recorded.get();
        if (at.isAfter(shows.plus(comparison.tolerance())) && !isTrusted(at))
            return behind(at, shows);
        if (!isStartPlausible) isStartPlausible = isWithinPause(at, shows);
        return isStartPlausible ? Optional.empty() : ahead(at, shows);
    }

    private boolean isWithinPause(Instant recorded, Instant shows) {
        var pauseEnds = recorded.plus(longestPause);
        return !shows.isAfter(pauseEnds)
                || trusted().stream()
                        .map(ClockTrusted::shown)
                        .anyMatch(shown -> shown.isAfter(pauseEnds) && !shown.isAfter(shows));
    }

    /** If somebody has trusted the clock as it is, this is where it stands. */
    private boolean isTrustedSinceFoundSet() {
        var shows = comparison.shows();
        var found = foundSet;
        if (found == null || shows.isBefore(found)) foundSet = found = shows;
        for (var trusted : trusted()) {
            if (trusted.shown().isBefore(found) || trusted.shown().isAfter(shows)) continue;
            comparison.goByItFromNow();
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

    private static Optional<Limitation> behind(Instant recorded, Instant shows) {
        return limited(
                TimekeepingEvent.CLOCK_BEHIND,
                "The last fact bears the time %s, and the clock shows %s: one of the two is wrong, and nothing is recorded. Set the clock right if it is; if it is right, wait until that time has come, or say with the mutation trustClock that facts are to bear that time until then."
                        .formatted(recorded, shows));
    }

    private Optional<Limitation> ahead(Instant recorded, Instant shows) {
        return limited(
                TimekeepingEvent.CLOCK_AHEAD,
                "The last fact bears the time %s, and the clock shows %s, more than %d days later: perhaps it is wrong, and nothing is recorded. Set the clock right if it is; if it is right, say so with the mutation trustClock."
                        .formatted(recorded, shows, longestPause.toDays()));
    }

    private static Optional<Limitation> limited(String code, String message) {
        return Optional.of(new Limitation(Of.RECORDING, code, message));
    }
}
