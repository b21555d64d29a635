package org.chalkline.command.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.personal.OfficeForPeople;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.unit.UnitOffice;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives acts on requests for disclosure what they need from outside. */
@Component
public class DisclosureOffice extends OfficeForPeople {
    public DisclosureOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals) {
        super(clock, calendars, powers, facts, people, seals);
    }

    /** What somebody said, sealed where it is a person; absent where it isn't. */
    @Nullable Personal sealed(@Nullable PersonId person, @Nullable String said) {
        return person == null || said == null ? null : seals().conduct(person, said);
    }

    /** Refuses a unit that doesn't stand that day: {@code UNKNOWN_UNIT}, {@code UNIT_GONE}. */
    void requireStanding(InternalUnitId unit, LocalDate day) {
        UnitOffice.requireStanding(unit, day, facts());
    }
}
