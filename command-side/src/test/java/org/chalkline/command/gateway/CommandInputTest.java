package org.chalkline.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.RefusedException;
import org.chalkline.command.SignedActors;
import org.chalkline.kernel.command.CommandContext;
import org.junit.jupiter.api.Test;

class CommandInputTest {
    private static final Actor CLERK = SignedActors.of("clerk-wang", "clerk");
    private static final String NUMBER = "11010519491231002X";

    @Test
    void an_identity_number_is_refused_in_the_id_and_in_both_references() {
        assertThat(by(new CommandInput("c-1", null, null, "r-1", "r-2")).commandId())
                .isEqualTo("c-1");
        for (var input :
                List.of(
                        new CommandInput("c-" + NUMBER, null, null, null, null),
                        new CommandInput("c-1", null, null, "file " + NUMBER, null),
                        new CommandInput("c-1", null, null, null, NUMBER))) {
            assertThatThrownBy(() -> by(input))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e ->
                                    assertThat(e.refusal())
                                            .isEqualTo(
                                                    InputRefusal.IDENTITY_NUMBER_MISPLACED
                                                            .refusal()));
        }
    }

    private static CommandContext by(CommandInput input) {
        return input.by(CLERK, "graphql", Instant.parse("2026-11-30T08:00:00Z"), () -> 0);
    }
}
