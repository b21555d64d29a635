package org.chalkline.axon.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusalException;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final Refusal REFUSAL = Refusal.of("PERIOD_ENDED", "It ended yesterday.");

    @Test
    void what_a_function_of_the_kernel_refuses_is_a_refusal_however_deep_it_lies() {
        var thrown = new RefusalException(REFUSAL);
        assertThat(Refusals.in(thrown)).contains(REFUSAL);
        assertThat(Refusals.in(new IllegalStateException("wrapped", new RuntimeException(thrown))))
                .contains(REFUSAL);
    }

    @Test
    void any_other_wrong_argument_is_a_fault() {
        assertThat(Refusals.in(new IllegalArgumentException("no refusal"))).isEmpty();
    }
}
