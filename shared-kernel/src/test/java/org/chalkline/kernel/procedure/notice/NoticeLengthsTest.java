package org.chalkline.kernel.procedure.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.junit.jupiter.api.Test;

class NoticeLengthsTest {
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.published();

    private static LocalDate earliest(String matter, String on) {
        var day = LocalDate.parse(on);
        return NoticeLengths.of(matter, day).earliestEnd(day, CALENDAR);
    }

    @Test
    void working_days_are_counted_from_the_day_after_the_first() {
        assertThat(earliest("teacher.title", "2025-03-03")).isEqualTo("2025-03-10");
        assertThat(earliest("teacher.hiring", "2025-05-19")).isEqualTo("2025-05-28");
        assertThat(earliest("headship.appointment", "2026-06-24")).isEqualTo("2026-07-01");
    }

    @Test
    void what_the_public_is_asked_on_major_decisions_takes_thirty_days_unless_it_says_why() {
        assertThat(earliest("administration.major-decision", "2026-03-02")).isEqualTo("2026-04-01");
        assertThat(
                        NoticeLengths.of("administration.major-decision", LocalDate.of(2026, 3, 2))
                                .mayBeShortened())
                .isTrue();
    }

    @Test
    void where_no_law_sets_a_time_a_notice_may_end_on_its_first_day() {
        assertThat(earliest("administration.other", "2026-03-02")).isEqualTo("2026-03-02");
        assertThat(NoticeLengths.find("weather", LocalDate.of(2026, 3, 2))).isEmpty();
    }
}
