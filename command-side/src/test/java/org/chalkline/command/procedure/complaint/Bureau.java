package org.chalkline.command.procedure.complaint;

import static org.chalkline.command.teacher.Examples.*;

import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolEvent.SchoolRegistered;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherTakenOver;

/**
 * A bureau in memory that takes complaints: two schools are on record, a teacher of the first, and
 * somebody who is none.
 */
final class Bureau extends BureauInMemory<Bureau> {
    final PersonalDataInMemory personal = new PersonalDataInMemory();

    Bureau() {
        super(TODAY);
        var office =
                new ComplaintOffice(
                        clock,
                        new Calendars(factsOf),
                        new Powers(factsOf),
                        factsOf,
                        new PeopleOnFile(factsOf, personal),
                        new Seals(personal));
        open(
                inMemory()
                        .registerComponent(ComplaintOffice.class, c -> office)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(Complaint.class))
                        .registerCommandHandler(
                                c -> recusals("complaint", Complaint.class, personal)));
        knowing(
                person(LI),
                person(WANG),
                new TeacherTakenOver(
                        LI, established(EAST, TAKEN_OVER), null, null, "register", TAKEN_OVER),
                school(EAST),
                school(WEST));
        for (var power : new Power[] {Power.TAKE_COMPLAINTS, Power.DECIDE_COMPLAINTS}) {
            knowing(power(OFFICER, power), power(PREPARER, power));
        }
        knowing(power(JUDGE, Power.DECIDE_RECUSALS));
    }

    private Fact person(PersonId person) {
        return new PersonRegistered(
                person,
                personal.seal(person, PersonalField.NAME, "李芳"),
                null,
                personal.seal(person, PersonalField.BIRTH_DATE, BORN.toString()),
                null,
                ProcessingGround.CONTRACT_OR_PERSONNEL,
                "Teachers of the district",
                null,
                TAKEN_OVER);
    }

    private static Fact school(SchoolId id) {
        var particulars =
                new Particulars(
                        "School " + id.value(),
                        SchoolKind.PRIMARY,
                        Ownership.PUBLIC,
                        new Site("1 Hongqiao Road", "310105009"));
        return new SchoolRegistered(id, particulars, null, "register", TAKEN_OVER);
    }

    private static Fact power(String officer, Power power) {
        return new PowerDelegated(new OfficerId(officer), power, "No. 1", "head", null, TAKEN_OVER);
    }
}
