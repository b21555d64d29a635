package org.chalkline.command.personal;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.headship.HeadshipRules;
import org.chalkline.kernel.headship.Succession;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;

/**
 * An office that decides on heads, be it on their office at a school or on their career: it asks
 * who headed a school as well.
 */
public class OfficeForHeads extends OfficeForPeople {
    protected OfficeForHeads(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals) {
        super(clock, calendars, powers, facts, people, seals);
    }

    /** The heads of the school, one after the other. */
    public final Succession succession(SchoolId school) {
        return Succession.of(facts().of(new HeadshipId(school).toString()));
    }

    /** Refuses a person who is a minor that day, or not born: only adults are heads. */
    public final void requireOfAge(PersonId person, LocalDate on) {
        int least = HeadshipRules.standard().figures().leastAge().value();
        people().requireOfAge(person, least, on);
    }
}
