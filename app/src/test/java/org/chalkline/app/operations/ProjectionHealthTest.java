package org.chalkline.app.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Objects;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ProjectionHealthTest {

    @Test
    void a_register_that_has_caught_up_is_up() {
        assertThat(status(100, 100, 0, null)).isEqualTo(Status.UP);
    }

    @Test
    void a_short_or_a_small_lag_is_borne() {
        assertThat(status(0, 5_000, 1, null)).isEqualTo(Status.UP);
        assertThat(status(99, 100, 300, null)).isEqualTo(Status.UP);
    }

    @Test
    void a_long_and_large_lag_is_not() {
        assertThat(status(0, 5_000, 300, null)).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void a_register_that_stands_still_is_out_of_service() {
        assertThat(status(100, 100, 0, "the store failed")).isEqualTo(Status.OUT_OF_SERVICE);
    }

    private static Status status(
            long position, long head, double lagSeconds, @Nullable String fault) {
        var projection = mock(Projection.class);
        when(projection.standing())
                .thenReturn(
                        new ProjectionStatus(
                                "schools",
                                position,
                                head,
                                lagSeconds,
                                null,
                                null,
                                0,
                                fault,
                                Instant.EPOCH));
        var health = new ProjectionHealth(projection, 1_000, 30).health();
        return Objects.requireNonNull(health).getStatus();
    }
}
