package org.chalkline.command.matter;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.matter.MatterRefusal.UNKNOWN_CASE;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.personal.OfficeForPeople;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.unit.UnitOffice;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitAbolished;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitMerged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives acts on assigned matters what they need from outside: the day, officers' powers, which
 * units stand.
 */
@Component
public class MatterOffice extends OfficeForPeople {
    public MatterOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals) {
        super(clock, calendars, powers, facts, people, seals);
    }

    /** Refuses a unit that doesn't stand that day: {@code UNKNOWN_UNIT}, {@code UNIT_GONE}. */
    void requireStanding(InternalUnitId unit, LocalDate day) {
        UnitOffice.requireStanding(unit, day, facts());
    }

    /** Refuses a case of which nothing is on record. */
    void requireOnRecord(@Nullable String about) {
        refuseIf(about != null && facts().of(about).isEmpty(), UNKNOWN_CASE);
    }

    /**
     * Tells how a unit ended.
     *
     * @param successor which unit goes on with what it had open
     * @param on the first day on which it is no more
     */
    record End(InternalUnitId successor, LocalDate on) {}

    /** Tells how the unit ended by that day; absent where it stands. */
    @Nullable End end(InternalUnitId unit, LocalDate day) {
        var recorded = facts().of(unit.toString());
        if (recorded.isEmpty() || UnitEvent.standsOn(day, recorded)) return null;
        for (Fact fact : recorded) {
            if (fact.effectiveOn().isAfter(day)) continue;
            if (fact instanceof UnitMerged e) return new End(e.into(), e.effectiveOn());
            if (fact instanceof UnitAbolished e) return new End(e.successor(), e.effectiveOn());
        }
        return null;
    }
}
