package org.chalkline.command.teacher;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.DECIDER_JUDGES_OWN_DECISION;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireNumber;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.personal.Seals.conductIn;
import static org.chalkline.command.personal.Seals.withoutReasons;
import static org.chalkline.command.teacher.TeacherRefusal.*;
import static org.chalkline.kernel.administration.Power.SANCTION_TEACHERS;
import static org.chalkline.kernel.person.PersonalField.CONDUCT;

import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.teacher.Sanctions.Sanction;
import org.chalkline.command.teacher.Sanctions.Standing;
import org.chalkline.command.teacher.TeacherCommand.ContestSanction;
import org.chalkline.command.teacher.TeacherCommand.DecideContest;
import org.chalkline.command.teacher.TeacherCommand.ImposeSanction;
import org.chalkline.command.teacher.TeacherCommand.LiftSanction;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.teacher.TeacherEvent.ContestDecided;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnd;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnded;
import org.chalkline.kernel.teacher.TeacherEvent.Remedy;
import org.chalkline.kernel.teacher.TeacherEvent.SanctionContested;
import org.chalkline.kernel.teacher.TeacherEvent.SanctionImposed;
import org.chalkline.kernel.teacher.TeacherEvent.SanctionKind;
import org.chalkline.kernel.teacher.TeacherEvent.SanctionLifted;
import org.springframework.stereotype.Component;

/**
 * Sanctions, from the decision to their lifting, and how they are contested. A dismissal ends the
 * employment at once; one that is annulled later doesn't bring it back by itself: the teacher is
 * employed anew.
 */
@Component
public class SanctionActs {
    private static final int LINE = 200;

    private final TeachersOnFile teachers;

    SanctionActs(TeachersOnFile teachers) {
        this.teachers = teachers;
    }

