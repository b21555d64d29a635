package org.chalkline.command.teacher.qualification;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.teacher.qualification.QualificationRefusal.APPLICATION_CLOSED;
import static org.chalkline.command.teacher.qualification.QualificationRefusal.CERTIFICATE_NUMBER_USED;

import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.teacher.StaffOffice;
import org.chalkline.command.teacher.qualification.QualificationState.Application;
import org.chalkline.command.teacher.qualification.QualificationState.Standing;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.QualificationEvent;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationTakenOver;
import org.chalkline.kernel.teacher.QualificationFileId;

/**
 * One person's teacher's qualifications: what they applied for, hold, and lost. One file for each
 * person, so that a bar and a loss hold for whatever they apply for. {@link Applications}, {@link
 * Accreditations} and {@link Losses} decide on it.
 */
@Aggregate
public class QualificationFile {
    private static final RuleId DECISION = new RuleId("teacher-qualification.decision");
    private static final String UNIT = "qualifications";
    private static final int LINE = 200;

    @AggregateIdentifier private QualificationFileId id;

    private final QualificationState record = new QualificationState();
    private final Clocks clocks = new Clocks();

    QualificationState onFile() {
        return record;
    }

    Clocks clocks() {
        return clocks;
    }

    void record(QualificationEvent fact) {
        apply(fact);
    }

    /** Records what an earlier register says of a certificate, unless it is on file already. */
    public void takeOver(
            PersonId person, Certificate certificate, String source, StaffOffice office) {
        var on = certificate.grantedOn();
        var fact = new QualificationTakenOver(person, certificate, source, on);
        if (record.knows(fact)) return;
        refuseIf(record.certificate(certificate.number()) != null, CERTIFICATE_NUMBER_USED);
        requireLine(certificate.number(), LINE);
        if (certificate.subject() != null) requireLine(certificate.subject(), LINE);
        requireDate(on, office.today());
        office.requireDone(on);
        office.requireBorn(person, on);
        apply(fact);
    }

    /** The application, if an act of that day may follow in it. */
    Application requireOpen(String number, LocalDate on, StaffOffice office) {
        var application = record.get(number);
        office.requireDone(on);
        refuseIf(application.standing() == Standing.CLOSED, APPLICATION_CLOSED);
        refuseIf(on.isBefore(application.lastAct()), ACT_OUT_OF_ORDER);
        settle(on, office.calendar());
        return application;
    }

    /** Opens the clock of an application whose own fact has been recorded before. */
    void openDecision(LocalDate windowEnd, LocalDate on, WorkingDayCalendar calendar) {
        clocks.open(id.toString(), DECISION, UNIT, windowEnd, on, calendar);
    }

    /** What the application's clock waits for was done. */
    void meetDecision(Application application, LocalDate on, String by, StaffOffice office) {
        var clock = application.clock();
        if (clock != null) clocks.meet(clock, on, by, office.calendar());
    }

    /** Records every clock that ended before that day: a decision is late, and still called for. */
    void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(day, calendar);
    }

    @EventSourcingHandler
    void on(QualificationEvent fact) {
        id = new QualificationFileId(fact.person());
        record.evolve(fact);
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
        // Clocks of other rules, such as the archive's, are none of an application.
        if (fact instanceof ClockOpened e && e.rule().rule().equals(DECISION)) record.opened(e);
    }

    /** For Axon, and for whoever begins a file. */
    public QualificationFile() {}
}
