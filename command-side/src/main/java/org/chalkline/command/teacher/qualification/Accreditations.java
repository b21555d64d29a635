package org.chalkline.command.teacher.qualification;

import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.teacher.qualification.QualificationRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.DECIDE_QUALIFICATIONS;
import static org.chalkline.kernel.procedure.power.Power.EXAMINE_QUALIFICATIONS;

import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.teacher.StaffOffice;
import org.chalkline.command.teacher.qualification.QualificationCommand.GrantQualification;
import org.chalkline.command.teacher.qualification.QualificationCommand.RecordHigherResult;
import org.chalkline.command.teacher.qualification.QualificationCommand.RefuseQualification;
import org.chalkline.command.teacher.qualification.QualificationCommand.SendUpQualificationApplication;
import org.chalkline.command.teacher.qualification.QualificationState.Application;
import org.chalkline.command.teacher.qualification.QualificationState.Standing;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.QualificationEvent.ApplicationExamined;
import org.chalkline.kernel.teacher.QualificationEvent.ApplicationSentUp;
import org.chalkline.kernel.teacher.QualificationEvent.HigherResultRecorded;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationGranted;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationRefused;
import org.springframework.stereotype.Component;

/** How applications are decided: here, or by the authority above upon what was examined here. */
@Component
public class Accreditations {
    private static final int LINE = 200;

    private final QualificationFiles files;

    Accreditations(QualificationFiles files) {
        this.files = files;
    }

    @CommandHandler
    void handle(GrantQualification c, StaffOffice office) throws Exception {
        files.with(
                c.applicant(),
                file -> {
                    var person = c.applicant().person();
                    var found = file.onFile().get(c.application());
                    var certificate = certificate(found, c.certificate(), c.effectiveOn());
                    var fact =
                            new QualificationGranted(
                                    person,
                                    c.application(),
                                    certificate,
                                    c.decision(),
                                    c.effectiveOn());
                    if (file.onFile().knows(fact)) return;
                    var application = file.requireOpen(c.application(), c.effectiveOn(), office);
                    refuseIf(!application.applied().kind().decidedByDistrict(), DECIDED_ABOVE);
                    var examined = requireMet(application);
                    Applications.requireEligible(file.onFile(), c.effectiveOn());
                    requireNewNumber(file, c.certificate());
                    office.require(
                            c.decision(),
                            examined.examiner(),
                            DECIDE_QUALIFICATIONS,
                            c.effectiveOn());
                    file.record(fact);
                    file.meetDecision(application, c.effectiveOn(), c.decision().officer(), office);
                });
    }

    private static Certificate certificate(
            Application application, String number, java.time.LocalDate on) {
        var applied = application.applied();
        return new Certificate(number, applied.kind(), applied.taught(), on);
    }

    private static void requireNewNumber(QualificationFile file, String number) {
        requireLine(number, LINE);
        refuseIf(file.onFile().certificate(number) != null, CERTIFICATE_NUMBER_USED);
    }

    private static ApplicationExamined requireExamined(Application application) {
        var examined = application.examined();
        if (examined == null) throw new RefusedException(NOT_EXAMINED);
        return examined;
    }

    private static ApplicationExamined requireMet(Application application) {
        var examined = requireExamined(application);
        refuseIf(!examined.met(), CONDITIONS_NOT_MET);
        return examined;
    }

    /** Whoever is refused is told within the same period; so it is met by that too. */
    @CommandHandler
    void handle(RefuseQualification c, StaffOffice office) throws Exception {
        var fact =
                new QualificationRefused(
                        c.applicant().person(), c.application(), c.decision(), c.effectiveOn());
        files.with(
                c.applicant(),
                file -> {
                    if (file.onFile().knows(fact)) return;
                    var application = file.requireOpen(c.application(), c.effectiveOn(), office);
                    refuseIf(application.standing() == Standing.SENT_UP, DECIDED_ABOVE);
                    var examined = requireExamined(application);
                    office.require(
                            c.decision(),
                            examined.examiner(),
                            DECIDE_QUALIFICATIONS,
                            c.effectiveOn());
                    file.record(fact);
                    file.meetDecision(application, c.effectiveOn(), c.decision().officer(), office);
                });
    }

    @CommandHandler
    void handle(SendUpQualificationApplication c, StaffOffice office) throws Exception {
        var fact =
                new ApplicationSentUp(
                        c.applicant().person(),
                        c.application(),
                        c.to(),
                        c.officer(),
                        c.effectiveOn());
        files.with(
                c.applicant(),
                file -> {
                    if (file.onFile().knows(fact)) return;
                    var application = file.requireOpen(c.application(), c.effectiveOn(), office);
                    refuseIf(application.applied().kind().decidedByDistrict(), DECIDED_HERE);
                    requireMet(application);
                    requireLine(c.to(), LINE);
                    office.require(c.officer(), EXAMINE_QUALIFICATIONS, c.effectiveOn());
                    file.record(fact);
                    file.meetDecision(application, c.effectiveOn(), c.officer(), office);
                });
    }

    @CommandHandler
    void handle(RecordHigherResult c, StaffOffice office) throws Exception {
        files.with(
                c.applicant(),
                file -> {
                    var person = c.applicant().person();
                    var found = file.onFile().get(c.application());
                    var number = c.certificate();
                    var certificate =
                            number == null ? null : certificate(found, number, c.effectiveOn());
                    var fact =
                            new HigherResultRecorded(
                                    person,
                                    c.application(),
                                    certificate,
                                    c.document(),
                                    c.effectiveOn());
                    if (file.onFile().knows(fact)) return;
                    var application = file.requireOpen(c.application(), c.effectiveOn(), office);
                    refuseIf(application.standing() != Standing.SENT_UP, NOT_SENT_UP);
                    requireLine(c.document(), LINE);
                    if (number != null) requireNewNumber(file, number);
                    file.record(fact);
                });
    }
}
