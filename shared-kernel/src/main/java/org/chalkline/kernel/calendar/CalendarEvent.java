package org.chalkline.kernel.calendar;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;

/** All that can happen to a working-day calendar. */
public sealed interface CalendarEvent extends Fact {

    CalendarId calendarId();

    @Override
    default String subject() {
        return calendarId().toString();
    }

    /**
     * The State Council has published which days of a year are holidays and which weekend days are
     * worked. Periods still running are reckoned anew; those that are closed never move.
     *
     * @param effectiveOn the day of the notice's publication
     */
    @FactType("calendar.HolidayNoticePublished")
    record HolidayNoticePublished(
            CalendarId calendarId, HolidayNotice notice, LocalDate effectiveOn)
            implements CalendarEvent {}
}
