package org.chalkline.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.command.RememberingGateway;
import org.chalkline.command.gateway.OwnAccord.Occasion;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Refusal;
import org.junit.jupiter.api.Test;

class OwnAccordTest {
    private static final Refusal CONFLICT = Refusal.of(Refusal.CONFLICT, "Decide again.");
    private static final Instant WHEN = Instant.parse("2026-11-24T01:00:00Z");
    private static final Cause CAUSE = new Cause.OfReaction("granting", 4_711);
    private static final Occasion OCCASION =
            new Occasion("reaction", "granting:1:0", "file-7", "event-1", CAUSE, 4_711L, WHEN);

    private final RememberingGateway gateway = new RememberingGateway();
    private final OwnAccord ownAccord = new OwnAccord(gateway);

    @Test
    void the_program_acts_as_itself_and_says_what_made_it_act() {
        ownAccord.submit("command", OCCASION);
        assertThat(gateway.handedIn())
                .containsExactly(
                        new CommandContext(
                                        "chalkline",
                                        "system",
                                        null,
                                        "reaction",
                                        "granting:1:0",
                                        "file-7",
                                        "event-1",
                                        4_711L,
                                        WHEN)
                                .causedBy(CAUSE));
    }

    @Test
    void the_same_occasion_again_is_carried_out_once() {
        ownAccord.submit("command", OCCASION);
        assertThat(ownAccord.submit("command", OCCASION).repeated()).isTrue();
        assertThat(gateway.carriedOut()).containsExactly("command");
    }

    @Test
    void an_id_that_is_too_long_is_replaced_by_its_digest() {
        var longer = "settle:application/2026-017:licensing.decision:2026-11-20:2026-11-24:again";
        ownAccord.submit("a", new Occasion("watcher", longer, null, null, CAUSE, null, null));
        ownAccord.submit("a", new Occasion("watcher", longer, null, null, CAUSE, null, null));
        ownAccord.submit("b", new Occasion("watcher", longer + "!", null, null, CAUSE, null, null));
        assertThat(gateway.handedIn())
                .extracting(CommandContext::commandId)
                .allSatisfy(id -> assertThat(id).matches("[!-~]{1,64}"));
        assertThat(gateway.carriedOut()).containsExactly("a", "b");
    }

    @Test
    void a_conflict_is_decided_anew_and_found_again_by_the_same_way() {
        var conflicts = new AtomicInteger(2);
        gateway.refuse(command -> conflicts.getAndDecrement() > 0 ? CONFLICT : null);

        assertThat(ownAccord.submit("command", OCCASION)).isInstanceOf(Outcome.Accepted.class);
        var again = ownAccord.submit("command", OCCASION);
        assertThat(again.repeated()).isTrue();
        assertThat(again).isInstanceOf(Outcome.Accepted.class);
        assertThat(gateway.carriedOut()).containsExactly("command");
        assertThat(gateway.handedIn())
                .extracting(CommandContext::commandId)
                .startsWith("granting:1:0", "granting:1:0:2", "granting:1:0:3");
    }

    @Test
    void conflicts_without_end_are_a_fault() {
        gateway.refuse(command -> CONFLICT);
        assertThatThrownBy(() -> ownAccord.submit("command", OCCASION))
                .isInstanceOf(CommandGateway.FaultException.class);
    }

    @Test
    void any_other_refusal_is_the_answer() {
        gateway.refuse(command -> Refusal.of("SCHOOL_CLOSED", "No."));
        assertThat(ownAccord.submit("command", OCCASION)).isInstanceOf(Outcome.Refused.class);
        assertThat(gateway.handedIn()).hasSize(1);
    }
}
