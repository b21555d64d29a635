package org.chalkline.command.procedure;

import java.time.Clock;
import org.chalkline.command.clock.Calendars;
import org.chalkline.command.office.Office;
import org.chalkline.command.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/** What recording the facts of shared procedures needs from outside. */
@Component
public class ProcedureOffice extends Office {
    public ProcedureOffice(Clock clock, Calendars calendars, Powers powers, FactsOf facts) {
        super(clock, calendars, powers, facts);
    }
}
