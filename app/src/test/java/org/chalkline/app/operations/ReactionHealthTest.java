package org.chalkline.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.chalkline.command.reaction.ReactionStatus;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ReactionHealthTest {

    private static Health health(ReactionStatus standing) {
        return Objects.requireNonNull(new ReactionHealth(() -> standing).health());
    }

    @Test
    void a_reaction_that_goes_on_is_up() {
        var health = health(new ReactionStatus("granting", 4_711, null, 0, null));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("position", 4_711L)
                .containsEntry("refused", 0L)
                .doesNotContainKeys("lastRefusal", "fault");
    }

    @Test
    void one_whose_command_was_refused_is_up_and_says_so() {
        var health = health(new ReactionStatus("granting", 1, null, 2, "c-1: SCHOOL_CLOSED"));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("refused", 2L)
                .containsEntry("lastRefusal", "c-1: SCHOOL_CLOSED");
    }

    @Test
    void one_that_stands_still_is_out_of_service() {
        var health = health(new ReactionStatus("granting", 1, "stands still", 0, null));
        assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.getDetails()).containsKey("fault");
    }
}
