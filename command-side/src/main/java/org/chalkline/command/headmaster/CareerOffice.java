package org.chalkline.command.headmaster;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headmaster.HeadmasterRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.clock.Calendars;
import org.chalkline.command.office.Office;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.headship.HeadshipRules;
import org.chalkline.kernel.headship.Succession;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.springframework.stereotype.Component;

/** What decisions on a career rest on beside its own file: the day, powers, people, offices. */
@Component
class CareerOffice extends Office {
    private final PeopleOnFile people;
    private final Seals seals;

    CareerOffice(
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

    Seals seals() {
        return seals;
    }

    PeopleOnFile people() {
        return people;
    }

    /** What is on file of the person's career. */
    Career career(PersonId person) {
        return Career.of(facts().of(new HeadmasterId(person).toString()));
    }

    /** Who headed the school when. */
    Succession succession(SchoolId school) {
        return Succession.of(facts().of(new HeadshipId(school).toString()));
    }

    /** Refuses a person who is a minor that day, or not born: only adults are heads. */
    void requireOfAge(PersonId person, LocalDate on) {
        int least = HeadshipRules.standard().figures().leastAge().value();
        people.requireOfAge(person, least, on);
    }

    /** Refuses a person who isn't the appointed head of the school that day. */
    void requireHead(PersonId person, SchoolId school, LocalDate on) {
        var head = succession(school).headOn(on);
        refuseIf(head.filter(tenure -> tenure.head().equals(person)).isEmpty(), NOT_A_HEAD);
    }
}
