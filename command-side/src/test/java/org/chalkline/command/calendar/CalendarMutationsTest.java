package org.chalkline.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.command.MutationApi;
import org.chalkline.command.calendar.CalendarCommand.PublishHolidayNotice;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.junit.jupiter.api.Test;

class CalendarMutationsTest {
    private static final String MUTATION =
            """
            mutation($notice: HolidayNoticeInput!) {
              publishHolidayNotice(command: {id: "c-1"}, input: {notice: $notice, publishedOn: "2026-11-04"}) {
                __typename ... on Refused { code }
              }
            }
            """;
    private static final Map<String, Object> OFF =
            Map.of("date", "2027-10-01", "kind", "OFF", "holiday", "国庆节");
    private static final Map<String, Object> WORKED =
            Map.of("date", "2027-10-09", "kind", "WORKDAY", "holiday", "国庆节");

    private final MutationApi api = new MutationApi();

    private Map<String, Object> publish(int year, List<Map<String, Object>> days) {
        var notice =
                Map.of("reference", "7", "year", year, "title", "通知", "days", days, "amends", "6");
        return api.send(MUTATION, Map.of("notice", notice));
    }

    @Test
    void a_notice_is_handed_in_as_it_was_given() {
        assertThat(publish(2027, List.of(OFF, WORKED))).doesNotContainKey("errors");
        var days =
                List.of(
                        new HolidayNotice.Day(
                                LocalDate.of(2027, 10, 1), HolidayNotice.Kind.OFF, "国庆节"),
                        new HolidayNotice.Day(
                                LocalDate.of(2027, 10, 9), HolidayNotice.Kind.WORKDAY, "国庆节"));
        assertThat(api.gateway.handedIn())
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.command())
                                        .isEqualTo(
                                                new PublishHolidayNotice(
                                                        CalendarId.CHINA,
                                                        new HolidayNotice(
                                                                "7", 2027, "通知", days, "6"),
                                                        LocalDate.of(2026, 11, 4))));
    }

    @Test
    void a_notice_that_cannot_be_one_is_refused_and_no_fault() {
        assertThat(code(publish(2027, List.of()))).isEqualTo("NOTICE_UNUSABLE");
        assertThat(code(publish(2027, List.of(OFF, OFF)))).isEqualTo("NOTICE_UNUSABLE");
        assertThat(code(publish(2028, List.of(OFF)))).isEqualTo("NOTICE_UNUSABLE");
        assertThat(code(publish(Integer.MAX_VALUE, List.of(OFF))))
                .isEqualTo("NOTICE_YEAR_IMPLAUSIBLE");
        assertThat(api.gateway.handedIn()).isEmpty();
    }

    private static String code(Map<String, Object> answer) {
        assertThat(answer).doesNotContainKey("errors");
        return String.valueOf(answer.get("data")).replaceAll(".*code=(\\w+).*", "$1");
    }
}
