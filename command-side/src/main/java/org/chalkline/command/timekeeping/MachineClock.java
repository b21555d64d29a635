package org.chalkline.command.timekeeping;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.timekeeping.TimekeepingRefusal.CLOCK_NOT_IN_DOUBT;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.timekeeping.MachineClockId;
import org.chalkline.kernel.timekeeping.RecordedTime;
import org.chalkline.kernel.timekeeping.TimekeepingEvent;
import org.chalkline.kernel.timekeeping.TimekeepingEvent.ClockTrusted;

/** The clock by which facts are recorded, and each time that somebody answered for it. */
@Aggregate
class MachineClock {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private MachineClockId id;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TrustClock c, RecordedTime time, Powers powers, Clock clock) {
        requireLine(c.officer(), LINE);
        requireText(c.reason(), TEXT);
        refuseIf(!time.isInDoubt(), CLOCK_NOT_IN_DOUBT);
        var today = LocalDate.now(clock);
        // By office too: while nothing is recorded, no power can be delegated to anybody.
        powers.requireHeld(c.officer(), Power.ANSWER_FOR_CLOCK, today);
        apply(
                new ClockTrusted(
                        c.clock(), time.upTo(), clock.instant(), c.officer(), c.reason(), today));
    }

    @EventSourcingHandler
    void on(TimekeepingEvent fact) {
        id = fact.clock();
    }

    MachineClock() {} // for Axon
}
