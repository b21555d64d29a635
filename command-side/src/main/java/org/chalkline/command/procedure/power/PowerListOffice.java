package org.chalkline.command.procedure.power;

import java.time.Clock;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowerCatalogue;
import org.springframework.stereotype.Component;

/** What acts on the list of powers need from outside. */
@Component
public class PowerListOffice extends Office {
    private final PowerCatalogue catalogue;

    public PowerListOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PowerCatalogue catalogue) {
        super(clock, calendars, powers, facts);
        this.catalogue = catalogue;
    }

    /** Whether the catalogue has that power. */
    boolean knows(Power power) {
        return catalogue.find(power).isPresent();
    }
}
