package org.chalkline.command.procedure.documentnumber;

import java.time.Clock;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/** What the register of documents needs from outside. */
@Component
class NumberOffice extends Office {
    NumberOffice(Clock clock, Calendars calendars, Powers powers, FactsOf facts) {
        super(clock, calendars, powers, facts);
    }
}
