package org.chalkline.command.teacher;

import java.util.List;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.PeopleInRows;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.teacher.TeacherCommand.TakeOverTeacher;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.HeldTitle;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Rows that each take over a teacher from an older register, as {@code docs/teachers-csv.md}
 * describes them. The person is taken on record by the same row, where it gives a name.
 */
class TeacherRows implements IntakeKind {
    private static final String PURPOSE = "teachers of the district";

    private final PeopleInRows people;

    TeacherRows(PeopleInRows people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "teachers";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var person = row.read("teacher", PersonId::new);
        var on = row.date("effectiveOn");
        var takeOver =
                new TakeOverTeacher(
                        new TeacherId(person),
                        employment(row),
                        certificates(row),
                        title(row),
                        row.dateIfAny("registeredUntil"),
                        row.text("source"),
                        on);
        var registration = people.registration(row, person, PURPOSE, on);
        return new Prepared(List.of(person.toString()), takeOver, null, registration);
    }

    private static @Nullable Employment employment(RowReader row) {
        var school = row.readIfAny("school", SchoolId::new);
        var staffing = row.wordOr("staffing", Staffing.ESTABLISHED);
        var from = row.dateIfAny("contractFrom");
        var until = row.dateIfAny("contractUntil");
        if (school == null) return null;
        if (from == null)
            throw RowReader.malformed("contractFrom", "a day, where a school is named");
        if (until == null) {
            throw RowReader.malformed("contractUntil", "a day, where a school is named");
        }
        return new Employment(school, staffing, new Contract(from, until));
    }

    private static List<Certificate> certificates(RowReader row) {
        var number = row.textIfAny("certificate");
        var kind = row.wordOr("certificateKind", QualificationKind.PRIMARY);
        var subject = row.textIfAny("certificateSubject");
        var grantedOn = row.dateIfAny("certificateGrantedOn");
        if (number == null) return List.of();
        if (grantedOn == null) {
            throw RowReader.malformed(
                    "certificateGrantedOn", "a day, where there is a certificate");
        }
        return List.of(new Certificate(number, kind, subject, grantedOn));
    }

    private static @Nullable HeldTitle title(RowReader row) {
        var given = row.textIfAny("title");
        var since = row.dateIfAny("titleSince");
        if (given == null) return null;
        if (since == null) throw RowReader.malformed("titleSince", "a day, where there is a title");
        return new HeldTitle(row.word("title", given, Title.class), since);
    }
}
