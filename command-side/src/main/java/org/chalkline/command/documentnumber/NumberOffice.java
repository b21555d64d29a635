package org.chalkline.command.documentnumber;

import java.time.Clock;
import org.chalkline.command.clock.Calendars;
import org.chalkline.command.office.Office;
import org.chalkline.command.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/** What the register of documents needs from outside. */
@Component
class NumberOffice extends Office {
    NumberOffice(Clock clock, Calendars calendars, Powers powers, FactsOf facts) {
        super(clock, calendars, powers, facts);
    }
}
