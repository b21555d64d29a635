package org.chalkline.command.procedure.personnel;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.personnel.PersonnelRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.personal.OfficeForHeads;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.headmaster.HeadmasterEvent.AnnuallyAssessed;
import org.chalkline.kernel.headmaster.HeadmasterEvent.AssessmentRevoked;
import org.chalkline.kernel.headmaster.HeadmasterEvent.TermAssessed;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Capacity;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.EmploymentStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives decisions on sanctions and reviews what is not in the person's file. */
@Component
class PersonnelOffice extends OfficeForHeads {
    PersonnelOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals) {
        super(clock, calendars, powers, facts, people, seals);
    }

    /** The power to sanction those who belong to the staff as that. */
    static Power toSanction(Capacity capacity) {
        return switch (capacity) {
            case HEAD -> Power.SANCTION_HEADS;
            case TEACHER, OTHER -> Power.SANCTION_TEACHERS;
        };
    }

    /**
     * Refuses whoever isn't on the staff of that public school that day. Of other staff than heads
     * and teachers the register knows nothing: the decision vouches for them.
     */
    void requireStaff(PersonId person, Capacity capacity, SchoolId id, LocalDate on) {
        var school = requireOpen(id, on);
        refuseIf(school.ownership() != Ownership.PUBLIC, NOT_PUBLIC_STAFF);
        switch (capacity) {
            case HEAD -> {
                var head = succession(id).headOn(on);
                refuseIf(head.filter(t -> t.head().equals(person)).isEmpty(), NOT_ITS_HEAD);
            }
            case TEACHER -> refuseIf(!teacher(person).at(id, on), NOT_ITS_TEACHER);
            case OTHER -> {} // see above
        }
    }

    /** Refuses a dismissal that the employment as a teacher can't end by. */
    void requireDismissible(PersonId person, LocalDate on) {
        var teacher = teacher(person);
        if (teacher.employment() == null) return;
        refuseIf(teacher.transferring(), DISMISSED_WHILE_TRANSFERRING);
        refuseIf(on.isBefore(teacher.lastAct()), DISMISSAL_OUT_OF_ORDER);
    }

    private EmploymentStanding teacher(PersonId person) {
        return EmploymentStanding.of(person, facts());
    }

    /**
     * The decision that is contested.
     *
     * @throws RefusedException {@code NOTHING_TO_CONTEST} where it doesn't stand
     */
    Decision requireContestable(PersonnelState file, PersonId person, Matter matter) {
        var decision =
                matter.kind() == Matter.Kind.SANCTION
                        ? file.sanctionDecision(matter.reference())
                        : assessed(person, matter);
        if (decision == null) throw new RefusedException(NOTHING_TO_CONTEST);
        return decision;
    }

    /** The decision on an assessment that stands. */
    private @Nullable Decision assessed(PersonId person, Matter matter) {
        Decision found = null;
        for (Fact fact : facts().of(new HeadmasterId(person).toString())) {
            var assessment = assessment(fact);
            if (!matter.equals(assessment)) continue;
            found = fact instanceof AssessmentRevoked ? null : fact.decision();
        }
        return found;
    }

    private static @Nullable Matter assessment(Fact fact) {
        return switch (fact) {
            case AnnuallyAssessed e ->
                    new Matter(Matter.Kind.ANNUAL_ASSESSMENT, Integer.toString(e.year()));
            case TermAssessed e ->
                    new Matter(Matter.Kind.TERM_ASSESSMENT, e.termUntil().toString());
            case AssessmentRevoked e -> e.assessment();
            default -> null;
        };
    }
}
