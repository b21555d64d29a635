package org.chalkline.command.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.timekeeping.TimekeepingRefusal.CLOCK_NOT_IN_DOUBT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.limitation.Limitation.Of;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.timekeeping.MachineClockId;
import org.chalkline.kernel.timekeeping.RecordedTime;
import org.chalkline.kernel.timekeeping.TimekeepingEvent.ClockTrusted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MachineClockTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");
    private static final Instant AHEAD = Instant.parse("2027-12-31T23:59:00Z");
    private static final TrustClock TRUST =
            new TrustClock(MachineClockId.RECORDING, "director", "It was a year ahead once.");

    private FixtureConfiguration<MachineClock> clock;
    private final List<Fact> elsewhere = new ArrayList<>();
    private boolean inDoubt = true;

    @BeforeEach
    void open() {
        clock = new AggregateTestFixture<>(MachineClock.class);
        clock.registerInjectableResource(Clock.fixed(NOW, ZONE));
        FactsOf facts =
                subject -> elsewhere.stream().filter(f -> f.subject().equals(subject)).toList();
        clock.registerInjectableResource(new Powers(facts, Set.of("director")));
        clock.registerInjectableResource(
                new RecordedTime() {
                    @Override
                    public Instant upTo() {
                        return AHEAD;
                    }

                    @Override
                    public boolean isInDoubt() {
                        return inDoubt;
                    }
                });
    }

    @Test
    void who_answers_for_the_clock_is_on_record_with_what_it_showed_and_why() {
        clock.givenNoPriorActivity()
                .when(TRUST)
                .expectEvents(
                        new ClockTrusted(
                                MachineClockId.RECORDING,
                                AHEAD,
                                NOW,
                                "director",
                                "It was a year ahead once.",
                                LocalDate.of(2026, 11, 30)));
    }

    @Test
    void nobody_answers_for_a_clock_that_is_not_in_doubt() {
        inDoubt = false;
        clock.givenNoPriorActivity()
                .when(TRUST)
                .expectNoEvents()
                .expectExceptionDetails(CLOCK_NOT_IN_DOUBT.refusal());
    }

    @Test
    void only_who_holds_the_power_by_delegation_or_by_office_answers_for_it() {
        var trust = new TrustClock(MachineClockId.RECORDING, "clerk", "It is right.");
        clock.givenNoPriorActivity()
                .when(trust)
                .expectNoEvents()
                .expectExceptionDetails(PowerRefusal.OFFICER_NOT_EMPOWERED.refusal());
        elsewhere.add(
                new PowerDelegated(
                        new OfficerId("clerk"),
                        Power.ANSWER_FOR_CLOCK,
                        "1",
                        "director",
                        null,
                        LocalDate.of(2026, 1, 1)));
        clock.givenNoPriorActivity().when(trust).expectSuccessfulHandlerExecution();
    }

    @Test
    void it_takes_a_name_and_a_reason() {
        clock.givenNoPriorActivity()
                .when(new TrustClock(MachineClockId.RECORDING, "director", " "))
                .expectNoEvents()
                .expectExceptionDetails(InputRefusal.TEXT_MISSING.refusal());
    }

    @Test
    void it_is_carried_out_while_the_clock_is_in_doubt_and_under_no_other_limitation() {
        assertThat(TRUST.ends(limitation("CLOCK_JUMPED"))).isTrue();
        assertThat(TRUST.ends(limitation("CLOCK_BEHIND_FACTS"))).isTrue();
        assertThat(TRUST.ends(limitation("CLOCK_AHEAD_OF_FACTS"))).isTrue();
        assertThat(TRUST.ends(limitation("LOG_DIFFERS"))).isFalse();
    }

    private static Limitation limitation(String code) {
        return new Limitation(Of.RECORDING, code, "Nothing is recorded.");
    }
}
