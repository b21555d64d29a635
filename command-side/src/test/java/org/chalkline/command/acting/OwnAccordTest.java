package org.chalkline.command.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.command.RememberingDesk;
import org.chalkline.command.acting.OwnAccord.Occasion;
import org.chalkline.kernel.command.Acting;
import org.chalkline.kernel.command.Desk;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Refusal;
import org.junit.jupiter.api.Test;

class OwnAccordTest {
    private static final Refusal CONFLICT = Refusal.of(Refusal.CONFLICT, "Decide again.");
    private static final Instant WHEN = Instant.parse("2026-11-24T01:00:00Z");
    private static final Occasion OCCASION =
            new Occasion("reaction", "granting:1:0", "file-7", "event-1", 4_711L, WHEN);

    private final RememberingDesk desk = new RememberingDesk();
    private final OwnAccord ownAccord = new OwnAccord(desk);

    @Test
    void the_program_acts_as_itself_and_says_what_made_it_act() {
        ownAccord.submit("command", OCCASION);
        assertThat(desk.handedIn())
                .containsExactly(
                        new Acting(
                                "chalkline",
                                "system",
                                null,
                                "reaction",
                                "granting:1:0",
                                "file-7",
                                "event-1",
                                4_711L,
                                WHEN));
    }

    @Test
    void the_same_occasion_again_is_carried_out_once() {
        ownAccord.submit("command", OCCASION);
        assertThat(ownAccord.submit("command", OCCASION).repeated()).isTrue();
        assertThat(desk.carriedOut()).containsExactly("command");
    }

    @Test
    void an_id_that_is_too_long_is_replaced_by_its_digest() {
        var longer = "settle:application/2026-017:licensing.decision:2026-11-20:2026-11-24:again";
        ownAccord.submit("a", new Occasion("watcher", longer, null, null, null, null));
        ownAccord.submit("a", new Occasion("watcher", longer, null, null, null, null));
        ownAccord.submit("b", new Occasion("watcher", longer + "!", null, null, null, null));
        assertThat(desk.handedIn())
                .extracting(Acting::commandId)
                .allSatisfy(id -> assertThat(id).matches("[!-~]{1,64}"));
        assertThat(desk.carriedOut()).containsExactly("a", "b");
    }

    @Test
    void a_conflict_is_decided_anew_and_found_again_by_the_same_way() {
        var conflicts = new AtomicInteger(2);
        desk.refuse(command -> conflicts.getAndDecrement() > 0 ? CONFLICT : null);

        assertThat(ownAccord.submit("command", OCCASION)).isInstanceOf(Outcome.Accepted.class);
        var again = ownAccord.submit("command", OCCASION);
        assertThat(again.repeated()).isTrue();
        assertThat(again).isInstanceOf(Outcome.Accepted.class);
        assertThat(desk.carriedOut()).containsExactly("command");
        assertThat(desk.handedIn())
                .extracting(Acting::commandId)
                .startsWith("granting:1:0", "granting:1:0:2", "granting:1:0:3");
    }

    @Test
    void conflicts_without_end_are_a_fault() {
        desk.refuse(command -> CONFLICT);
        assertThatThrownBy(() -> ownAccord.submit("command", OCCASION))
                .isInstanceOf(Desk.FaultException.class);
    }

    @Test
    void any_other_refusal_is_the_answer() {
        desk.refuse(command -> Refusal.of("SCHOOL_CLOSED", "No."));
        assertThat(ownAccord.submit("command", OCCASION)).isInstanceOf(Outcome.Refused.class);
        assertThat(desk.handedIn()).hasSize(1);
    }
}
