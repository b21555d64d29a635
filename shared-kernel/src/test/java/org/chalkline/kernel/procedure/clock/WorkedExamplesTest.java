package org.chalkline.kernel.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.kernel.procedure.clock.Periods.byTheHead;
import static org.chalkline.kernel.procedure.clock.Periods.day;
import static org.chalkline.kernel.procedure.clock.Periods.newYear2027;
import static org.chalkline.kernel.procedure.clock.Periods.open;

import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.clock.Terms.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each was counted by hand on a printed calendar. */
class WorkedExamplesTest {
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.published();

    @ParameterizedTest(name = "{3}: {0} from {1} ends on {2}")
    @CsvSource({
        "licensing.decision,          2024-01-25, 2024-02-27, Spring Festival 2024 with two make-up Sundays",
        "licensing.correction-notice, 2025-01-24, 2025-02-07, Spring Festival 2025 after a make-up Sunday",
        "licensing.delivery,          2025-01-24, 2025-02-13, Spring Festival 2025 with the make-up Saturday",
        "licensing.decision,          2026-02-06, 2026-03-12, Spring Festival 2026 with two make-up Saturdays",
        "licensing.delivery,          2024-09-27, 2024-10-16, National Day 2024",
        "licensing.correction-notice, 2025-12-29, 2026-01-06, year end with a make-up Sunday",
        "licensing.hearing-notice,    2024-02-22, 2024-02-07, backwards across Spring Festival 2024",
        "licensing.renewal-application, 2026-02-28, 2026-01-29, backwards in calendar days across Spring Festival 2026",
        "licensing.renewal-decision,  2026-02-28, 2026-02-28, the last day of validity itself",
        "private-education.establishment-decision, 2023-11-30, 2024-02-29, no 30 February: the leap day",
        "private-education.establishment-decision, 2024-11-30, 2025-02-28, no 30 February: the 28th",
        "private-education.preparation-period,     2020-02-29, 2023-02-28, no 29 February: the 28th",
        "private-education.preparation-period,     2021-02-28, 2024-02-28, the corresponding day, not the month's last",
        "private-education.establishment-decision, 2025-11-17, 2026-02-24, rolls over Spring Festival 2026",
        "private-education.preparation-decision,   2024-01-11, 2024-02-18, rolls to a make-up Sunday",
        "private-education.preparation-decision,   2024-01-02, 2024-02-01, thirty calendar days",
        "private-education-regulations.termination-announcement, 2026-08-31, 2026-02-28, backwards to a month's end"
    })
    void the_last_day_is_the_one_counted_by_hand(
            String rule, String event, String due, String story) {
        assertThat(open(rule, event).due(CALENDAR).date()).as(story).isEqualTo(day(due));
        assertThat(open(rule, event).due(CALENDAR).provisional()).isFalse();
    }

    @Test
    void an_extension_goes_on_counting() {
        var extended =
                open("licensing.decision", "2026-02-06").extended(byTheHead(10, "2026-03-10"));

        assertThat(extended.due(CALENDAR).date()).isEqualTo(day("2026-03-26"));
        assertThat(extended.explain(CALENDAR).counted()).isEqualTo(30);
        assertThat(extended.explain(CALENDAR).lines())
                .contains(
                        "Extended by 10, approved by Li Wei (HEAD_OF_AUTHORITY) on 2026-03-10: site"
                                + " visit failed");
    }

    @Test
    void a_hearing_across_spring_festival_leaves_out_exactly_its_own_time() {
        var heard =
                open("licensing.decision", "2024-01-25")
                        .suspended(day("2024-02-05"), Ground.HEARING, "notice 3")
                        .resumed(day("2024-02-20"));

        assertThat(heard.due(CALENDAR).date()).isEqualTo(day("2024-03-07"));
        assertThat(heard.explain(CALENDAR).lines())
                .containsExactly(
                        "Deciding on the application (作出行政许可决定): Administrative Licensing Law,"
                                + " article 42, version 2019",
                        "20 × WORKING_DAY, FORWARDS from acceptance of the application on 2024-01-25",
                        "Counted so by Administrative Licensing Law, article 82",
                        "The day of the event is not counted: Civil Code, article 201",
                        "2024-01-25: not counted, the day of the event",
                        "2024-01-26: day 1, weekday",
                        "2024-01-27 to 2024-01-28: not counted, weekend",
                        "2024-01-29 to 2024-02-02: days 2 to 6, weekday",
                        "2024-02-03: not counted, weekend",
                        "2024-02-04: day 7, " + CALENDAR.status(day("2024-02-04")).inWords(),
                        "2024-02-05 to 2024-02-19: suspended, HEARING, notice notice 3",
                        "2024-02-20 to 2024-02-23: days 8 to 11, weekday",
                        "2024-02-24 to 2024-02-25: not counted, weekend",
                        "2024-02-26 to 2024-03-01: days 12 to 16, weekday",
                        "2024-03-02 to 2024-03-03: not counted, weekend",
                        "2024-03-04 to 2024-03-07: days 17 to 20, weekday",
                        "The last day is 2024-03-07");
    }

    @Test
    void a_roll_forward_is_told_with_its_reason_and_its_law() {
        var explanation =
                open("private-education.preparation-decision", "2024-01-11").explain(CALENDAR);

        var holiday = CALENDAR.status(day("2024-02-10")).inWords();
        var makeUp = CALENDAR.status(day("2024-02-18")).inWords();
        assertThat(explanation.lines())
                .endsWith(
                        "2024-01-12 to 2024-02-09: days 1 to 29, calendar day",
                        "2024-02-10: day 30, " + holiday,
                        "2024-02-11 to 2024-02-17: not counted, " + holiday,
                        "2024-02-18: last day, the next working day (" + makeUp + ")",
                        "Rolled forward by Civil Code, article 203",
                        "The last day is 2024-02-18");
    }

    @Test
    void an_answer_beyond_2026_is_provisional_until_the_notice_is_out() {
        var decision = open("licensing.decision", "2026-12-21");

        assertThat(decision.due(CALENDAR)).isEqualTo(new Due(day("2027-01-18"), true, 0));
        assertThat(decision.explain(CALENDAR).lines().getLast()).contains("provisional");

        var published = CALENDAR.with(newYear2027());
        assertThat(decision.due(published)).isEqualTo(new Due(day("2027-01-19"), false, 1));
    }

    @Test
    void a_count_backwards_from_beyond_2026_is_provisional_though_it_ends_before() {
        assertThat(open("licensing.hearing-notice", "2027-01-06").due(CALENDAR))
                .isEqualTo(new Due(day("2026-12-28"), true, 0));
    }

    @Test
    void calendar_days_are_provisional_only_where_a_roll_forward_may_follow() {
        assertThat(open("private-education.preparation-decision", "2026-12-21").due(CALENDAR))
                .isEqualTo(new Due(day("2027-01-20"), true, 0));
        assertThat(
                        open("private-education-regulations.termination-announcement", "2027-08-31")
                                .due(CALENDAR))
                .isEqualTo(new Due(day("2027-02-28"), false, 0));
    }
}
