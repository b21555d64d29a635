package org.chalkline.command.teacher;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.teacher.TeacherRefusal.MOVED_BY_PLAN_ONLY;
import static org.chalkline.command.teacher.TeacherRefusal.NOT_A_SUCCESSOR;
import static org.chalkline.command.teacher.TeacherRefusal.NOT_EMPLOYED;
import static org.chalkline.command.teacher.TeacherRefusal.NOT_MOVED_BY_PLAN;
import static org.chalkline.command.teacher.TeacherRefusal.TRANSFER_PENDING;
import static org.chalkline.kernel.procedure.power.Power.STAFF_SCHOOLS;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.reaction.Reports;
import org.chalkline.command.teacher.TeacherCommand.ContinueEmployment;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.chalkline.kernel.school.SchoolEvent.SchoolAbsorbed;
import org.chalkline.kernel.school.SchoolEvent.SchoolDivided;
import org.chalkline.kernel.school.SchoolEvent.StaffDivisionPlanned;
import org.chalkline.kernel.school.SchoolEvent.StaffMove;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.EmployedTeachers;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentContinued;
import org.chalkline.kernel.teacher.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Employments that go on at the school that followed the one that began them. The contract stays
 * what it is: it began when it first did, and its least length is judged by all of it. When a
 * school is divided, each employment moves by the plan or becomes a follow-up.
 */
@Component
public class ContinuedEmployments {
    private final TeachersOnFile teachers;
    private final ObjectProvider<EmployedTeachers> employed;
    private final Reports reports;

    ContinuedEmployments(
            TeachersOnFile teachers, ObjectProvider<EmployedTeachers> employed, Reports reports) {
        this.teachers = teachers;
        this.employed = employed;
        this.reports = reports;
    }

    /** Moves the staff of a school that was divided. No mutation: it follows the division. */
    public record MoveStaff(SchoolDivided divided) {}

    @CommandHandler
    void handle(ContinueEmployment c, StaffOffice office) throws Exception {
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    boolean done =
                            teacher.onFile().facts(EmploymentContinued.class).stream()
                                    .anyMatch(e -> same(e, c));
                    if (done) return;
                    office.require(c.decision(), STAFF_SCHOOLS, c.effectiveOn());
                    if (c.until() != null) {
                        var first = employment(teacher).contract().from();
                        Employments.requireLongEnough(new Contract(first, c.until()));
                    }
                    goOn(teacher, c.school(), c.until(), c.decision(), c.effectiveOn(), office);
                });
    }

    private static boolean same(EmploymentContinued e, ContinueEmployment c) {
        return e.to().school().equals(c.school())
                && (c.until() == null || c.until().equals(e.to().contract().until()))
                && e.decision().equals(c.decision())
                && e.effectiveOn().equals(c.effectiveOn());
    }

    private static Employment employment(Teacher teacher) {
        var employment = teacher.onFile().employment();
        if (employment == null) throw new RefusedException(NOT_EMPLOYED);
        return employment;
    }

    private static void goOn(
            Teacher teacher,
            SchoolId to,
            @Nullable LocalDate until,
            Decision decision,
            LocalDate on,
            StaffOffice office) {
        var was = employment(teacher);
        var file = teacher.onFile();
        requireDate(on, office.today());
        refuseIf(file.transferring(), TRANSFER_PENDING);
        refuseIf(on.isBefore(file.lastEmploymentAct()), ACT_OUT_OF_ORDER);
        refuseIf(!follows(was.school(), to, on, office), NOT_A_SUCCESSOR);
        SchoolOnFile.of(to, office.facts()).requireOpenOn(on);
        var contract = was.contract();
        var goesOn = new Contract(contract.from(), until == null ? contract.until() : until);
        teacher.record(
                new EmploymentContinued(
                        teacher.person(),
                        was.school(),
                        was.staffing(),
                        new Employment(to, was.staffing(), goesOn),
                        file.title(),
                        decision,
                        on));
    }

    /** Whether the one school took in the other, or was formed from it, by that day. */
    private static boolean follows(SchoolId was, SchoolId now, LocalDate on, StaffOffice office) {
        return office.facts().of(was.value()).stream()
                .filter(fact -> !fact.effectiveOn().isAfter(on))
                .anyMatch(
                        fact ->
                                switch (fact) {
                                    case SchoolAbsorbed e -> e.into().equals(now);
                                    case SchoolDivided e -> e.successors().contains(now);
                                    default -> false;
                                });
    }

    /** Whoever left meanwhile, or came, is as their own facts say. */
    @CommandHandler
    void handle(MoveStaff c, StaffOffice office) throws Exception {
        var divided = c.divided();
        var recorded = office.facts().of(divided.schoolId().value());
        var plan = StaffDivisionPlanned.of(divided, recorded).orElse(null);
        Map<PersonId, SchoolId> moves =
                plan == null
                        ? Map.of()
                        : plan.staff().stream()
                                .collect(Collectors.toMap(StaffMove::person, StaffMove::to));
        var people = new TreeSet<String>();
        employed.stream()
                .flatMap(each -> each.employedAt(divided.schoolId()).stream())
                .forEach(person -> people.add(person.value()));
        for (var person : moves.keySet()) people.add(person.value());
        // In the order of their codes, so that two who load the same teachers never wait crosswise.
        for (var code : people) {
            var person = new PersonId(code);
            var to = moves.get(person);
            if (to == null && !divided.dissolved()) continue;
            var refused = move(person, to, divided, office);
            if (refused != null) raise(person, divided, refused);
        }
    }

    private @Nullable RefusedException move(
            PersonId person, @Nullable SchoolId to, SchoolDivided divided, StaffOffice office)
            throws Exception {
        try {
            teachers.with(
                    new TeacherId(person),
                    teacher -> {
                        var now = teacher.onFile().employment();
                        boolean here = now != null && now.school().equals(divided.schoolId());
                        // Who was moved or left before has nothing to be moved.
                        if (!here && (to == null || gone(teacher, divided))) return;
                        refuseIf(!here, MOVED_BY_PLAN_ONLY);
                        if (to == null) throw new RefusedException(NOT_MOVED_BY_PLAN);
                        var on = divided.effectiveOn();
                        goOn(teacher, to, null, divided.decision(), on, office);
                    });
            return null;
        } catch (RefusedException e) {
            return e;
        }
    }

    private static boolean gone(Teacher teacher, SchoolDivided divided) {
        return teacher.onFile().servedAt(divided.schoolId());
    }

    private void raise(PersonId person, SchoolDivided divided, RefusedException refused) {
        var school = divided.schoolId().value();
        var refusal = refused.refusal();
        reports.found(
                new FollowUpId("division:" + school + ":" + person.value()),
                WhenSchoolDividesThenStaffMoves.NAME,
                new TeacherId(person).toString(),
                MoveStaff.class,
                refusal.code(),
                refusal.message());
    }
}
