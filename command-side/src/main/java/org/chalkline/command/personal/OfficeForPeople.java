package org.chalkline.command.personal;

import java.time.Clock;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;

/**
 * An office whose acts speak of people: beside what all need it asks who they are, and seals what
 * is said of them.
 */
public class OfficeForPeople extends Office {
    private final PeopleOnFile people;
    private final Seals seals;

    protected OfficeForPeople(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals) {
        super(clock, calendars, powers, facts);
        this.people = people;
        this.seals = seals;
    }

    /** The people on record. */
    public final PeopleOnFile people() {
        return people;
    }

    /** Seals what is said of people. */
    public final Seals seals() {
        return seals;
    }
}
