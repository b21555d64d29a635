package org.chalkline.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.calendar.CalendarEvent.HolidayNoticePublished;
import org.chalkline.kernel.calendar.CalendarEvent.OpenClocksReckoned;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.junit.jupiter.api.Test;

/**
 * The stored forms of the calendar's facts are a contract with every store ever written: a line
 * here is never changed.
 */
class StoredCalendarFormsTest {
    private static final FactCatalogue CATALOGUE = FactCatalogue.of(CalendarEvent.class);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 4);
    private static final HolidayNotice.Day FIRST =
            new HolidayNotice.Day(LocalDate.of(2027, 10, 1), HolidayNotice.Kind.OFF, "国庆节");

    private static void stored(Fact fact, String name, String json) {
        var entry = CATALOGUE.find(fact.getClass()).orElseThrow();
        assertThat(entry.name()).isEqualTo(name);
        assertThat(entry.revision()).isEqualTo(1);
        assertThat(FactJson.write(fact)).isEqualTo(json);
        assertThat((Object) FactJson.read(json, entry.type())).isEqualTo(fact);
        assertThat(fact.subject()).isEqualTo("calendar/CN");
    }

    @Test
    void every_fact_of_the_calendar_is_stored_in_its_approved_form() {
        stored(
                new HolidayNoticePublished(
                        CalendarId.CHINA,
                        new HolidayNotice("7", 2027, "通知", List.of(FIRST), null),
                        DAY),
                "calendar.HolidayNoticePublished",
                """
                {"calendarId":"CN","notice":{"reference":"7","year":2027,"title":"通知","days":[{"date":"2027-10-01","kind":"OFF","holiday":"国庆节"}]},"effectiveOn":"2026-11-04"}\
                """);
        stored(
                new HolidayNoticePublished(
                        CalendarId.CHINA,
                        new HolidayNotice("8", 2027, "通知", List.of(FIRST), "7"),
                        DAY),
                "calendar.HolidayNoticePublished",
                """
                {"calendarId":"CN","notice":{"reference":"8","year":2027,"title":"通知","days":[{"date":"2027-10-01","kind":"OFF","holiday":"国庆节"}],"amends":"7"},"effectiveOn":"2026-11-04"}\
                """);
        stored(
                new OpenClocksReckoned(CalendarId.CHINA, "7", 1, 12, DAY),
                "calendar.OpenClocksReckoned",
                """
                {"calendarId":"CN","notice":"7","edition":1,"examined":12,"effectiveOn":"2026-11-04"}\
                """);
        assertThat(CATALOGUE.entries()).hasSize(2);
    }
}
