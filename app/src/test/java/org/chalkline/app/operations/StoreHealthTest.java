package org.chalkline.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class StoreHealthTest {

    @Test
    void a_store_that_accepts_is_up() {
        var health = Objects.requireNonNull(new StoreHealth(Optional::empty, "").health());
        assertThat(health.getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_store_that_has_stopped_is_out_of_service_and_says_so() {
        var stopped =
                new StoreHealth(
                        () -> Optional.of("The event store has stopped."), StoreHealth.RESTART);
        var health = Objects.requireNonNull(stopped.health());
        assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.getDetails().get("fault"))
                .isEqualTo(
                        "The event store has stopped. Mend the cause, see the log, and start again.");
    }
}
