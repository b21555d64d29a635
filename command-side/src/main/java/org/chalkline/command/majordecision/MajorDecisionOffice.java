package org.chalkline.command.majordecision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.office.Office;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.headship.Succession;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.springframework.stereotype.Component;

/**
 * Gives acts on major decisions what they need from outside: the day, powers, people, and who heads
 * the schools that a decision is about.
 */
@Component
class MajorDecisionOffice extends Office {
    private final PeopleOnFile people;

    MajorDecisionOffice(
            Clock clock, Calendars calendars, Powers powers, FactsOf facts, PeopleOnFile people) {
        super(clock, calendars, powers, facts);
        this.people = people;
    }

    PeopleOnFile people() {
        return people;
    }

    /** Whether the person heads one of these schools that day. */
    boolean headsOne(PersonId person, List<SchoolId> schools, LocalDate on) {
        return schools.stream()
                .map(school -> facts().of(new HeadshipId(school).toString()))
                .anyMatch(office -> Succession.of(office).inOffice(person, on).isPresent());
    }

    /** Those facts of the decision that stand, with those of the shared procedures among them. */
    List<Fact> standing(MajorDecisionId decision) {
        return facts().of(decision.toString());
    }
}
