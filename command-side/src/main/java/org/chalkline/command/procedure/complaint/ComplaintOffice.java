package org.chalkline.command.procedure.complaint;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.complaint.ComplaintRefusal.NO_TEACHER_OF_SCHOOL;

import java.time.Clock;
import org.chalkline.command.personal.OfficeForPeople;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.complaint.ComplaintKind;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherHired;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherTakenOver;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherTransferred;
import org.chalkline.kernel.teacher.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What decisions on complaints need from outside. */
@Component
public class ComplaintOffice extends OfficeForPeople {
    public ComplaintOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals) {
        super(clock, calendars, powers, facts, people, seals);
    }

    /** Refuses a complaint of somebody whom that kind of complaint isn't open to. */
    void requireMayComplain(ComplaintKind kind, PersonId person, SchoolId school) {
        requireKnown(school);
        if (kind == ComplaintKind.TEACHER) {
            refuseIf(!servedAt(person, school), NO_TEACHER_OF_SCHOOL);
        }
    }

    private boolean servedAt(PersonId person, SchoolId school) {
        return facts().of(new TeacherId(person).toString()).stream()
                .map(ComplaintOffice::employment)
                .anyMatch(employment -> employment != null && employment.school().equals(school));
    }

    /** The employment that began by this fact. */
    private static @Nullable Employment employment(Fact fact) {
        return switch (fact) {
            case TeacherTakenOver e -> e.employment();
            case TeacherHired e -> e.employment();
            case TeacherTransferred e -> e.to();
            default -> null;
        };
    }
}
