package org.chalkline.command.procedure.unit;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.unit.UnitRefusal.UNIT_GONE;
import static org.chalkline.command.procedure.unit.UnitRefusal.UNKNOWN_UNIT;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent;
import org.springframework.stereotype.Component;

/** What decisions on units need from outside: the day, officers' powers, other units. */
@Component
public class UnitOffice extends Office {

    public UnitOffice(Clock clock, Calendars calendars, Powers powers, FactsOf facts) {
        super(clock, calendars, powers, facts);
    }

    /**
     * Refuses a unit that doesn't stand on that day.
     *
     * @throws RefusedException {@code UNKNOWN_UNIT}, {@code UNIT_GONE}
     */
    void requireStanding(InternalUnitId unit, LocalDate day) {
        requireStanding(unit, day, facts());
    }

    /**
     * The same for whoever asks.
     *
     * @throws RefusedException {@code UNKNOWN_UNIT}, {@code UNIT_GONE}
     */
    public static void requireStanding(InternalUnitId unit, LocalDate day, FactsOf facts) {
        var recorded = facts.of(unit.toString());
        refuseIf(recorded.isEmpty(), UNKNOWN_UNIT);
        refuseIf(!UnitEvent.standsOn(day, recorded), UNIT_GONE);
    }
}
