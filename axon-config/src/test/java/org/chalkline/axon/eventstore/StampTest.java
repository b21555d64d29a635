package org.chalkline.axon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.sample.BoxCommand.PutIn;
import org.chalkline.axon.time.ClockComparison;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.command.Outcome.Refused;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.limitation.LimitedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clock is set while commands are under way, which were let through before it: the gateway here
 * asks nobody.
 */
class StampTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Duration FAR = Duration.ofDays(400);

    @TempDir private Path folder;
    private final Settable clock = new Settable();
    private TestStore store;

    /** Shows noon until it is set. */
    private static final class Settable extends Clock {
        private volatile Duration set = Duration.ZERO;

        @Override
        public Instant instant() {
            return NOON.plus(set);
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

    @BeforeEach
    void open() {
        store =
                new TestStore(
                        folder, clock, new ClockComparison(clock, () -> 0, Duration.ofMinutes(5)));
        assertThat(store.submit("c0", new OpenBox("a", "toys"))).isInstanceOf(Accepted.class);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<Instant> times() throws InterruptedException {
        try (var reader = store.facts.readAfter(FactStream.NOTHING)) {
            return reader.next(10, Duration.ZERO).stream().map(RecordedFact::recordedAt).toList();
        }
    }

    @Test
    void a_clock_that_was_set_stamps_no_fact_and_the_same_command_is_recorded_afterwards()
            throws Exception {
        for (var by : List.of(FAR, FAR.negated())) {
            clock.set = by;
            var fault = catchThrowable(() -> store.submit("c1" + by, new PutIn("a", "ball")));
            assertThat(LimitedException.in(fault).map(Limitation::code)).contains("CLOCK_JUMPED");
            clock.set = Duration.ZERO;
            assertThat(store.submit("c1" + by, new PutIn("a", "ball")))
                    .isInstanceOf(Accepted.class);
        }
        assertThat(times()).hasSize(3).containsOnly(NOON);
    }

    @Test
    void what_is_no_fact_gives_the_time_of_a_clock_that_was_set_to_no_fact() throws Exception {
        clock.set = FAR;
        assertThat(store.submit("c1", new PutIn("none", "ball"))).isInstanceOf(Refused.class);
        assertThat(store.facts.positionAt(NOON.plus(FAR))).isZero();
        clock.set = Duration.ZERO;
        assertThat(store.submit("c2", new PutIn("a", "ball"))).isInstanceOf(Accepted.class);
        assertThat(times()).containsExactly(NOON, NOON);
    }
}
