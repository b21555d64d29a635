package org.chalkline.command.teacher;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.personal.Seals.conductIn;
import static org.chalkline.command.personal.Seals.withoutReasons;
import static org.chalkline.command.teacher.TeacherRefusal.EMPLOYED_UNQUALIFIED;
import static org.chalkline.command.teacher.TeacherRefusal.NOTHING_FELL_AWAY;
import static org.chalkline.command.teacher.TeacherRefusal.NOT_EMPLOYED;
import static org.chalkline.command.teacher.TeacherRefusal.NOT_QUALIFIED;
import static org.chalkline.kernel.person.PersonalField.CONDUCT;
import static org.chalkline.kernel.procedure.power.Power.STAFF_SCHOOLS;

import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.teacher.TeacherCommand.AskAboutUnqualified;
import org.chalkline.command.teacher.TeacherCommand.DecideUnqualifiedEmployment;
import org.chalkline.command.teacher.TeacherCommand.NoteQualificationGone;
import org.chalkline.command.teacher.qualification.QualificationState;
import org.chalkline.kernel.teacher.StaffingRules;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnd;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnded;
import org.chalkline.kernel.teacher.TeacherEvent.QualificationFellAway;
import org.chalkline.kernel.teacher.TeacherEvent.UnqualifiedEmploymentDecided;
import org.chalkline.kernel.teacher.TeacherEvent.UnqualifiedOutcome;
import org.springframework.stereotype.Component;

/**
 * Employments of those whose qualification fell away. The employment goes on until somebody has
 * decided: what the law wants of it is not what a loss of the certificate does by itself.
 */
@Component
public class UnqualifiedTeachers {
    private final TeachersOnFile teachers;

    UnqualifiedTeachers(TeachersOnFile teachers) {
        this.teachers = teachers;
    }

    /** Whoever is employed nowhere by now has nothing to be decided on. */
    @CommandHandler
    void handle(NoteQualificationGone c) throws Exception {
        teachers.with(
                c.teacher(),
                teacher -> {
                    var file = teacher.onFile();
                    var employment = file.employment();
                    if (employment == null) return;
                    boolean before = c.effectiveOn().isBefore(file.employedSince());
                    var on = before ? file.employedSince() : c.effectiveOn();
                    int days = StaffingRules.number(StaffingRules.Rule.UNQUALIFIED_DAYS, on);
                    var fact =
                            new QualificationFellAway(
                                    c.teacher().person(),
                                    employment.school(),
                                    c.certificates(),
                                    on.plusDays(days),
                                    on);
                    if (!file.knows(fact)) teacher.record(fact);
                });
    }

    @CommandHandler
    void handle(AskAboutUnqualified c) {
        throw new RefusedException(EMPLOYED_UNQUALIFIED);
    }

    @CommandHandler
    void handle(DecideUnqualifiedEmployment c, StaffOffice office) throws Exception {
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    if (isOnFile(teacher, c, office)) return;
                    Employments.requireNext(teacher, c.effectiveOn(), office);
                    var file = teacher.onFile();
                    var gone = file.unqualified();
                    boolean nothing = gone == null || c.effectiveOn().isBefore(gone.effectiveOn());
                    refuseIf(nothing, NOTHING_FELL_AWAY);
                    var employment = file.employment();
                    if (employment == null) throw new RefusedException(NOT_EMPLOYED);
                    office.require(c.decision(), STAFF_SCHOOLS, c.effectiveOn());
                    if (c.outcome() == UnqualifiedOutcome.STILL_QUALIFIED) {
                        var held = QualificationState.of(teacher.person(), office.facts());
                        refuseIf(held.heldOn(c.effectiveOn()).isEmpty(), NOT_QUALIFIED);
                    }
                    var reasons = office.seal(teacher.person(), CONDUCT, conductIn(c.decision()));
                    teacher.record(
                            new UnqualifiedEmploymentDecided(
                                    teacher.person(),
                                    employment.school(),
                                    c.outcome(),
                                    reasons,
                                    withoutReasons(c.decision()),
                                    c.effectiveOn()));
                    if (c.outcome() != UnqualifiedOutcome.ENDED) return;
                    teacher.record(
                            new EmploymentEnded(
                                    teacher.person(),
                                    employment.school(),
                                    employment.staffing(),
                                    EmploymentEnd.TERMINATED,
                                    c.effectiveOn()));
                });
    }

    private static boolean isOnFile(
            Teacher teacher, DecideUnqualifiedEmployment c, StaffOffice office) {
        return teacher.onFile().facts(UnqualifiedEmploymentDecided.class).stream()
                .filter(e -> e.outcome() == c.outcome() && e.effectiveOn().equals(c.effectiveOn()))
                .filter(e -> e.decision().equals(withoutReasons(c.decision())))
                .anyMatch(e -> office.says(e.reasons(), conductIn(c.decision())));
    }
}
