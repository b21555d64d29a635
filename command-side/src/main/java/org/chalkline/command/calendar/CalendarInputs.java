package org.chalkline.command.calendar;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.calendar.CalendarRefusal.NOTICE_YEAR_IMPLAUSIBLE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.calendar.CalendarCommand.PublishHolidayNotice;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;

/** The acts as mutations give them, each the GraphQL input of its name. */
final class CalendarInputs {
    private CalendarInputs() {}

    record HolidayNoticeInput(
            String reference,
            int year,
            String title,
            List<HolidayNotice.Day> days,
            @Nullable String amends) {

        /** A year that no date can have must not get as far as the notice's own check. */
        HolidayNotice notice() {
            refuseIf(
                    year <= WorkingDayCalendar.FIRST.getYear()
                            || year > WorkingDayCalendar.LAST.getYear(),
                    NOTICE_YEAR_IMPLAUSIBLE);
            return new HolidayNotice(reference, year, title, days, amends);
        }
    }

    record PublishHolidayNoticeInput(HolidayNoticeInput notice, LocalDate publishedOn) {
        PublishHolidayNotice command() {
            return new PublishHolidayNotice(CalendarId.CHINA, notice.notice(), publishedOn);
        }
    }
}
