package org.chalkline.command.teacher.qualification;

import static org.chalkline.command.Inputs.requireLineIfAny;
import static org.chalkline.command.Inputs.requireNumber;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.teacher.qualification.QualificationRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.EXAMINE_QUALIFICATIONS;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.teacher.StaffOffice;
import org.chalkline.command.teacher.qualification.QualificationCommand.ApplyForQualification;
import org.chalkline.command.teacher.qualification.QualificationCommand.ExamineQualificationApplicant;
import org.chalkline.command.teacher.qualification.QualificationCommand.SupplementQualificationDocuments;
import org.chalkline.command.teacher.qualification.QualificationCommand.WithdrawQualificationApplication;
import org.chalkline.kernel.teacher.QualificationEvent.ApplicationExamined;
import org.chalkline.kernel.teacher.QualificationEvent.ApplicationWithdrawn;
import org.chalkline.kernel.teacher.QualificationEvent.DocumentsSupplemented;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationAppliedFor;
import org.chalkline.kernel.teacher.WindowEvent.WindowDeclared;
import org.chalkline.kernel.teacher.WindowId;
import org.springframework.stereotype.Component;

/** Applications for a qualification, until they are decided. */
@Component
public class Applications {
    private static final int LINE = 200;

    private final QualificationFiles files;

    Applications(QualificationFiles files) {
        this.files = files;
    }

    private static WindowDeclared window(WindowId id, StaffOffice office) {
        var declared = Window.declared(id, office.facts());
        if (declared == null) throw new RefusedException(UNKNOWN_WINDOW);
        return declared;
    }

    @CommandHandler
    void handle(ApplyForQualification c, StaffOffice office) throws Exception {
        var person = c.applicant().person();
        var fact =
                new QualificationAppliedFor(
                        person,
                        c.application(),
                        c.window(),
                        c.kind(),
                        c.taught(),
                        QualificationFiles.byKind(c.documents()),
                        c.effectiveOn());
        files.with(
                c.applicant(),
                file -> {
                    var record = file.onFile();
                    if (record.knows(fact)) return;
                    refuseIf(record.find(c.application()) != null, APPLICATION_NUMBER_USED);
                    requireNumber(c.application());
                    requireLineIfAny(c.taught(), LINE);
                    office.requireDone(c.effectiveOn());
                    office.requireBorn(person, c.effectiveOn());
                    var window = window(c.window(), office);
                    boolean within =
                            !c.effectiveOn().isBefore(window.from())
                                    && !c.effectiveOn().isAfter(window.until());
                    refuseIf(!within, OUTSIDE_WINDOW);
                    requireEligible(record, c.effectiveOn());
                    refuseIf(record.pending(c.kind()), APPLICATION_PENDING);
                    boolean held =
                            record.heldOn(c.effectiveOn()).stream()
                                    .anyMatch(h -> h.kind() == c.kind());
                    refuseIf(held, QUALIFICATION_HELD);
                    file.record(fact);
                    file.openDecision(window.until(), c.effectiveOn(), office.calendar());
                });
    }

    /** Refuses whom the law keeps from acquiring a qualification on that day. */
    static void requireEligible(QualificationState record, LocalDate on) {
        refuseIf(record.lost() != null, LOST_FOR_EVER);
        refuseIf(record.barredOn(on), BARRED);
    }

    @CommandHandler
    void handle(SupplementQualificationDocuments c, StaffOffice office) throws Exception {
        var fact =
                new DocumentsSupplemented(
                        c.applicant().person(),
                        c.application(),
                        QualificationFiles.byKind(c.documents()),
                        c.effectiveOn());
        files.with(
                c.applicant(),
                file -> {
                    if (file.onFile().knows(fact)) return;
                    var application = file.requireOpen(c.application(), c.effectiveOn(), office);
                    var window = window(application.applied().window(), office);
                    refuseIf(c.effectiveOn().isAfter(window.until()), SUPPLEMENTED_TOO_LATE);
                    file.record(fact);
                });
    }

    @CommandHandler
    void handle(ExamineQualificationApplicant c, StaffOffice office) throws Exception {
        var fact =
                new ApplicationExamined(
                        c.applicant().person(),
                        c.application(),
                        c.examiner(),
                        c.met(),
                        c.effectiveOn());
        files.with(
                c.applicant(),
                file -> {
                    if (file.onFile().knows(fact)) return;
                    var application = file.requireOpen(c.application(), c.effectiveOn(), office);
                    refuseIf(application.examined() != null, EXAMINED_ALREADY);
                    refuseIf(c.met() && !application.complete(), DOCUMENTS_MISSING);
                    office.require(c.examiner(), EXAMINE_QUALIFICATIONS, c.effectiveOn());
                    file.record(fact);
                });
    }

    @CommandHandler
    void handle(WithdrawQualificationApplication c, StaffOffice office) throws Exception {
        var fact =
                new ApplicationWithdrawn(c.applicant().person(), c.application(), c.effectiveOn());
        files.with(
                c.applicant(),
                file -> {
                    if (file.onFile().knows(fact)) return;
                    var application = file.requireOpen(c.application(), c.effectiveOn(), office);
                    file.record(fact);
                    var clock = application.clock();
                    if (clock == null) return;
                    file.clocks()
                            .overtake(
                                    clock,
                                    c.effectiveOn(),
                                    "the application was withdrawn",
                                    office.calendar());
                });
    }
}
