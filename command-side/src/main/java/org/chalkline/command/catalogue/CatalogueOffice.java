package org.chalkline.command.catalogue;

import java.time.Clock;
import java.util.Optional;
import org.chalkline.command.gateway.CommandReach;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/** Gives acts on the catalogue what they need from outside. */
@Component
public class CatalogueOffice extends Office {
    private final CommandReach reach;

    public CatalogueOffice(
            Clock clock, Calendars calendars, Powers powers, FactsOf facts, CommandReach reach) {
        super(clock, calendars, powers, facts);
        this.reach = reach;
    }

    /** The unit that has a matter in hand; empty where none has. */
    Optional<String> inHandOf(String subject) {
        return reach.inHandOf(subject);
    }
}
