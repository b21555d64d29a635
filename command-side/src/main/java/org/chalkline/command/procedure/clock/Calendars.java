package org.chalkline.command.procedure.clock;

import java.util.List;
import org.chalkline.kernel.calendar.CalendarEvent.HolidayNoticePublished;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/** The working-day calendar by which an act is reckoned: with every notice on record by then. */
@Component
public class Calendars {
    private final FactsOf facts;
    private volatile Known known = new Known(List.of(), WorkingDayCalendar.published());

    /** The last calendar that was made, and of which facts: it is dear to make. */
    private record Known(List<Fact> facts, WorkingDayCalendar calendar) {}

    public Calendars(FactsOf facts) {
        this.facts = facts;
    }

    /** The calendar as the record has it at this moment. */
    public WorkingDayCalendar now() {
        var recorded = facts.of(CalendarId.CHINA.toString());
        var last = known;
        if (last.facts().equals(recorded)) return last.calendar();
        var calendar = WorkingDayCalendar.published();
        for (var fact : recorded) {
            if (fact instanceof HolidayNoticePublished published) {
                calendar = calendar.with(published.notice());
            }
        }
        known = new Known(recorded, calendar);
        return calendar;
    }
}
