package org.chalkline.kernel.calendar;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.calendar.CalendarEvent.HolidayNoticePublished;
import org.chalkline.kernel.calendar.CalendarEvent.OpenClocksReckoned;
import org.chalkline.kernel.fact.StoredForms;

class StoredFormsTest extends StoredForms {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 4);
    private static final List<HolidayNotice.Day> DAYS =
            List.of(
                    new HolidayNotice.Day(LocalDate.of(2027, 10, 1), HolidayNotice.Kind.OFF, "国庆节"),
                    new HolidayNotice.Day(
                            LocalDate.of(2027, 10, 9), HolidayNotice.Kind.WORKDAY, "国庆节"));

    StoredFormsTest() {
        super(
                CalendarEvent.class,
                List.of(
                        new HolidayNoticePublished(
                                CalendarId.CHINA,
                                new HolidayNotice("7", 2027, "通知", DAYS, null),
                                DAY),
                        new HolidayNoticePublished(
                                CalendarId.CHINA,
                                new HolidayNotice("8", 2027, "通知", DAYS, "7"),
                                DAY),
                        new OpenClocksReckoned(CalendarId.CHINA, "7", 1, 12, DAY)));
    }
}
