package org.chalkline.app.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.junit.jupiter.api.Test;

class SmallDistrictTest {

    @Test
    void is_the_same_every_time() {
        assertThat(acts()).isEqualTo(acts());
    }

    private static List<Act> acts() {
        return HistoryTest.lived(new District(District.Size.SMALL).chapters());
    }

    @Test
    void each_act_has_an_id_of_its_own_and_stands_in_the_order_of_its_recording() {
        var history = acts();
        assertThat(history).extracting(Act::commandId).doesNotHaveDuplicates();
        assertThat(history).isSortedAccordingTo(Comparator.comparing(Act::at));
        assertThat(history).allSatisfy(act -> assertThat(act.commandId()).startsWith("demo-"));
    }

    @Test
    void each_act_is_recorded_on_a_working_day_in_office_hours_and_not_before_it_was_done() {
        var calendar = WorkingDayCalendar.published();
        assertThat(acts())
                .allSatisfy(
                        act -> {
                            assertThat(calendar.isWorkingDay(act.at().toLocalDate())).isTrue();
                            assertThat(act.at().getHour()).isBetween(9, 16);
                            assertThat(act.on()).isBeforeOrEqualTo(act.at().toLocalDate());
                        });
    }

    @Test
    void is_large_enough_to_try_things_on_and_reaches_from_2017_to_2026() {
        var history = acts();
        assertThat(history).hasSizeBetween(2_000, 3_500);
        assertThat(history.getFirst().at().getYear()).isEqualTo(2017);
        assertThat(history.getLast().at()).isBetween("2026-05-01T00:00", "2026-10-01T00:00");
    }
}
