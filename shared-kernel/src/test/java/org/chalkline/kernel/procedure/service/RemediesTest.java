package org.chalkline.kernel.procedure.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemediesTest {
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.published();

    private static @Nullable Remedies of(@Nullable RemedyNotice notice, String servedOn) {
        var decision =
                new Decision(
                        "1",
                        "bureau",
                        "deputy",
                        LocalDate.parse(servedOn),
                        null,
                        null,
                        List.of(),
                        List.of(new LegalBasis("Private Education Law", "17", "2018")),
                        "Not fit.",
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        notice);
        return Remedies.of(decision, LocalDate.parse(servedOn), CALENDAR);
    }

    private static Remedies until(boolean told, @Nullable String review, @Nullable String suit) {
        return new Remedies(
                told,
                review == null ? null : LocalDate.parse(review),
                suit == null ? null : LocalDate.parse(suit));
    }

    @Test
    void sixty_days_and_six_months_run_from_the_service_to_a_working_day() {
        var notice = new RemedyNotice("government", 60, "court", 6, false);
        // 5 August 2025 is a Tuesday, 6 December a Saturday.
        assertThat(of(notice, "2025-06-06")).isEqualTo(until(true, "2025-08-05", "2025-12-08"));
    }

    @Test
    void who_was_not_told_has_a_year() {
        assertThat(of(null, "2025-06-06")).isEqualTo(until(false, "2026-06-08", "2026-06-08"));
    }

    @Test
    void who_was_told_of_the_court_alone_has_a_year_for_the_review() {
        var notice = new RemedyNotice(null, null, "court", 6, false);
        assertThat(of(notice, "2025-06-06")).isEqualTo(until(true, "2026-06-08", "2025-12-08"));
    }

    @Test
    void the_law_of_the_day_counts() {
        var notice = new RemedyNotice("government", 60, "court", 6, false);
        assertThat(of(notice, "2020-06-05")).isEqualTo(until(true, "2020-08-04", "2020-12-07"));
        assertThat(of(null, "2020-06-05")).isEqualTo(until(false, null, "2021-06-07"));
    }

    @Test
    void reviews_of_sanctions_against_staff_have_other_periods() {
        var notice = new RemedyNotice("bureau", 30, null, null, false);
        assertThat(of(notice, "2025-06-06")).isNull();
    }
}
