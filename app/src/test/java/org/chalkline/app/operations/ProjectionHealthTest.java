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
import org.springframework.boot.health.contributor.Health;
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

    @Test
    void a_register_that_lacks_entities_is_out_of_service_and_says_what_to_do() {
        var lacking = health(100, 100, 0, 3, null, 0);
        assertThat(lacking.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(lacking.getDetails().get("incomplete"))
                .asString()
                .contains("POST /actuator/projections/schools/retry");
        assertThat(health(100, 100, 0, 3, null, 3).getStatus())
                .as("as many as were allowed")
                .isEqualTo(Status.UP);
    }

    private static Status status(
            long position, long head, double lagSeconds, @Nullable String fault) {
        return health(position, head, lagSeconds, 0, fault, 0).getStatus();
    }

    private static Health health(
            long position,
            long head,
            double lagSeconds,
            long parked,
            @Nullable String fault,
            long maxParked) {
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
                                parked,
                                fault,
                                Instant.EPOCH));
        var health = new ProjectionHealth(projection, 1_000, 30, maxParked).health();
        return Objects.requireNonNull(health);
    }
}
