package org.chalkline.kernel.timekeeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;

/** All that can happen to the clock by which facts are recorded. */
public sealed interface TimekeepingEvent extends Fact {

    /** Why nothing is recorded when the last fact bears a time well ahead of the clock. */
    String CLOCK_BEHIND = "CLOCK_BEHIND_FACTS";

    /** Why nothing is recorded when the clock was set while the program ran. */
    String CLOCK_JUMPED = "CLOCK_JUMPED";

    /** Why nothing is recorded when the clock was long after the last fact at the start. */
    String CLOCK_AHEAD = "CLOCK_AHEAD_OF_FACTS";

    MachineClockId clock();

    @Override
    default String subject() {
        return clock().toString();
    }

    /**
     * An officer said that the clock is right, though the program had found it in doubt. Recording
     * went on by it.
     *
     * @param recordedUpTo so far ahead the time of the last fact may lie
     * @param shown what the clock showed
     * @param officer who said so
     * @param reason why it is to be trusted
     * @param effectiveOn the day on which they did
     */
    @FactType("timekeeping.ClockTrusted")
    record ClockTrusted(
            MachineClockId clock,
            Instant recordedUpTo,
            Instant shown,
            String officer,
            String reason,
            LocalDate effectiveOn)
            implements TimekeepingEvent {}

    /** Each time the clock was trusted, of all facts about it. */
    static List<ClockTrusted> trusted(List<Fact> facts) {
        return facts.stream()
                .filter(ClockTrusted.class::isInstance)
                .map(ClockTrusted.class::cast)
                .toList();
    }
}
