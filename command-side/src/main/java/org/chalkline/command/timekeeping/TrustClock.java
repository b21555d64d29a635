package org.chalkline.command.timekeeping;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.limitation.EndsLimitation;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.timekeeping.MachineClockId;
import org.chalkline.kernel.timekeeping.TimekeepingEvent;

/**
 * Goes by a clock that the program has found in doubt.
 *
 * @param officer who says that it is right, and holds the power to
 * @param reason why
 */
@Door({Role.DECIDER, Role.OPERATOR})
record TrustClock(@TargetAggregateIdentifier MachineClockId clock, String officer, String reason)
        implements EndsLimitation {
    private static final Set<String> ENDED =
            Set.of(
                    TimekeepingEvent.CLOCK_BEHIND,
                    TimekeepingEvent.CLOCK_AHEAD,
                    TimekeepingEvent.CLOCK_JUMPED);

    @Override
    public boolean ends(Limitation limitation) {
        return ENDED.contains(limitation.code());
    }

    /** The act as its mutation gives it: there is one clock. */
    record TrustClockInput(String officer, String reason) {
        TrustClock command() {
            return new TrustClock(MachineClockId.RECORDING, officer, reason);
        }
    }
}
