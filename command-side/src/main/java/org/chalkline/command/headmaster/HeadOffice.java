package org.chalkline.command.headmaster;

import static org.chalkline.command.CommonRefusal.SCHOOL_NOT_OPEN;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headmaster.HeadmasterRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.clock.Calendars;
import org.chalkline.command.office.Office;
import org.chalkline.command.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.headmaster.Appointer;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headmaster.HeadmasterRules;
import org.chalkline.kernel.headmaster.HeadmasterRules.Route;
import org.chalkline.kernel.headmaster.HeadshipEvent;
import org.chalkline.kernel.headmaster.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolStanding;
import org.springframework.stereotype.Component;

/** What decisions on heads rest on beside their own file: the day, powers, schools, people. */
@Component
class HeadOffice extends Office {
    private final PeopleOnFile people;
    private final Seals seals;

    HeadOffice(
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

    /** Refuses a school that isn't open that day. */
    SchoolStanding requireOpen(SchoolId id, LocalDate on) {
        var school = SchoolStanding.on(on, facts().of(id.toString()));
        refuseIf(!school.known(), UNKNOWN_SCHOOL);
        refuseIf(!school.open(), SCHOOL_NOT_OPEN);
        return school;
    }

    /** Refuses what the bureau can't decide, because the organiser does. */
    void requireBureauAppoints(SchoolId id, LocalDate on) {
        requireAppointer(id, on, Appointer.BUREAU, ORGANISER_APPOINTS);
    }

    /** Refuses a filing of what the bureau itself decides. */
    void requireOrganiserAppoints(SchoolId id, LocalDate on) {
        requireAppointer(id, on, Appointer.ORGANISER, FILING_NOT_FOR_PUBLIC);
    }

    private void requireAppointer(
            SchoolId id, LocalDate on, Appointer asked, HeadmasterRefusal otherwise) {
        var route = route(id, on);
        if (route.appointer() == asked) return;
        throw new RefusedException(otherwise.citing(route.law(), route.article()));
    }

    /** By which provision the school's head is appointed that day. */
    Route route(SchoolId id, LocalDate on) {
        var school = requireOpen(id, on);
        return HeadmasterRules.standard()
                .route(school.ownership(), school.kind(), on)
                .orElseThrow(() -> new RefusedException(SCHOOL_NOT_CLASSIFIED));
    }

    /** What is on file of the person's career. */
    Career career(PersonId person) {
        var career = new Career();
        for (var fact : facts().of(new HeadmasterId(person).toString())) {
            if (fact instanceof HeadmasterEvent event) career.evolve(event);
        }
        return career;
    }

    /** Who headed the school when. */
    Succession succession(SchoolId school) {
        var succession = new Succession();
        for (var fact : facts().of(new HeadshipId(school).toString())) {
            if (fact instanceof HeadshipEvent event) succession.evolve(event);
        }
        return succession;
    }

    /**
     * Refuses a person who can't enter an office or a rank that day: unborn, a minor, sanctioned.
     */
    void requireEligible(PersonId person, LocalDate on) {
        people.requireOfAge(person, on);
        refuseIf(career(person).sanctionedOn(on), UNDER_SANCTION);
    }

    /** Refuses a person who isn't the appointed head of the school that day. */
    void requireHead(PersonId person, SchoolId school, LocalDate on) {
        var head = succession(school).headOn(on);
        refuseIf(head.filter(tenure -> tenure.head().equals(person)).isEmpty(), NOT_A_HEAD);
    }
}
