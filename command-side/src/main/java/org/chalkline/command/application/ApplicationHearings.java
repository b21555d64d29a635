package org.chalkline.command.application;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.clock.Terms.Ground;
import org.chalkline.kernel.procedure.hearing.HearingEvent;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingCalled;

/**
 * What a hearing means for an application: it takes place while the application is under review,
 * and the time that it takes is not counted (Administrative Licensing Law, 45).
 */
final class ApplicationHearings implements Following {
    private final CaseFile file;
    private final ProcedureOffice office;

    ApplicationHearings(CaseFile file, ProcedureOffice office) {
        this.file = file;
        this.office = office;
    }

    @Override
    public void before(ProcedureEvent fact, List<Fact> recorded) {
        if (!(fact instanceof HearingEvent)) return;
        var on = fact.effectiveOn();
        var calendar = file.open(on, office);
        file.requireUnderReview(on, calendar);
        if (fact instanceof HearingCalled) file.reviveDecisionClock(on, calendar);
    }

    @Override
    public void after(ProcedureEvent fact, List<Fact> recorded) {
        if (!(fact instanceof HearingEvent)) return;
        var calendar = office.calendar();
        if (fact instanceof HearingCalled called) {
            file.stopDecisionClock(called.effectiveOn(), Ground.HEARING, called.notice(), calendar);
        }
        if (!file.record().hearings().outstanding()) {
            runDecisionClock(fact.effectiveOn().plusDays(1), calendar);
        }
    }

    private void runDecisionClock(LocalDate again, WorkingDayCalendar calendar) {
        var rule = file.toDecide();
        var period = file.decisionPeriod().orElse(null);
        if (rule == null || period == null) return;
        if (period.state() != StatutoryPeriod.State.SUSPENDED) return;
        if (period.suspensions().getLast().ground() != Ground.HEARING) return;
        file.clocks().resume(rule, again, calendar);
    }
}
