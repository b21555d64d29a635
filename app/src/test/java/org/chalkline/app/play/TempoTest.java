package org.chalkline.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TempoTest {
    private static final Instant NOON = Instant.parse("2026-05-08T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(7_000_000_000L);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void the_first_fact_is_played_at_once_and_the_others_so_many_in_a_second() {
        var metronome = new Metronome(Tempo.even(10), nanos::get);
        assertThat(metronome.next(NOON)).isZero();
        assertThat(metronome.next(NOON)).isEqualTo(Duration.ofMillis(100));
        pass(Duration.ofMillis(100));
        assertThat(metronome.next(NOON.plusSeconds(999))).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void what_sending_takes_is_no_part_of_the_pause() {
        var metronome = new Metronome(Tempo.even(10), nanos::get);
        assertThat(metronome.next(NOON)).isZero();
        pass(Duration.ofMillis(30));
        assertThat(metronome.next(NOON)).isEqualTo(Duration.ofMillis(70));
        pass(Duration.ofMillis(250));
        assertThat(metronome.next(NOON)).as("late").isZero();
        assertThat(metronome.next(NOON)).as("in step again").isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void what_came_much_too_late_is_not_made_up_for() {
        var metronome = new Metronome(Tempo.even(10), nanos::get);
        assertThat(metronome.next(NOON)).isZero();
        pass(Duration.ofMinutes(5));
        assertThat(metronome.next(NOON)).isZero();
        assertThat(metronome.next(NOON)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void facts_are_played_as_they_were_recorded_so_many_times_as_fast() {
        var metronome = new Metronome(Tempo.asRecorded(60), nanos::get);
        assertThat(metronome.next(NOON)).isZero();
        assertThat(metronome.next(NOON.plusSeconds(60))).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(metronome.next(NOON.plusSeconds(60))).as("at one instant").isZero();
        assertThat(metronome.next(NOON.plusSeconds(90))).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void no_pause_is_longer_than_half_a_minute_however_long_nothing_was_recorded() {
        var metronome = new Metronome(Tempo.asRecorded(1), nanos::get);
        assertThat(metronome.next(NOON)).isZero();
        assertThat(metronome.next(NOON.plus(Duration.ofDays(4_000))))
                .isEqualTo(Tempo.LONGEST_PAUSE);
    }
}
