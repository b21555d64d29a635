package org.chalkline.command.teacher;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireNumber;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.teacher.TeacherRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.STAFF_SCHOOLS;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.RefusedException;
import org.chalkline.command.teacher.TeacherCommand.*;
import org.chalkline.command.teacher.qualification.QualificationFile;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.QualificationFileId;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.StaffingRules;
import org.chalkline.kernel.teacher.TeacherEvent.*;
import org.springframework.stereotype.Component;

/** Where teachers are employed: from the takeover or the hiring to the end. */
@Component
public class Employments {
    private static final int LINE = 200;
    private static final int MOST_CERTIFICATES = 10;

    private final TeachersOnFile teachers;
    private final Repository<QualificationFile> qualifications;

    Employments(TeachersOnFile teachers, Repository<QualificationFile> qualifications) {
        this.teachers = teachers;
        this.qualifications = qualifications;
    }

    /**
     * What the earlier register says of a teacher and of their qualifications is one entry there,
     * and is taken over as one: both files are written in one unit of work.
     */
    @CommandHandler
    void handle(TakeOverTeacher c, StaffOffice office) throws Exception {
        var person = c.teacher().person();
        var fact =
                new TeacherTakenOver(
                        person,
                        c.employment(),
                        c.title(),
                        c.registeredUntil(),
                        c.source(),
                        c.effectiveOn());
        var file =
                qualifications.loadOrCreate(
                        new QualificationFileId(person).toString(), QualificationFile::new);
        teachers.with(
                c.teacher(),
                teacher -> {
                    if (!teacher.onFile().knows(fact)) takeOver(teacher, fact, office);
                    requireAtMost(c.certificates(), MOST_CERTIFICATES);
                    for (var certificate : c.certificates()) {
                        file.execute(f -> f.takeOver(person, certificate, c.source(), office));
                    }
                });
    }

    private static void takeOver(Teacher teacher, TeacherTakenOver fact, StaffOffice office) {
        refuseIf(teacher.onFile().exists(), TEACHER_EXISTS);
        var on = fact.effectiveOn();
        requireLine(fact.source(), LINE);
        office.requireDone(on);
        var employment = fact.employment();
        if (employment != null) requireContract(employment.contract(), on, office);
        if (fact.title() != null) requireDate(fact.title().since(), office.today());
        office.requireBorn(fact.person(), earliest(fact));
        if (employment != null) requireRoom(employment, fact, office);
        var until = fact.registeredUntil();
        if (until != null) requireDate(until, office.today());
        teacher.record(fact);
        // One that was over when the register was made never ran here.
        if (until != null && !until.isBefore(on)) {
            teacher.openRegistration(until, on, office.calendar());
        }
    }

    private static void requireContract(Contract contract, LocalDate on, StaffOffice office) {
        requireDate(contract.from(), office.today());
        requireContractDate(contract.until());
        refuseIf(contract.until().isBefore(contract.from()), CONTRACT_ENDS_BEFORE_IT_BEGINS);
        refuseIf(contract.from().isAfter(on), ACT_OUT_OF_ORDER);
    }

    /** The first day of which the fact tells anything. */
    private static LocalDate earliest(TeacherTakenOver fact) {
        var first = fact.effectiveOn();
        var employment = fact.employment();
        if (employment != null && employment.contract().from().isBefore(first)) {
            first = employment.contract().from();
        }
        var title = fact.title();
        return title != null && title.since().isBefore(first) ? title.since() : first;
    }

    private static void requireRoom(
            Employment employment, TeacherTakenOver fact, StaffOffice office) {
        var on = fact.effectiveOn();
        var school = SchoolOnFile.of(employment.school(), office.facts());
        school.requireOpenOn(on);
        if (employment.staffing() == Staffing.OFF_ESTABLISHMENT) return;
        school.requireRoomFor(null, on);
        if (fact.title() != null) school.requireRoomFor(fact.title().title(), on);
    }

    /** Contracts run until retirement, which may lie further ahead than other dates. */
    private static void requireContractDate(LocalDate day) {
        refuseIf(day.isBefore(LocalDate.of(1900, 1, 1)), CONTRACT_ENDS_BEFORE_IT_BEGINS);
    }

