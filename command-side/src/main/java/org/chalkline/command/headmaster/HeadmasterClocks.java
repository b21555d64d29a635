package org.chalkline.command.headmaster;

import java.time.LocalDate;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.procedure.notice.PublicNotice;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.procedure.clock.ClockEvent;

/** The clocks of one career: of notices of ranks. */
final class HeadmasterClocks {
    private static final String UNIT = "Personnel";

    private final Clocks clocks = new Clocks();

    /** Takes in a fact of one of the clocks. */
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    /** Opens the clock of a notice, where a rule on notices is in force. */
    void noticeGiven(HeadmasterId id, LocalDate on, WorkingDayCalendar calendar) {
        var rule = PublicNotice.timedBy(HeadmasterEvent.RANK, on).orElse(null);
        if (rule == null) return;
        clocks.overtake(rule, on, "another notice is given", calendar);
        clocks.open(id.toString(), rule, UNIT, on, on, calendar);
    }

    /** Records every clock that ended before that day. */
    void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(day, calendar);
    }

    void reckonAnew(String notice, LocalDate on, WorkingDayCalendar calendar) {
        clocks.reckonAnew(notice, on, calendar);
    }
}
