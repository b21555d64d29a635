package org.chalkline.command.teacher.qualification;

import static java.util.Objects.requireNonNull;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.personal.Seals.conductIn;
import static org.chalkline.command.personal.Seals.withoutReasons;
import static org.chalkline.command.teacher.qualification.QualificationRefusal.CERTIFICATE_NOT_HELD;
import static org.chalkline.command.teacher.qualification.QualificationRefusal.LOST_ALREADY;
import static org.chalkline.kernel.person.PersonalField.CONDUCT;
import static org.chalkline.kernel.procedure.power.Power.DECIDE_QUALIFICATIONS;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.teacher.StaffOffice;
import org.chalkline.command.teacher.qualification.QualificationCommand.RecordQualificationLoss;
import org.chalkline.command.teacher.qualification.QualificationCommand.RevokeQualification;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationLost;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationRevoked;
import org.springframework.stereotype.Component;

/** How qualifications are lost: revoked, with a bar of five years, or by a crime, for ever. */
@Component
public class Losses {
    private static final RuleId BAR = new RuleId("teacher-qualification.bar");

    private final QualificationFiles files;

    Losses(QualificationFiles files) {
        this.files = files;
    }

    @CommandHandler
    void handle(RevokeQualification c, StaffOffice office) throws Exception {
        files.with(
                c.holder(),
                file -> {
                    var person = c.holder().person();
                    var known = file.onFile().revoked(c.certificate());
                    if (known != null && same(known, c, office)) return;
                    office.requireDone(c.effectiveOn());
                    boolean held =
                            file.onFile().heldOn(c.effectiveOn()).stream()
                                    .anyMatch(h -> h.number().equals(c.certificate()));
                    refuseIf(!held, CERTIFICATE_NOT_HELD);
                    office.require(
                            c.decision(), c.preparer(), DECIDE_QUALIFICATIONS, c.effectiveOn());
                    var barred = barredUntil(c.effectiveOn(), office);
                    file.settle(c.effectiveOn(), office.calendar());
                    file.record(
                            new QualificationRevoked(
                                    person,
                                    c.certificate(),
                                    c.ground(),
                                    c.preparer(),
                                    office.seal(person, CONDUCT, conductIn(c.decision())),
                                    barred,
                                    withoutReasons(c.decision()),
                                    c.effectiveOn()));
                });
    }

    private static LocalDate barredUntil(LocalDate on, StaffOffice office) {
        var rule = StatuteBook.standard().inForce(BAR, on);
        return requireNonNull(StatutoryPeriod.open(rule, on).due(office.calendar()).date());
    }

    private static boolean same(QualificationRevoked e, RevokeQualification c, StaffOffice office) {
        return e.ground() == c.ground()
                && e.preparer().equals(c.preparer())
                && e.effectiveOn().equals(c.effectiveOn())
                && e.decision().equals(withoutReasons(c.decision()))
                && office.says(e.findings(), conductIn(c.decision()));
    }

    /** Who holds none can't acquire one; so that is recorded all the same. */
    @CommandHandler
    void handle(RecordQualificationLoss c, StaffOffice office) throws Exception {
        files.with(
                c.holder(),
                file -> {
                    var person = c.holder().person();
                    var known = file.onFile().lost();
                    if (known != null) {
                        boolean same =
                                known.effectiveOn().equals(c.effectiveOn())
                                        && known.decision().equals(withoutReasons(c.decision()))
                                        && office.says(known.judgment(), conductIn(c.decision()));
                        refuseIf(!same, LOST_ALREADY);
                        return;
                    }
                    office.requireDone(c.effectiveOn());
                    office.requireBorn(person, c.effectiveOn());
                    office.require(c.decision(), DECIDE_QUALIFICATIONS, c.effectiveOn());
                    var lost =
                            file.onFile().heldOn(c.effectiveOn()).stream()
                                    .map(Certificate::number)
                                    .toList();
                    file.settle(c.effectiveOn(), office.calendar());
                    file.record(
                            new QualificationLost(
                                    person,
                                    lost,
                                    office.seal(person, CONDUCT, conductIn(c.decision())),
                                    withoutReasons(c.decision()),
                                    c.effectiveOn()));
                });
    }
}
