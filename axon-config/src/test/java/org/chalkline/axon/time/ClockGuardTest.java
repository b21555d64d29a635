package org.chalkline.axon.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.limitation.Limitation.Of;
import org.chalkline.kernel.timekeeping.MachineClockId;
import org.chalkline.kernel.timekeeping.TimekeepingEvent.ClockTrusted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When nothing is recorded because of the clock, and what ends that. */
class ClockGuardTest {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofDays(92);
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private final List<Fact> facts = new ArrayList<>();
    private final Settable clock = new Settable();
    private @Nullable Instant last;
    private Duration passed = Duration.ZERO;
    private ClockGuard guard = guard();

    /** Goes with the time that passes, and can be set. */
    private final class Settable extends Clock {
        private Duration set = Duration.ZERO;

        @Override
        public Instant instant() {
            return NOON.plus(passed).plus(set);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private ClockGuard guard() {
        return new ClockGuard(
                clock,
                new ClockComparison(clock, () -> passed.toNanos(), TOLERANCE),
                () -> Optional.ofNullable(last),
                subject -> {
                    assertThat(subject).isEqualTo(MachineClockId.RECORDING.toString());
                    return List.copyOf(facts);
                },
                PAUSE);
    }

    private void pass(Duration time) {
        passed = passed.plus(time);
    }

    private void set(Duration by) {
        clock.set = clock.set.plus(by);
    }

    private void trust() {
        facts.add(
                new ClockTrusted(
                        MachineClockId.RECORDING,
                        guard.upTo(),
                        clock.instant(),
                        "operator",
                        "I looked.",
                        LocalDate.of(2026, 11, 30)));
    }

    private String code() {
        var now = guard.now();
        now.ifPresent(limitation -> assertThat(limitation.of()).isEqualTo(Of.RECORDING));
        return now.map(Limitation::code).orElse("");
    }

    @Test
    void a_clock_that_goes_with_the_time_is_gone_by() {
        for (int i = 0; i < 100; i++) {
            last = clock.instant();
            pass(Duration.ofHours(7));
            assertThat(code()).isEmpty();
        }
        assertThat(guard.isInDoubt()).isFalse();
    }

    @Test
    void a_last_fact_well_ahead_of_the_clock_stops_recording_until_its_time_has_come() {
        last = NOON.plus(TOLERANCE);
        assertThat(code()).isEmpty();
        last = NOON.plus(TOLERANCE).plusMillis(1);
        assertThat(code()).isEqualTo("CLOCK_BEHIND_FACTS");
        assertThat(guard.now().orElseThrow().message())
                .contains("2026-11-30T12:05:00.001Z", "trustClock");
        pass(Duration.ofMillis(1));
        assertThat(code()).isEmpty();
    }

    @Test
    void a_clock_that_is_set_while_the_program_runs_stops_recording_until_it_is_set_right() {
        for (var by : List.of(Duration.ofDays(400), Duration.ofDays(-400))) {
            set(by);
            pass(Duration.ofMinutes(1));
            assertThat(code()).isEqualTo("CLOCK_JUMPED");
            set(by.negated());
            assertThat(code()).isEmpty();
        }
        assertThat(guard.isInDoubt()).isFalse();
    }

    @Test
    void small_steps_that_set_a_clock_right_over_days_are_no_jump() {
        for (int i = 0; i < 20; i++) {
            pass(Duration.ofHours(2));
            set(Duration.ofMinutes(1));
            assertThat(code()).as("step %d", i).isEmpty();
        }
    }

    @Test
    void who_answers_for_a_clock_that_was_set_lets_recording_go_on_by_it() {
        set(Duration.ofDays(1));
        assertThat(code()).isEqualTo("CLOCK_JUMPED");
        pass(Duration.ofSeconds(30));
        trust();
        assertThat(code()).isEmpty();
        pass(Duration.ofMinutes(30));
        assertThat(code()).isEmpty();
        // What was said of that clock is not said of the next one.
        set(Duration.ofDays(1));
        assertThat(code()).isEqualTo("CLOCK_JUMPED");
    }

    @Test
    void a_clock_that_was_set_is_not_taken_for_right_because_hours_have_passed_since() {
        set(Duration.ofDays(1));
        for (int i = 0; i < 3; i++) {
            pass(Duration.ofHours(2));
            assertThat(code()).isEqualTo("CLOCK_JUMPED");
        }
    }

    @Test
    void a_word_for_a_clock_is_none_for_what_it_is_set_to_before_the_word_is_heard() {
        set(Duration.ofDays(1));
        assertThat(code()).isEqualTo("CLOCK_JUMPED");
        trust();
        set(Duration.ofDays(-2));
        assertThat(code()).isEqualTo("CLOCK_JUMPED");
        trust();
        assertThat(code()).isEmpty();
    }

    @Test
    void a_word_for_a_clock_that_was_set_right_after_all_is_none_for_when_it_is_set_again() {
        set(Duration.ofDays(1));
        assertThat(code()).isEqualTo("CLOCK_JUMPED");
        trust();
        set(Duration.ofDays(-1));
        assertThat(code()).isEmpty();
        set(Duration.ofDays(2));
        assertThat(code()).isEqualTo("CLOCK_JUMPED");
    }

    @Test
    void who_answers_for_a_clock_behind_the_facts_does_so_for_that_time_and_for_the_next_start() {
        last = NOON.plus(Duration.ofDays(400));
        assertThat(code()).isEqualTo("CLOCK_BEHIND_FACTS");
        assertThat(guard.upTo()).isEqualTo(last);
        trust();
        assertThat(code()).isEmpty();
        guard = guard();
        assertThat(code()).isEmpty();
        last = last.plusMillis(1);
        assertThat(code()).isEqualTo("CLOCK_BEHIND_FACTS");
    }

    @Test
    void
            a_clock_long_after_the_last_fact_when_the_program_starts_stops_recording_until_it_is_right() {
        last = NOON;
        set(PAUSE);
        guard = guard();
        assertThat(code()).isEmpty();
        set(Duration.ofDays(300));
        guard = guard();
        assertThat(code()).isEqualTo("CLOCK_AHEAD_OF_FACTS");
        assertThat(guard.isInDoubt()).isTrue();
        // It had recorded nothing by it, so nobody needs to answer for the one that is right.
        set(Duration.ofDays(-391));
        assertThat(code()).isEmpty();
        set(Duration.ofDays(300));
        assertThat(code()).isEqualTo("CLOCK_JUMPED");
    }

    @Test
    void who_answers_for_a_clock_after_a_long_pause_does_so_for_that_start() {
        last = NOON;
        set(Duration.ofDays(100));
        guard = guard();
        assertThat(code()).isEqualTo("CLOCK_AHEAD_OF_FACTS");
        pass(Duration.ofSeconds(30));
        trust();
        assertThat(code()).isEmpty();
        last = clock.instant();
        set(Duration.ofDays(100));
        guard = guard();
        assertThat(code()).isEqualTo("CLOCK_AHEAD_OF_FACTS");
    }

    @Test
    void a_program_that_runs_on_through_a_long_pause_doubts_nothing() {
        last = NOON;
        assertThat(code()).isEmpty();
        for (int day = 0; day < 200; day++) {
            pass(Duration.ofDays(1));
            assertThat(code()).isEmpty();
        }
    }
}
