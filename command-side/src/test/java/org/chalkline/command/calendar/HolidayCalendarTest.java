package org.chalkline.command.calendar;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.command.calendar.CalendarRefusal.NOTICE_NOT_YET_PUBLISHED;
import static org.chalkline.command.calendar.CalendarRefusal.PUBLICATION_DAY_DIFFERS;
import static org.chalkline.command.calendar.CalendarRefusal.UNKNOWN_NOTICE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.RefusedException;
import org.chalkline.command.calendar.CalendarCommand.PublishHolidayNotice;
import org.chalkline.command.calendar.CalendarCommand.RecordReckoning;
import org.chalkline.kernel.calendar.CalendarEvent;
import org.chalkline.kernel.calendar.CalendarEvent.HolidayNoticePublished;
import org.chalkline.kernel.calendar.CalendarEvent.OpenClocksReckoned;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.calendar.HolidayNotice.Kind;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.command.RefusalException;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HolidayCalendarTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate PUBLISHED_ON = LocalDate.of(2026, 11, 4);
    private static final HolidayNotice OF_2027 =
            notice("国办发明电〔2026〕7号", null, "2027-10-01", Kind.OFF);

    private FixtureConfiguration<HolidayCalendar> calendar;

    @BeforeEach
    void open() {
        calendar = new AggregateTestFixture<>(HolidayCalendar.class);
        calendar.registerInjectableResource(
                Clock.fixed(TODAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE));
    }

    private static HolidayNotice notice(
            String reference, @Nullable String amends, String day, Kind kind) {
        var days = List.of(new HolidayNotice.Day(LocalDate.parse(day), kind, "国庆节"));
        return new HolidayNotice(reference, 2027, "关于2027年部分节假日安排的通知", days, amends);
    }

    private static PublishHolidayNotice publish(HolidayNotice notice) {
        return new PublishHolidayNotice(CalendarId.CHINA, notice, PUBLISHED_ON);
    }

    private static HolidayNoticePublished published(HolidayNotice notice) {
        return new HolidayNoticePublished(CalendarId.CHINA, notice, PUBLISHED_ON);
    }

    private ResultValidator<HolidayCalendar> when(Object command, CalendarEvent... given) {
        return given.length == 0
                ? calendar.givenNoPriorActivity().when(command)
                : calendar.given((Object[]) given).when(command);
    }

    private void refusedByTheCalendar(String code, HolidayNotice notice, CalendarEvent... given) {
        when(publish(notice), given).expectNoEvents().expectException(withCode(code));
    }

    private static CustomTypeSafeMatcher<RefusalException> withCode(String code) {
        return new CustomTypeSafeMatcher<>("refusal " + code) {
            @Override
            protected boolean matchesSafely(RefusalException thrown) {
                return thrown.refusal().code().equals(code);
            }
        };
    }

    @Test
    void a_notice_for_a_new_year_is_recorded_with_the_day_of_its_publication() {
        when(publish(OF_2027)).expectEvents(published(OF_2027));
    }

    @Test
    void the_same_notice_again_adds_nothing() {
        when(publish(OF_2027), published(OF_2027))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_notice_that_the_program_brings_with_it_adds_nothing() {
        var shipped = WorkingDayCalendar.published().notices().getLast();
        when(new PublishHolidayNotice(CalendarId.CHINA, shipped, LocalDate.of(2025, 11, 4)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_notice_is_not_recorded_before_the_day_of_its_publication() {
        when(new PublishHolidayNotice(CalendarId.CHINA, OF_2027, TODAY.plusDays(1)))
                .expectNoEvents()
                .expectExceptionDetails(NOTICE_NOT_YET_PUBLISHED.refusal());
        open();
        when(new PublishHolidayNotice(CalendarId.CHINA, OF_2027, TODAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_same_notice_cannot_have_been_published_on_another_day() {
        when(
                        new PublishHolidayNotice(
                                CalendarId.CHINA, OF_2027, PUBLISHED_ON.minusDays(1)),
                        published(OF_2027))
                .expectNoEvents()
                .expectExceptionDetails(PUBLICATION_DAY_DIFFERS.refusal());
    }

    @Test
    void other_content_under_the_same_reference_is_refused() {
        var other = notice(OF_2027.reference(), null, "2027-10-02", Kind.OFF);
        refusedByTheCalendar("NOTICE_ALREADY_PUBLISHED", other, published(OF_2027));
    }

    @Test
    void a_notice_that_contradicts_another_is_refused_unless_it_amends_it() {
        var contradicting = notice("8", null, "2027-10-01", Kind.WORKDAY);
        refusedByTheCalendar("NOTICES_CONTRADICT", contradicting, published(OF_2027));
        open();
        var amending = notice("8", OF_2027.reference(), "2027-10-01", Kind.WORKDAY);
        when(publish(amending), published(OF_2027)).expectEvents(published(amending));
    }

    @Test
    void a_notice_cannot_amend_one_that_is_not_on_file() {
        refusedByTheCalendar("NOTICE_AMENDS_UNKNOWN", notice("8", "7", "2027-10-01", Kind.WORKDAY));
    }

    @Test
    void a_notice_that_was_overlooked_can_be_recorded_after_a_later_one() {
        var earlier =
                new HolidayNotice(
                        "6",
                        2028,
                        "关于2028年元旦的通知",
                        List.of(new HolidayNotice.Day(LocalDate.of(2028, 1, 3), Kind.OFF, "元旦")),
                        null);
        var command =
                new PublishHolidayNotice(CalendarId.CHINA, earlier, PUBLISHED_ON.minusDays(9));
        when(command, published(OF_2027)).expectSuccessfulHandlerExecution();
    }

    @Test
    void the_texts_of_a_notice_are_lines_that_can_be_shown() {
        when(publish(notice("x".repeat(201), null, "2027-10-01", Kind.OFF)))
                .expectNoEvents()
                .expectExceptionDetails(InputRefusal.TEXT_TOO_LONG.refusal());
    }

    @Test
    void that_open_clocks_were_reckoned_is_recorded_once_for_each_edition() {
        var done = new OpenClocksReckoned(CalendarId.CHINA, OF_2027.reference(), 1, 12, TODAY);
        when(reckoned(1, 12), published(OF_2027)).expectEvents(done);
        open();
        when(reckoned(1, 3), published(OF_2027), done)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void no_sweep_is_recorded_for_a_notice_that_is_not_on_file() {
        for (int edition : new int[] {-1, 0, 2}) {
            open();
            when(reckoned(edition, 3), published(OF_2027))
                    .expectNoEvents()
                    .expectExceptionDetails(UNKNOWN_NOTICE.refusal());
        }
        open();
        when(new RecordReckoning(CalendarId.CHINA, "another", 1, 3), published(OF_2027))
                .expectNoEvents()
                .expectExceptionDetails(UNKNOWN_NOTICE.refusal());
    }

    @Test
    void a_year_that_no_date_can_have_is_refused_and_no_fault() {
        for (int year : new int[] {Integer.MIN_VALUE, 2006, 2100, Integer.MAX_VALUE}) {
            var input = new CalendarInputs.HolidayNoticeInput("1", year, "title", List.of(), null);
            assertThatThrownBy(input::notice)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("NOTICE_YEAR_IMPLAUSIBLE");
        }
    }

    private static RecordReckoning reckoned(int edition, int examined) {
        return new RecordReckoning(CalendarId.CHINA, OF_2027.reference(), edition, examined);
    }
}