    @CommandHandler
    void handle(ImposeSanction c, StaffOffice office) throws Exception {
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    var file = teacher.onFile();
                    var known = file.sanctions().find(c.sanction());
                    if (known != null) {
                        refuseIf(!same(known.imposed(), c, office), SANCTION_NUMBER_USED);
                        return;
                    }
                    requireNumber(c.sanction());
                    office.requireDone(c.effectiveOn());
                    teacher.settle(c.effectiveOn(), office.calendar());
                    refuseIf(!file.employedOn(c.effectiveOn()), NOT_EMPLOYED);
                    boolean dismissal = c.kind() == SanctionKind.DISMISSAL;
                    refuseIf(dismissal && file.pending() != null, TRANSFER_PENDING);
                    boolean early = c.effectiveOn().isBefore(file.lastEmploymentAct());
                    refuseIf(dismissal && early, ACT_OUT_OF_ORDER);
                    office.require(c.decision(), c.preparer(), SANCTION_TEACHERS, c.effectiveOn());
                    impose(teacher, c, office);
                });
    }

    private static boolean same(SanctionImposed e, ImposeSanction c, StaffOffice office) {
        return e.kind() == c.kind()
                && e.preparer().equals(c.preparer())
                && e.effectiveOn().equals(c.effectiveOn())
                && e.decision().equals(withoutReasons(c.decision()))
                && office.says(e.grounds(), conductIn(c.decision()));
    }

    private static void impose(Teacher teacher, ImposeSanction c, StaffOffice office) {
        var person = teacher.person();
        var grounds = office.seal(person, CONDUCT, conductIn(c.decision()));
        teacher.record(
                new SanctionImposed(
                        person,
                        c.sanction(),
                        c.kind(),
                        c.preparer(),
                        grounds,
                        withoutReasons(c.decision()),
                        c.effectiveOn()));
        if (c.kind() != SanctionKind.DISMISSAL) {
            teacher.openTerm(c.kind(), c.effectiveOn(), office.calendar());
            return;
        }
        var employment = teacher.onFile().employment();
        if (employment == null) throw new RefusedException(NOT_EMPLOYED);
        teacher.record(
                new EmploymentEnded(
                        person,
                        employment.school(),
                        employment.staffing(),
                        EmploymentEnd.DISMISSED,
                        c.effectiveOn()));
    }

    @CommandHandler
    void handle(LiftSanction c, StaffOffice office) throws Exception {
        var fact =
                new SanctionLifted(
                        c.teacher().person(),
                        c.sanction(),
                        c.notice(),
                        c.decision(),
                        c.effectiveOn());
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    if (teacher.onFile().knows(fact)) return;
                    office.requireDone(c.effectiveOn());
                    teacher.settle(c.effectiveOn(), office.calendar());
                    var sanctions = teacher.onFile().sanctions();
                    var sanction = sanctions.get(c.sanction());
                    requireNotOver(sanction);
                    refuseIf(
                            sanction.imposed().kind() == SanctionKind.DISMISSAL,
                            DISMISSAL_NOT_LIFTED);
                    refuseIf(sanction.standing() == Standing.RUNNING, SANCTION_RUNS);
                    refuseIf(sanctions.anotherRuns(c.sanction()), SANCTIONED_AGAIN);
                    requireLine(c.notice(), LINE);
                    office.require(c.decision(), SANCTION_TEACHERS, c.effectiveOn());
                    teacher.record(fact);
                    var clock = sanction.clock();
                    if (clock == null) return;
                    teacher.clocks()
                            .meet(
                                    clock,
                                    c.effectiveOn(),
                                    c.decision().officer(),
                                    office.calendar());
                });
    }

    @CommandHandler
    void handle(ContestSanction c, StaffOffice office) throws Exception {
        var fact =
                new SanctionContested(
                        c.teacher().person(), c.sanction(), c.remedy(), c.body(), c.effectiveOn());
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    if (teacher.onFile().knows(fact)) return;
                    office.requireDone(c.effectiveOn());
                    teacher.settle(c.effectiveOn(), office.calendar());
                    var sanction = teacher.onFile().sanctions().get(c.sanction());
                    requireNotOver(sanction);
                    refuseIf(
                            c.effectiveOn().isBefore(sanction.imposed().effectiveOn()),
                            ACT_OUT_OF_ORDER);
                    refuseIf(sanction.contested(c.remedy()) != null, CONTESTED_ALREADY);
                    boolean reviewed = sanction.decided(Remedy.REVIEW) != null;
                    refuseIf(c.remedy() == Remedy.APPEAL && !reviewed, REVIEW_FIRST);
                    requireLine(c.body(), LINE);
                    teacher.record(fact);
                });
    }

    @CommandHandler
    void handle(DecideContest c, StaffOffice office) throws Exception {
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    var sanction = teacher.onFile().sanctions().get(c.sanction());
                    var known = sanction.decided(c.remedy());
                    if (known != null) {
                        refuseIf(!same(known, c, office), CONTEST_DECIDED);
                        return;
                    }
                    office.requireDone(c.effectiveOn());
                    teacher.settle(c.effectiveOn(), office.calendar());
                    requireNotOver(sanction);
                    var contested = sanction.contested(c.remedy());
                    if (contested == null) throw new RefusedException(NOT_CONTESTED);
                    refuseIf(c.effectiveOn().isBefore(contested.effectiveOn()), ACT_OUT_OF_ORDER);
                    office.require(c.decision(), SANCTION_TEACHERS, c.effectiveOn());
                    requireOthers(sanction, c.decision());
                    var reasons = office.seal(teacher.person(), CONDUCT, conductIn(c.decision()));
                    teacher.record(
                            new ContestDecided(
                                    teacher.person(),
                                    c.sanction(),
                                    c.remedy(),
                                    c.upheld(),
                                    reasons,
                                    withoutReasons(c.decision()),
                                    c.effectiveOn()));
                    var clock = sanction.clock();
                    if (c.upheld() || clock == null) return;
                    teacher.clocks()
                            .overtake(
                                    clock,
                                    c.effectiveOn(),
                                    "the sanction was annulled",
                                    office.calendar());
                });
    }

    /** Nobody judges what they decided or approved themselves: the sanction, or its review. */
    private static void requireOthers(Sanction sanction, Decision decision) {
        refuseIf(!decision.isApartFrom(sanction.imposed().decision()), DECIDER_JUDGES_OWN_DECISION);
        var reviewed = sanction.decided(Remedy.REVIEW);
        boolean again = reviewed != null && !decision.isApartFrom(reviewed.decision());
        refuseIf(again, DECIDER_JUDGES_OWN_DECISION);
    }

    private static boolean same(ContestDecided e, DecideContest c, StaffOffice office) {
        return e.upheld() == c.upheld()
                && e.effectiveOn().equals(c.effectiveOn())
                && e.decision().equals(withoutReasons(c.decision()))
                && office.says(e.reasons(), conductIn(c.decision()));
    }

    private static void requireNotOver(Sanction sanction) {
        boolean over =
                sanction.standing() == Standing.LIFTED || sanction.standing() == Standing.ANNULLED;
        refuseIf(over, SANCTION_OVER);
    }
}