    /** Follows a recruitment. What can't be is told by a fact, so that the post gets free again. */
    @CommandHandler
    void handle(HireTeacher c) throws Exception {
        var person = c.teacher().person();
        var from = c.employment().contract().from();
        var hired = new TeacherHired(person, c.recruitment(), c.employment(), c.decision(), from);
        var school = c.employment().school();
        var failed =
                new HiringFailed(person, c.recruitment(), school, EMPLOYED_ELSEWHERE.name(), from);
        teachers.with(
                c.teacher(),
                teacher -> {
                    var file = teacher.onFile();
                    if (file.knows(hired) || file.knows(failed)) return;
                    boolean taken =
                            file.employment() != null || from.isBefore(file.lastEmploymentAct());
                    teacher.record(taken ? failed : hired);
                });
    }

    @CommandHandler
    void handle(NotePostNotConfirmed c) throws Exception {
        var fact = new PostNotConfirmed(c.teacher().person(), c.school(), c.effectiveOn());
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    if (!teacher.onFile().knows(fact)) teacher.record(fact);
                });
    }

    /** Who has left meanwhile, or been employed anew, waited for nothing any more. */
    @CommandHandler
    void handle(NotePostConfirmed c) throws Exception {
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    if (!c.school().equals(teacher.onFile().withoutPostAt())) return;
                    teacher.record(
                            new PostConfirmed(teacher.person(), c.school(), c.effectiveOn()));
                });
    }

    @CommandHandler
    void handle(RenewContract c, StaffOffice office) throws Exception {
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    var employment = teacher.onFile().employment();
                    if (employment == null) throw new RefusedException(NOT_EMPLOYED);
                    var fact =
                            new ContractRenewed(
                                    teacher.person(),
                                    employment.school(),
                                    c.contract(),
                                    c.effectiveOn());
                    if (teacher.onFile().knows(fact)) return;
                    requireNext(teacher, c.effectiveOn(), office);
                    requireLongEnough(c.contract());
                    var last = employment.contract().until();
                    refuseIf(!c.contract().from().equals(last.plusDays(1)), CONTRACT_NOT_NEXT);
                    teacher.record(fact);
                });
    }

    @CommandHandler
    void handle(EndEmployment c, StaffOffice office) throws Exception {
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    boolean same =
                            teacher.onFile().facts(EmploymentEnded.class).stream()
                                    .anyMatch(
                                            e ->
                                                    e.why() == c.why()
                                                            && e.effectiveOn()
                                                                    .equals(c.effectiveOn()));
                    if (same && teacher.onFile().employment() == null) return;
                    requireNext(teacher, c.effectiveOn(), office);
                    var employment = teacher.onFile().employment();
                    if (employment == null) throw new RefusedException(NOT_EMPLOYED);
                    refuseIf(c.why() == EmploymentEnd.DISMISSED, DISMISSAL_IS_A_SANCTION);
                    boolean runs = !c.effectiveOn().isAfter(employment.contract().until());
                    refuseIf(
                            c.why() == EmploymentEnd.CONTRACT_RAN_OUT && runs, CONTRACT_STILL_RUNS);
                    teacher.record(
                            new EmploymentEnded(
                                    teacher.person(),
                                    employment.school(),
                                    employment.staffing(),
                                    c.why(),
                                    c.effectiveOn()));
                });
    }

    @CommandHandler
    void handle(TransferTeacher c, StaffOffice office) throws Exception {
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    var ordered =
                            teacher.onFile().facts(TransferOrdered.class).stream()
                                    .filter(e -> e.transfer().equals(c.transfer()))
                                    .findFirst();
                    if (ordered.isPresent()) {
                        var e = ordered.get();
                        boolean same =
                                e.to().equals(c.to())
                                        && e.decision().equals(c.decision())
                                        && e.effectiveOn().equals(c.effectiveOn());
                        refuseIf(!same, TRANSFER_NUMBER_USED);
                        return;
                    }
                    requireNumber(c.transfer());
                    requireNext(teacher, c.effectiveOn(), office);
                    var from = teacher.onFile().employment();
                    if (from == null) throw new RefusedException(NOT_EMPLOYED);
                    refuseIf(from.school().equals(c.to().school()), SAME_SCHOOL);
                    requireLongEnough(c.to().contract());
                    var begins = c.to().contract().from();
                    requireDate(begins, office.today());
                    refuseIf(begins.isBefore(c.effectiveOn()), CONTRACT_BEFORE_ACT);
                    office.require(c.decision(), STAFF_SCHOOLS, c.effectiveOn());
                    var school = SchoolOnFile.of(c.to().school(), office.facts());
                    school.requireOpenOn(begins);
                    boolean established = c.to().staffing() == Staffing.ESTABLISHED;
                    if (established) school.requireFree(null, 1, begins);
                    teacher.record(
                            new TransferOrdered(
                                    teacher.person(),
                                    c.transfer(),
                                    from.school(),
                                    c.to(),
                                    c.decision(),
                                    c.effectiveOn()));
                    if (!established) complete(teacher, from);
                });
    }

    @CommandHandler
    void handle(CompleteTransfer c) throws Exception {
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    var pending = teacher.onFile().pending();
                    var from = teacher.onFile().employment();
                    if (pending == null || from == null) return; // it was completed before
                    if (pending.transfer().equals(c.transfer())) complete(teacher, from);
                });
    }

    private static void complete(Teacher teacher, Employment from) {
        var ordered = teacher.onFile().pending();
        if (ordered == null) return;
        teacher.record(
                new TeacherTransferred(
                        teacher.person(),
                        ordered.transfer(),
                        from.school(),
                        from.staffing(),
                        ordered.to(),
                        ordered.to().contract().from()));
    }

    @CommandHandler
    void handle(FailTransfer c) throws Exception {
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    var pending = teacher.onFile().pending();
                    if (pending == null || !pending.transfer().equals(c.transfer())) return;
                    teacher.record(
                            new TransferFailed(
                                    teacher.person(),
                                    c.transfer(),
                                    pending.to().school(),
                                    c.effectiveOn()));
                });
    }

    @CommandHandler
    void handle(ConferTitle c) throws Exception {
        var fact =
                new TitleConferred(c.teacher().person(), c.appraisal(), c.title(), c.effectiveOn());
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    if (!teacher.onFile().knows(fact)) teacher.record(fact);
                });
    }

    /** A dismissal ends the employment at once, and nothing where there is none. */
    @CommandHandler
    void handle(EndUponDismissal c) throws Exception {
        teachers.with(
                c.teacher(),
                teacher -> {
                    var employment = teacher.onFile().employment();
                    if (employment == null) return;
                    refuseIf(teacher.onFile().transferring(), TRANSFER_PENDING);
                    refuseIf(
                            c.effectiveOn().isBefore(teacher.onFile().lastEmploymentAct()),
                            ACT_OUT_OF_ORDER);
                    teacher.record(
                            new EmploymentEnded(
                                    teacher.person(),
                                    employment.school(),
                                    employment.staffing(),
                                    EmploymentEnd.DISMISSED,
                                    c.effectiveOn()));
                });
    }

    /** Whoever was employed anew meanwhile can't be in both employments: somebody decides. */
    @CommandHandler
    void handle(ReinstateTeacher c) throws Exception {
        teachers.with(
                c.teacher(),
                teacher -> {
                    var ended =
                            teacher.onFile().facts(EmploymentEnded.class).stream()
                                    .anyMatch(e -> e.why() == EmploymentEnd.DISMISSED);
                    var reinstated =
                            teacher.onFile().facts(TeacherReinstated.class).stream()
                                    .anyMatch(e -> e.sanction().equals(c.sanction()));
                    if (!ended || reinstated) return;
                    var dismissed = teacher.onFile().dismissed();
                    if (dismissed == null || dismissed.employment() == null) {
                        throw new RefusedException(REINSTATED_AFTER_CHANGE);
                    }
                    teacher.record(
                            new TeacherReinstated(
                                    teacher.person(),
                                    dismissed.employment(),
                                    teacher.onFile().title(),
                                    c.sanction(),
                                    c.decision(),
                                    dismissed.end().effectiveOn()));
                });
    }

    @CommandHandler
    void handle(AskWhatIsOwed c) {
        throw new RefusedException(PAY_IS_OWED);
    }

    /** Employment goes on in the order of its days, and not while a transfer is unsettled. */
    static void requireNext(Teacher teacher, LocalDate on, StaffOffice office) {
        office.requireDone(on);
        refuseIf(teacher.onFile().pending() != null, TRANSFER_PENDING);
        refuseIf(on.isBefore(teacher.onFile().lastEmploymentAct()), ACT_OUT_OF_ORDER);
        teacher.settle(on, office.calendar());
    }

    /** Refuses a contract that the Personnel Regulations don't allow. */
    public static void requireLongEnough(Contract contract) {
        var from = contract.from();
        refuseIf(contract.until().isBefore(from), CONTRACT_ENDS_BEFORE_IT_BEGINS);
        int years = StaffingRules.number(StaffingRules.Rule.CONTRACT_YEARS, from);
        refuseIf(contract.until().isBefore(from.plusYears(years).minusDays(1)), CONTRACT_TOO_SHORT);
    }
}
