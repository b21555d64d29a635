package org.chalkline.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.OwnWrites;
import org.chalkline.kernel.fact.StreamingProcessors;
import org.junit.jupiter.api.Test;

class PacedCommandGatewayTest {
    private static final CommandContext ACTING =
            new CommandContext("li", "clerk", null, "test", "c-1", "file-1", null, null, null);

    private final List<String> seen = new ArrayList<>();
    private final OwnWrites writes = new OwnWrites();

    private PacedCommandGateway gateway(StreamingProcessors followers) {
        return new PacedCommandGateway(
                (command, context) -> {
                    seen.add("carried out " + command);
                    return new Outcome.Accepted(context.commandId(), false, List.of());
                },
                writes,
                followers);
    }

    @Test
    void a_command_is_carried_out_when_all_but_the_newest_facts_are_shown() {
        writes.recorded(10_000);
        var outcome =
                gateway((position, atMost) -> seen.add("waited for " + position + " " + atMost))
                        .submit("it", ACTING);
        assertThat(outcome.commandId()).isEqualTo("c-1");
        assertThat(seen).containsExactly("waited for 2000 PT0.5S", "carried out it");
    }

    @Test
    void who_is_interrupted_while_waiting_is_still_heard_and_still_interrupted() {
        gateway(
                        (position, atMost) -> {
                            throw new InterruptedException();
                        })
                .submit("it", ACTING);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(seen).containsExactly("carried out it");
    }
}
