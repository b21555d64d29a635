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

    /**
     * After a notice, every clock that it may touch was looked at and reckoned anew where it moved.
     * Until this is recorded for a notice, it is still to be done.
     *
     * @param notice the reference of the notice
     * @param edition the edition of the calendar that the notice made
     * @param examined how many clocks were looked at, moved or not
     * @param effectiveOn the day on which it was done
     */
    @FactType("calendar.OpenClocksReckoned")
    record OpenClocksReckoned(
            CalendarId calendarId, String notice, int edition, int examined, LocalDate effectiveOn)
            implements CalendarEvent {}
}
