package org.chalkline.command.procedure.standing;

import java.time.Clock;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/** What recording the standing of acts needs from outside. */
@Component
class StandingOffice extends Office {
    StandingOffice(Clock clock, Calendars calendars, Powers powers, FactsOf facts) {
        super(clock, calendars, powers, facts);
    }
}
