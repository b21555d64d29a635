package org.chalkline.axon.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.chalkline.axon.time.ClockComparison;
import org.chalkline.kernel.timekeeping.MachineClockId;
import org.junit.jupiter.api.Test;

/** Facts on their way to Axon Server, which were stamped by the program's clock. */
class StampCheckTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private long passedNanos;

    private EventMessage<?> checked(String aggregate) {
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        var comparison = new ClockComparison(clock, () -> passedNanos, Duration.ofMinutes(5));
        EventMessage<?> fact = new GenericDomainEventMessage<>("Box", aggregate, 0, "fact");
        // The clock stands still while time passes: it is as if it had been set back.
        passedNanos += Duration.ofHours(3).toNanos();
        return new StampCheck(comparison).handle(List.of(fact)).apply(0, fact);
    }

    @Test
    void a_fact_that_a_clock_stamped_that_was_set_is_not_handed_on() {
        assertThatThrownBy(() -> checked("box-1"))
                .isInstanceOf(EventStoreException.class)
                .hasRootCauseMessage(
                        "CLOCK_JUMPED: The machine's clock was set back by 10800 s while the program ran, and nothing is recorded by it. Set it right, and recording goes on by itself; if it is right now, say so with the mutation trustClock.");
    }

    @Test
    void that_somebody_answers_for_the_clock_is() {
        assertThat(checked(MachineClockId.RECORDING.toString()).getPayload()).isEqualTo("fact");
    }
}
