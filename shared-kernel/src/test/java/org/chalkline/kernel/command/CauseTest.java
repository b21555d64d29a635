package org.chalkline.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chalkline.kernel.command.Cause.OfClock;
import org.chalkline.kernel.command.Cause.OfCommand;
import org.chalkline.kernel.command.Cause.OfJointAct;
import org.chalkline.kernel.command.Cause.OfReaction;
import org.chalkline.kernel.command.Cause.OfRow;
import org.chalkline.kernel.command.Cause.OfWatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CauseTest {
    private static final CommandContext CONTEXT =
            new CommandContext("li", "clerk", null, "test", "c-1", "sha256:ab", null, null, null);

    private static void comesBack(Cause cause) {
        assertThat(Cause.of(CONTEXT.causedBy(cause).asMetadata())).isEqualTo(cause);
    }

    @Test
    void whatever_caused_a_command_is_read_from_its_facts() {
        comesBack(new OfCommand("c-1"));
        comesBack(new OfJointAct("c-1", 99));
        comesBack(new OfReaction("resting-asked", 4_711));
        comesBack(new OfClock("lapses", "application/1:licensing.decision#2"));
        comesBack(new OfWatcher("notices", "Guobanfa [2026] 7: amended"));
        comesBack(new OfRow("sha256:ab", 20_001));
    }

    @Test
    void who_hands_a_command_in_by_themselves_is_its_cause() {
        assertThat(Cause.of(CONTEXT.asMetadata())).isEqualTo(new OfCommand("c-1"));
    }

    @Test
    void the_cause_stays_the_same_under_another_command_id() {
        var row = CONTEXT.causedBy(new OfRow("sha256:ab", 3));
        assertThat(row.under("c-2").because("c-1").found("p").imprecisely("d").cause())
                .isEqualTo(new OfRow("sha256:ab", 3));
    }

    @Test
    void a_fact_of_before_causes_were_recorded_was_caused_by_its_command() {
        assertThat(Cause.of(Map.of(CommandContext.COMMAND_ID, "c-0")))
                .isEqualTo(new OfCommand("c-0"));
        assertThat(Cause.of(Map.of(CommandContext.ACTOR, "li"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "storm",
                "joint",
                "joint:x",
                "reaction:a",
                "reaction:a:b",
                "row:",
                "clock:a"
            })
    void what_cannot_be_read_is_no_cause(String text) {
        var metadata = Map.of(CommandContext.COMMAND_ID, "c-0", CommandContext.CAUSE, text);
        assertThat(Cause.of(metadata)).isNull();
    }
}
