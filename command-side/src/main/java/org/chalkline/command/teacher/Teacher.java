package org.chalkline.command.teacher;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.teacher.TeacherRefusal.UNKNOWN_TEACHER;

import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.teacher.TeacherEvent;
import org.chalkline.kernel.teacher.TeacherEvent.RegistrationLapsed;
import org.chalkline.kernel.teacher.TeacherId;

/**
 * One person as a teacher. At any time they are employed at one school at the most; they may leave
 * and be employed again. Employment and registration each go their own way in the order of their
 * days; {@link Employments} and {@link Registrations} decide on them. Sanctions are on the person's
 * own file. Whatever is asked, clocks that had ended by then are recorded first.
 */
@Aggregate
public class Teacher {
    static final RuleId REGISTRATION = new RuleId("teacher-registration.validity");

    /** The unit that has teachers in service in hand. */
    private static final String UNIT = "personnel";

    @AggregateIdentifier private TeacherId id;

    private final TeacherState record = new TeacherState();
    private final Clocks clocks = new Clocks();

    TeacherState onFile() {
        return record;
    }

    PersonId person() {
        return id.person();
    }

    Clocks clocks() {
        return clocks;
    }

    void requireExists() {
        refuseIf(!record.exists(), UNKNOWN_TEACHER);
    }

    void record(TeacherEvent fact) {
        apply(fact);
    }

    /** Opens the clock of a registration that holds until that day. */
    void openRegistration(LocalDate until, LocalDate on, WorkingDayCalendar calendar) {
        clocks.open(id.toString(), REGISTRATION, UNIT, until, on, calendar);
    }

    /** Records every clock that ended before that day, and what its end means. */
    void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(
                day,
                calendar,
                lapse -> {
                    if (!clocks.ruleOf(lapse.clockId()).equals(REGISTRATION)) return;
                    apply(new RegistrationLapsed(person(), lapse.effectiveOn()));
                });
    }

    @EventSourcingHandler
    void on(TeacherEvent fact) {
        id = new TeacherId(fact.person());
        record.evolve(fact);
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    Teacher() {} // for Axon
}
