package org.chalkline.command.clock;

import java.util.List;
import org.chalkline.kernel.calendar.CalendarEvent.HolidayNoticePublished;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/** The working-day calendar by which an act is reckoned: with every notice on record by then. */
@Component
public class Calendars {
    private final FactsOf facts;
    private volatile Known known = new Known(List.of(), WorkingDayCalendar.published());

    /** The last calendar that was made, and of which notices: it is dear to make. */
    private record Known(List<HolidayNotice> notices, WorkingDayCalendar calendar) {}

    public Calendars(FactsOf facts) {
        this.facts = facts;
    }

    /** The calendar as the record has it at this moment. */
    public WorkingDayCalendar now() {
        var notices =
                facts.of(CalendarId.CHINA.toString()).stream()
                        .filter(HolidayNoticePublished.class::isInstance)
                        .map(fact -> ((HolidayNoticePublished) fact).notice())
                        .toList();
        var last = known;
        if (last.notices().equals(notices)) return last.calendar();
        var calendar = WorkingDayCalendar.published();
        for (var notice : notices) calendar = calendar.with(notice);
        known = new Known(notices, calendar);
        return calendar;
    }
}
