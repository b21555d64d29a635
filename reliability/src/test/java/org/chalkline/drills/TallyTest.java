package org.chalkline.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static Tally tally(Discrepancies found) {
        return Tally.of(3, 2, found, List.of());
    }

    @Test
    void a_drill_holds_while_nothing_is_lost_doubled_misplaced_or_changed() {
        assertThat(tally(new Discrepancies(40, 0, 0, 0, 0)).holds()).isTrue();
        assertThat(tally(new Discrepancies(40, 1, 0, 0, 0)).holds()).isFalse();
        assertThat(tally(new Discrepancies(40, 0, 1, 0, 0)).holds()).isFalse();
        assertThat(tally(new Discrepancies(40, 0, 0, 1, 0)).holds()).isFalse();
        assertThat(tally(new Discrepancies(40, 0, 0, 0, 1)).holds()).isFalse();
    }

    @Test
    void where_each_try_must_be_detected_one_that_was_not_fails_the_drill() {
        assertThat(tally(Discrepancies.NONE).mustDetectAll().holds()).isFalse();
        assertThat(Tally.of(3, 3, Discrepancies.NONE, List.of()).mustDetectAll().holds()).isTrue();
    }

    @Test
    void a_row_has_all_figures_and_a_drill_that_was_skipped_says_why() {
        assertThat(Tally.of(200, new Discrepancies(12_345, 1, 2, 3, 4), List.of()).line("kill"))
                .isEqualTo("| kill | 200 | – | 12,345 | 1 | 2 | 3 | 4 |");
        assertThat(Tally.skipped("slow", "there is no tracer"))
                .startsWith("| slow: skipped, because there is no tracer |");
    }
}
