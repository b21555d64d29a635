package org.chalkline.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chalkline.kernel.calendar.HolidayNotice.Kind;
import org.chalkline.kernel.command.RefusalException;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.junit.jupiter.api.Test;

class WorkingDayCalendarTest {
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.published();

    @Test
    void every_published_day_follows_the_data_file_else_the_week() throws IOException {
        var set = dataFile();
        assertThat(set).hasSize(678);
        for (var day = WorkingDayCalendar.FIRST; day.getYear() < 2027; day = day.plusDays(1)) {
            boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            var kind = set.get(day);
            assertThat(CALENDAR.isWorkingDay(day))
                    .as("%s", day)
                    .isEqualTo(kind == null ? weekday : kind.equals("WORKDAY"));
        }
    }

    private static Map<LocalDate, String> dataFile() throws IOException {
        var set = new HashMap<LocalDate, String>();
        try (var in =
                Objects.requireNonNull(
                        WorkingDayCalendar.class.getResourceAsStream("/calendar/china-days.csv"))) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("2")) continue;
                var field = line.split(",");
                set.put(LocalDate.parse(field[0]), field[1]);
            }
        }
        return set;
    }

    /** Later years come in as facts: were they added here, periods closed before would move. */
    @Test
    void the_data_file_holds_the_notices_of_2007_to_2026_and_no_more() {
        assertThat(CALENDAR.publishedYears())
                .containsExactlyElementsOf(IntStream.rangeClosed(2007, 2026).boxed().toList());
        assertThat(CALENDAR.notices()).hasSize(20);
        assertThat(CALENDAR.edition()).isZero();
    }

    @Test
    void a_day_says_why_it_is_worked_or_not_and_by_which_notice() {
        assertThat(CALENDAR.status(day("2024-02-08")).inWords()).isEqualTo("weekday");
        assertThat(CALENDAR.status(day("2024-02-03")).inWords()).isEqualTo("weekend");
        assertThat(CALENDAR.status(day("2024-02-12")).inWords())
                .isEqualTo(
                        "holiday 春节, by 国务院办公厅关于2024年部分节假日安排的通知"
                                + " (https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm)");
        assertThat(CALENDAR.status(day("2024-02-18")).inWords())
                .startsWith("make-up workday 春节, by 国务院办公厅关于2024年部分节假日安排的通知");
        assertThat(CALENDAR.isWorkingDay(day("2024-02-18"))).isTrue();
    }

    @Test
    void a_day_at_a_year_end_may_be_set_by_the_next_years_notice() {
        assertThat(CALENDAR.status(day("2018-12-31")).noticeTitle()).contains("2019年");
    }

    @Test
    void counting_agrees_with_going_day_by_day() {
        var from = day("2023-12-20");
        int worked = 0;
        for (var day = from; day.isBefore(day("2025-03-01")); day = day.plusDays(1)) {
            assertThat(CALENDAR.workingDaysBetween(from, day)).isEqualTo(worked);
            if (!CALENDAR.isWorkingDay(day)) continue;
            worked++;
            assertThat(CALENDAR.nthWorkingDayFrom(from, worked)).isEqualTo(day);
            int back = CALENDAR.workingDaysBetween(day, day("2025-03-01"));
            assertThat(CALENDAR.nthWorkingDayBackFrom(day("2025-02-28"), back)).isEqualTo(day);
        }
    }

    @Test
    void an_answer_beyond_the_published_years_is_provisional() {
        assertThat(CALENDAR.provisional(day("2026-12-31"))).isFalse();
        assertThat(CALENDAR.provisional(day("2027-01-01"))).isTrue();
        assertThat(CALENDAR.provisional(WorkingDayCalendar.FIRST)).isFalse();
        assertThat(CALENDAR.provisionalWithin(day("2026-06-01"), day("2026-12-31"))).isFalse();
        assertThat(CALENDAR.provisionalWithin(day("2026-06-01"), day("2028-06-01"))).isTrue();
    }

    @Test
    void a_notice_gives_the_next_edition_and_leaves_the_earlier_ones_as_they_were() {
        var next = CALENDAR.with(notice("N1", 2027, null, off("2027-01-01")));

        assertThat(next.isWorkingDay(day("2027-01-01"))).isFalse();
        assertThat(next.provisional(day("2027-06-01"))).isFalse();
        assertThat(next.edition()).isEqualTo(1);
        assertThat(next.atEdition(0)).isSameAs(CALENDAR);
        assertThat(CALENDAR.isWorkingDay(day("2027-01-01"))).isTrue();
    }

    @Test
    void a_year_stays_provisional_when_only_a_later_one_is_published() {
        var next = CALENDAR.with(notice("N2", 2028, null, off("2027-12-31"), off("2028-01-01")));

        assertThat(next.provisional(day("2027-12-30"))).isTrue();
        assertThat(next.provisional(day("2027-12-31"))).isFalse();
        assertThat(next.provisional(day("2028-12-30"))).isFalse();
        assertThat(next.provisionalWithin(day("2026-12-01"), day("2028-02-01"))).isTrue();
    }

    @Test
    void a_notice_told_twice_changes_nothing() {
        var notice = notice("N1", 2027, null, off("2027-01-01"));
        var once = CALENDAR.with(notice);

        assertThat(once.with(notice)).isSameAs(once);
    }

    @Test
    void notices_that_contradict_each_other_are_refused_naming_both() {
        var once = CALENDAR.with(notice("N1", 2027, null, off("2027-01-02")));

        assertThatThrownBy(() -> once.with(notice("N2", 2027, null, worked("2027-01-02"))))
                .isInstanceOf(RefusalException.class)
                .hasMessageContainingAll("NOTICES_CONTRADICT", "2027-01-02", "N1", "N2");
    }

    @Test
    void a_notice_that_amends_another_may_change_its_days() {
        var once = CALENDAR.with(notice("N1", 2027, null, off("2027-01-02"), off("2027-01-01")));
        var amended = once.with(notice("N2", 2027, "N1", worked("2027-01-02")));

        assertThat(amended.isWorkingDay(day("2027-01-02"))).isTrue();
        assertThat(amended.status(day("2027-01-01")).noticeReference()).isEqualTo("N1");
    }

    @Test
    void a_day_that_two_notices_agree_on_stays_with_the_first() {
        var once = CALENDAR.with(notice("N1", 2027, null, off("2027-01-02")));
        var twice = once.with(notice("N2", 2027, null, off("2027-01-02"), off("2027-01-01")));

        assertThat(twice.status(day("2027-01-02")).noticeReference()).isEqualTo("N1");
        assertThat(twice.status(day("2027-01-01")).noticeReference()).isEqualTo("N2");
    }

    @Test
    void a_notice_that_only_amends_does_not_publish_its_year() {
        var once = CALENDAR.with(notice("N1", 2027, null, off("2027-01-02")));
        var amended = once.with(notice("N2", 2028, "N1", off("2027-12-31")));

        assertThat(amended.provisional(day("2028-06-01"))).isTrue();
    }

    @Test
    void a_notice_that_amends_one_nobody_knows_is_refused() {
        assertRefused(
                "NOTICE_AMENDS_UNKNOWN",
                () -> CALENDAR.with(notice("N2", 2027, "N1", off("2027-01-02"))));
    }

    @Test
    void another_content_under_the_same_reference_is_refused() {
        var once = CALENDAR.with(notice("N1", 2027, null, off("2027-01-02")));

        assertRefused(
                "NOTICE_ALREADY_PUBLISHED",
                () -> once.with(notice("N1", 2027, null, off("2027-01-03"))));
    }

    @Test
    void a_notice_with_a_day_of_another_year_or_a_day_twice_is_refused() {
        assertRefused("NOTICE_UNUSABLE", () -> notice("N", 2027, null, off("2028-01-01")));
        assertRefused("NOTICE_UNUSABLE", () -> notice("N", 2027, null, off("2026-11-30")));
        assertRefused(
                "NOTICE_UNUSABLE",
                () -> notice("N", 2027, null, off("2027-01-01"), worked("2027-01-01")));
        assertRefused("NOTICE_UNUSABLE", () -> notice("N", 2027, null));
        assertRefused("NOTICE_UNUSABLE", () -> notice(" ", 2027, null, off("2027-01-01")));
    }

    @Test
    void dates_outside_the_calendar_are_refused() {
        assertRefused("DATE_OUTSIDE_CALENDAR", () -> CALENDAR.isWorkingDay(day("2006-12-29")));
        assertRefused("DATE_OUTSIDE_CALENDAR", () -> CALENDAR.isWorkingDay(day("2100-01-01")));
        assertRefused(
                "DATE_OUTSIDE_CALENDAR",
                () -> CALENDAR.nthWorkingDayBackFrom(day("2007-01-05"), 30));
    }

    @Test
    void a_published_notice_is_stored_as_plain_json() {
        var catalogue = FactCatalogue.of(CalendarEvent.class);
        var fact =
                new CalendarEvent.HolidayNoticePublished(
                        CalendarId.CHINA,
                        notice("N1", 2027, null, off("2027-01-01")),
                        day("2026-11-04"));

        assertThat(catalogue.find("calendar.HolidayNoticePublished")).isPresent();
        var json = FactJson.write(fact);
        assertThat(json)
                .isEqualTo(
                        "{\"calendarId\":\"CN\",\"notice\":{\"reference\":\"N1\","
                                + "\"year\":2027,\"title\":\"title of N1\",\"days\":[{\"date\":"
                                + "\"2027-01-01\",\"kind\":\"OFF\",\"holiday\":\"元旦\"}]},"
                                + "\"effectiveOn\":\"2026-11-04\"}");
        assertThat(FactJson.read(json, CalendarEvent.HolidayNoticePublished.class)).isEqualTo(fact);
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusalException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static HolidayNotice notice(
            String reference,
            int year,
            @org.jspecify.annotations.Nullable String amends,
            HolidayNotice.Day... days) {
        return new HolidayNotice(
                reference, year, "title of " + reference, new ArrayList<>(List.of(days)), amends);
    }

    private static HolidayNotice.Day off(String date) {
        return new HolidayNotice.Day(day(date), Kind.OFF, "元旦");
    }

    private static HolidayNotice.Day worked(String date) {
        return new HolidayNotice.Day(day(date), Kind.WORKDAY, "元旦");
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
