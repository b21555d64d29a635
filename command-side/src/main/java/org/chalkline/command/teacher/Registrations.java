package org.chalkline.command.teacher;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.personal.Seals.conductIn;
import static org.chalkline.command.personal.Seals.withoutReasons;
import static org.chalkline.command.teacher.TeacherRefusal.*;
import static org.chalkline.kernel.person.PersonalField.CONDUCT;
import static org.chalkline.kernel.procedure.power.Power.REGISTER_TEACHERS;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.teacher.TeacherCommand.DecideRegistration;
import org.chalkline.command.teacher.TeacherCommand.RecordTraining;
import org.chalkline.command.teacher.qualification.QualificationState;
import org.chalkline.kernel.teacher.StaffingRules;
import org.chalkline.kernel.teacher.StaffingRules.Rule;
import org.chalkline.kernel.teacher.TeacherEvent.RegistrationDecided;
import org.chalkline.kernel.teacher.TeacherEvent.RegistrationResult;
import org.chalkline.kernel.teacher.TeacherEvent.TrainingRecorded;
import org.springframework.stereotype.Component;

/**
 * The periodic registration, and the further education that it takes. The first registration of a
 * career takes none; each later one takes the hours of the years before it. How many of both is
 * data, not verified yet, see {@link StaffingRules}.
 */
@Component
public class Registrations {
    private static final int LINE = 200;
    private static final int MOST_HOURS = 1_000;

    private final TeachersOnFile teachers;

    Registrations(TeachersOnFile teachers) {
        this.teachers = teachers;
    }

    /** Certificates come in any order, and count from the day they prove. */
    @CommandHandler
    void handle(RecordTraining c, StaffOffice office) throws Exception {
        var person = c.teacher().person();
        var fact =
                new TrainingRecorded(
                        person,
                        c.certificate(),
                        c.provider(),
                        c.course(),
                        c.hours(),
                        c.effectiveOn());
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    var before = teacher.onFile().training(c.certificate());
                    if (fact.equals(before)) return;
                    refuseIf(before != null, HOURS_RECORDED_ALREADY);
                    requireLine(c.certificate(), LINE);
                    requireLine(c.provider(), LINE);
                    requireLine(c.course(), LINE);
                    refuseIf(c.hours() < 1 || c.hours() > MOST_HOURS, HOURS_OUT_OF_RANGE);
                    office.requireDone(c.effectiveOn());
                    office.requireBorn(person, c.effectiveOn());
                    teacher.record(fact);
                });
    }

    @CommandHandler
    void handle(DecideRegistration c, StaffOffice office) throws Exception {
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    if (isOnFile(teacher, c, office)) return;
                    var file = teacher.onFile();
                    office.requireDone(c.effectiveOn());
                    refuseIf(c.effectiveOn().isBefore(file.lastRegistration()), ACT_OUT_OF_ORDER);
                    teacher.settle(c.effectiveOn(), office.calendar());
                    refuseIf(!file.employedOn(c.effectiveOn()), NOT_EMPLOYED);
                    office.require(c.decision(), c.preparer(), REGISTER_TEACHERS, c.effectiveOn());
                    var held = QualificationState.of(teacher.person(), office.facts());
                    refuseIf(held.heldOn(c.effectiveOn()).isEmpty(), NOT_QUALIFIED);
                    decide(teacher, c, office);
                });
    }

    private static boolean isOnFile(Teacher teacher, DecideRegistration c, StaffOffice office) {
        return teacher.onFile().facts(RegistrationDecided.class).stream()
                .filter(e -> e.effectiveOn().equals(c.effectiveOn()) && e.result() == c.result())
                .filter(e -> e.preparer().equals(c.preparer()))
                .anyMatch(
                        e ->
                                e.reasons() == null
                                        ? e.decision().equals(c.decision())
                                        : e.decision().equals(withoutReasons(c.decision()))
                                                && office.says(
                                                        e.reasons(), conductIn(c.decision())));
    }

    private static void decide(Teacher teacher, DecideRegistration c, StaffOffice office) {
        int years = StaffingRules.number(Rule.REGISTRATION_YEARS, c.effectiveOn());
        int hours = teacher.onFile().hours(c.effectiveOn().minusYears(years), c.effectiveOn());
        boolean passed = c.result() == RegistrationResult.PASSED;
        if (!passed) {
            var reasons = office.seal(teacher.person(), CONDUCT, conductIn(c.decision()));
            teacher.record(
                    new RegistrationDecided(
                            teacher.person(),
                            c.result(),
                            hours,
                            null,
                            c.preparer(),
                            reasons,
                            withoutReasons(c.decision()),
                            c.effectiveOn()));
            return;
        }
        var before = teacher.onFile().registeredUntil();
        int least = StaffingRules.number(Rule.REGISTRATION_HOURS, c.effectiveOn());
        refuseIf(before != null && hours < least, HOURS_TOO_FEW);
        var until = until(before, c.effectiveOn(), years);
        teacher.record(
                new RegistrationDecided(
                        teacher.person(),
                        c.result(),
                        hours,
                        until,
                        c.preparer(),
                        null,
                        c.decision(),
                        c.effectiveOn()));
        var calendar = office.calendar();
        teacher.clocks()
                .meet(Teacher.REGISTRATION, c.effectiveOn(), c.decision().officer(), calendar);
        teacher.openRegistration(until, c.effectiveOn(), calendar);
    }

    /** A registration that still holds runs to its end first. */
    private static LocalDate until(
            @org.jspecify.annotations.Nullable LocalDate before, LocalDate on, int years) {
        var last = before == null || before.isBefore(on) ? on.minusDays(1) : before;
        return last.plusYears(years);
    }
}
