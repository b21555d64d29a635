package org.chalkline.command.headmaster;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headmaster.HeadmasterRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.personal.OfficeForHeads;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.springframework.stereotype.Component;

/** Gives decisions on a career what is not in its own file. */
@Component
class CareerOffice extends OfficeForHeads {
    CareerOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals) {
        super(clock, calendars, powers, facts, people, seals);
    }

    /** The file of the person's career. */
    Career career(PersonId person) {
        return Career.of(facts().of(new HeadmasterId(person).toString()));
    }

    /** Refuses a person who isn't the appointed head of the school that day. */
    void requireHead(PersonId person, SchoolId school, LocalDate on) {
        var head = succession(school).headOn(on);
        refuseIf(head.filter(tenure -> tenure.head().equals(person)).isEmpty(), NOT_A_HEAD);
    }
}
