package org.chalkline.command.procedure.correction;

import java.time.Clock;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/** What corrections need from outside. */
@Component
class CorrectionOffice extends Office {
    CorrectionOffice(Clock clock, Calendars calendars, Powers powers, FactsOf facts) {
        super(clock, calendars, powers, facts);
    }
}
