package org.chalkline.app.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class SmallDistrictTest {

    @Test
    void is_the_same_every_time() {
        assertThat(SmallDistrict.history()).isEqualTo(SmallDistrict.history());
    }

    @Test
    void each_act_has_an_id_of_its_own_and_stands_in_the_order_of_the_days() {
        var history = SmallDistrict.history();
        assertThat(history).extracting(Act::commandId).doesNotHaveDuplicates();
        assertThat(history).isSortedAccordingTo(Comparator.comparing(Act::on));
        assertThat(history).allSatisfy(act -> assertThat(act.commandId()).startsWith("demo-"));
    }

    @Test
    void is_large_enough_to_try_things_on_and_lies_in_the_past() {
        assertThat(SmallDistrict.history()).hasSizeBetween(250, 400);
        assertThat(SmallDistrict.history().getLast().on()).isBefore(LocalDate.of(2026, 1, 1));
    }
}
