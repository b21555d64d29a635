package org.chalkline.query.projection.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.chalkline.kernel.fact.StreamingProcessors;
import org.junit.jupiter.api.Test;

class BatchSizeTest {

    private final BatchSize size = new BatchSize();

    private void comeTo(int changesOfEach, int batches) {
        for (int i = 0; i < batches; i++) size.came(size.facts(), size.facts() * changesOfEach);
    }

    @Test
    void facts_that_change_little_are_soon_written_a_turn_at_a_time() {
        comeTo(2, 3);
        assertThat(size.facts()).isEqualTo(StreamingProcessors.AT_A_TIME);
    }

    @Test
    void of_facts_that_reach_far_back_so_many_are_held_as_change_a_bounded_number() {
        comeTo(2, 3);
        comeTo(40, 1);
        assertThat(size.facts()).isEqualTo(BatchSize.CHANGES / 40);
        comeTo(40, 10);
        assertThat(size.facts()).isEqualTo(BatchSize.CHANGES / 40);
    }

    @Test
    void it_grows_again_when_they_no_longer_do() {
        comeTo(1_000, 3);
        assertThat(size.facts()).isEqualTo(50);
        comeTo(1, 7);
        assertThat(size.facts()).isEqualTo(StreamingProcessors.AT_A_TIME);
    }
}
