package org.chalkline.command.procedure.power;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.unit.UnitOffice;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.notification.OpenItems;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.springframework.stereotype.Component;

/** What decisions on officers' posts need from outside: units, powers, and what is open. */
@Component
public class PostingOffice extends Office {

    public PostingOffice(Clock clock, Calendars calendars, Powers powers, FactsOf facts) {
        super(clock, calendars, powers, facts);
    }

    /** Refuses a unit that doesn't stand on that day. */
    void requireStanding(InternalUnitId unit, LocalDate day) {
        UnitOffice.requireStanding(unit, day, facts());
    }

    /** Whether something is still for the officer to see to. */
    boolean hasOpenWork(OfficerId officer) {
        return !OpenItems.of(facts().of(InboxId.of(officer).toString())).isEmpty();
    }
}
