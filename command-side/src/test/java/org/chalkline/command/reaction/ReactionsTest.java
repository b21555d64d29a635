package org.chalkline.command.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.chalkline.command.RememberingGateway;
import org.chalkline.command.StubFacts;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.TrackingTokens;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerTakenBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReactionsTest {
    private static final FactCatalogue CATALOGUE = FactCatalogue.of(PowersEvent.class);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Map<String, String> NOBODY = Map.of();

    private final StubFacts facts = new StubFacts(CATALOGUE);
    private final RememberingGateway gateway = new RememberingGateway();
    private final Kept tokens = new Kept();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** Bookmarks in memory, which can lose what is kept. */
    private static final class Kept implements TrackingTokens {
        private final Map<String, Long> positions = new HashMap<>();
        private final List<String> written = new ArrayList<>();
        private boolean lossy;

        @Override
        public long get(String reader) {
            return positions.getOrDefault(reader, FactStream.NOTHING);
        }

        @Override
        public void put(String reader, long position) {
            written.add(reader + " " + position);
            if (!lossy) positions.put(reader, position);
        }
    }

    /** Asks for two commands when a power is delegated to somebody. */
    private record WhenDelegatedThenTell(String name) implements Reaction {

        @Override
        public boolean concerns(Class<? extends Fact> type) {
            return type == PowerDelegated.class;
        }

        @Override
        public List<Object> to(Fact fact) {
            var officer = ((PowerDelegated) fact).officer().value();
            return List.of("congratulate " + officer, "list " + officer);
        }
    }

    private Reactions reactions(String... names) {
        var all = new ArrayList<Reaction>();
        for (var name : names) all.add(new WhenDelegatedThenTell(name));
        return new Reactions(all, facts, CATALOGUE, new OwnAccord(gateway), tokens, meters);
    }

    private void delegate(String officer) {
        delegate(officer, NOBODY);
    }

    private void delegate(String officer, Map<String, String> metadata) {
        var id = new OfficerId(officer);
        var power = Power.PRESIDE_HEARINGS;
        facts.add(new PowerDelegated(id, power, "1", "head", null, DAY), metadata);
    }

    private void takeBack(String officer) {
        var id = new OfficerId(officer);
        facts.add(new PowerTakenBack(id, Power.PRESIDE_HEARINGS, "2", DAY), NOBODY);
    }

    private static Duration turn(Reactions reactions) throws InterruptedException {
        return reactions.turn(Duration.ZERO);
    }

    private static ReactionStatus standing(Reactions reactions) {
        return reactions.standing().getFirst();
    }

    @Test
    void what_follows_from_a_fact_is_handed_in_in_its_order() throws Exception {
        takeBack("li");
        delegate("li");
        takeBack("wang");
        delegate("wang");

        assertThat(turn(reactions("telling"))).isZero();
        assertThat(gateway.carriedOut())
                .containsExactly("congratulate li", "list li", "congratulate wang", "list wang");
    }

    @Test
    void who_takes_over_goes_on_where_the_other_program_was() throws Exception {
        var one = reactions("telling");
        var other = reactions("telling");
        delegate("li");
        turn(one);
        one.standBy();
        delegate("wang");
        turn(other);
        other.standBy();
        delegate("zhao");
        turn(one);

        assertThat(gateway.handedIn())
                .as("nothing twice, not even to hear the first outcome again")
                .hasSize(6);
        assertThat(gateway.carriedOut())
                .containsExactly(
                        "congratulate li",
                        "list li",
                        "congratulate wang",
                        "list wang",
                        "congratulate zhao",
                        "list zhao");
    }

    @Test
    void a_command_bears_the_fact_that_made_it_necessary() throws Exception {
        delegate(
                "li",
                Map.of(
                        CommandContext.COMMAND_ID,
                        "c-1",
                        CommandContext.CORRELATION_ID,
                        "file-7",
                        CommandContext.OCCURRED_AT,
                        "2026-09-01T01:00:00Z"));
        delegate("wang", Map.of(CommandContext.COMMAND_ID, "c-2"));
        turn(reactions("twenty-characters-xy"));

        var first = gateway.handedIn().get(1);
        assertThat(first.actor()).isEqualTo("chalkline");
        assertThat(first.role()).isEqualTo("system");
        assertThat(first.channel()).isEqualTo("reaction");
        assertThat(first.commandId())
                .isEqualTo("twenty-characters-xy:" + first.causationId() + ":1")
                .matches("[!-~]{1,64}");
        assertThat(first.causationId()).hasSize(36);
        assertThat(first.correlationId()).isEqualTo("file-7");
        assertThat(first.basis()).isZero();
        assertThat(first.cause()).isEqualTo(new Cause.OfReaction("twenty-characters-xy", 0));
        assertThat(first.occurredAt()).isEqualTo(Instant.parse("2026-09-01T01:00:00Z"));
        var second = gateway.handedIn().get(2);
        assertThat(second.correlationId()).isEqualTo("c-2");
        assertThat(second.basis()).isEqualTo(1);
        assertThat(second.occurredAt()).isNull();
    }

    @Test
    void a_program_that_died_before_it_kept_its_bookmark_tells_it_again_and_records_nothing_twice()
            throws Exception {
        delegate("li");
        tokens.lossy = true;
        turn(reactions("telling"));
        tokens.lossy = false;
        delegate("wang");

        turn(reactions("telling"));
        assertThat(gateway.handedIn()).hasSize(6);
        assertThat(gateway.carriedOut())
                .containsExactly("congratulate li", "list li", "congratulate wang", "list wang");
    }

    @Test
    void after_a_restart_it_goes_on_behind_its_bookmark() throws Exception {
        delegate("li");
        turn(reactions("telling"));
        delegate("wang");
        turn(reactions("telling"));
        assertThat(gateway.handedIn()).hasSize(4);
        assertThat(tokens.positions).containsEntry("telling", 1L);
    }

    @Test
    void two_programs_over_one_store_do_it_once() throws Exception {
        delegate("li");
        var one = reactions("telling");
        var other = new Kept();
        var two =
                new Reactions(
                        List.of(new WhenDelegatedThenTell("telling")),
                        facts,
                        CATALOGUE,
                        new OwnAccord(gateway),
                        other,
                        meters);
        turn(one);
        turn(two);
        assertThat(gateway.carriedOut()).containsExactly("congratulate li", "list li");
    }

    @Test
    void a_refused_command_does_not_stop_the_next_and_is_shown() throws Exception {
        gateway.refuse(
                command ->
                        command.equals("congratulate li") ? Refusal.of("UNKNOWN", "Who?") : null);
        delegate("li");
        delegate("wang");
        var reactions = reactions("telling");

        assertThat(turn(reactions)).isZero();
        var refused =
                new ReportRefused(
                        new FollowUpId(gateway.handedIn().getFirst().commandId()),
                        "telling",
                        "officer/li",
                        0,
                        "String",
                        "UNKNOWN",
                        "Who?",
                        null);
        assertThat(gateway.carriedOut())
                .containsExactly(refused, "list li", "congratulate wang", "list wang");
        assertThat(standing(reactions).refused()).isEqualTo(1);
        assertThat(standing(reactions).lastRefusal()).startsWith("telling:").endsWith("UNKNOWN");
        assertThat(standing(reactions).fault()).isNull();
        assertThat(
                        meters.get("chalkline.reactions.refused")
                                .tag("reaction", "telling")
                                .counter()
                                .count())
                .isEqualTo(1);
    }

    @Test
    void a_refusal_is_reported_once_whatever_happens_to_the_program() throws Exception {
        gateway.refuse(
                command ->
                        command.equals("congratulate li") ? Refusal.of("UNKNOWN", "Who?") : null);
        delegate("li");
        tokens.lossy = true;
        turn(reactions("telling"));
        turn(reactions("telling"));
        assertThat(gateway.carriedOut()).filteredOn(ReportRefused.class::isInstance).hasSize(1);
    }

    @Test
    void a_report_that_fails_keeps_the_reaction_from_passing_over_what_was_refused()
            throws Exception {
        gateway.refuse(
                command -> {
                    if (command instanceof ReportRefused) {
                        throw new CommandGateway.FaultException(
                                "full", new IllegalStateException());
                    }
                    return command.equals("congratulate li") ? Refusal.of("UNKNOWN", "Who?") : null;
                });
        delegate("li");
        var reactions = reactions("telling");
        assertThat(turn(reactions)).isPositive();
        assertThat(standing(reactions).position()).isEqualTo(FactStream.NOTHING);
        gateway.refuse(
                command ->
                        command.equals("congratulate li") ? Refusal.of("UNKNOWN", "Who?") : null);
        assertThat(turn(reactions)).isZero();
        assertThat(gateway.carriedOut()).first().isInstanceOf(ReportRefused.class);
    }

    @Test
    void a_fault_is_tried_again_after_longer_and_longer_pauses_and_never_passed_over()
            throws Exception {
        delegate("li");
        delegate("wang");
        gateway.fail(12);
        var reactions = reactions("telling");

        var pauses = new ArrayList<Long>();
        for (int i = 0; i < 12; i++) {
            pauses.add(turn(reactions).toMillis());
            assertThat(standing(reactions).fault()).contains("position 0");
            assertThat(standing(reactions).position()).isEqualTo(FactStream.NOTHING);
        }
        assertThat(pauses)
                .startsWith(100L, 200L, 400L, 800L)
                .endsWith(1_600L, 2_000L, 2_000L, 2_000L, 2_000L, 2_000L, 2_000L, 2_000L);
        assertThat(gateway.carriedOut()).isEmpty();

        assertThat(turn(reactions)).isZero();
        assertThat(gateway.carriedOut())
                .containsExactly("congratulate li", "list li", "congratulate wang", "list wang");
        assertThat(standing(reactions).fault()).isNull();
        gateway.fail(1);
        delegate("zhao");
        assertThat(turn(reactions)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void a_fault_between_two_commands_of_one_fact_repeats_the_first_and_carries_out_the_second()
            throws Exception {
        delegate("li");
        var fails = new AtomicBoolean(true);
        gateway.refuse(
                command -> {
                    if (command.equals("list li") && fails.getAndSet(false)) {
                        throw new CommandGateway.FaultException(
                                "full", new IllegalStateException());
                    }
                    return null;
                });
        var reactions = reactions("telling");
        assertThat(turn(reactions)).isPositive();
        assertThat(gateway.carriedOut()).containsExactly("congratulate li");
        assertThat(turn(reactions)).isZero();
        assertThat(gateway.carriedOut()).containsExactly("congratulate li", "list li");
    }

    @Test
    void a_fact_that_cannot_be_read_holds_the_reactions_up_until_it_can() throws Exception {
        delegate("li");
        facts.add(
                "administration.PowerDelegated",
                "officer/wang",
                NOBODY,
                () -> {
                    throw new UnreadableFactException("damaged", null);
                });
        var reactions = reactions("telling", "listing");

        assertThat(turn(reactions)).isPositive();
        assertThat(reactions.standing().get(0).fault()).contains("position 1");
        assertThat(reactions.standing()).extracting(ReactionStatus::position).containsOnly(0L);
        assertThat(gateway.carriedOut()).hasSize(4);
    }

    @Test
    void facts_of_kinds_that_the_program_does_not_know_concern_nobody() throws Exception {
        facts.add(
                "budget.FromTheFuture",
                "budget/1",
                NOBODY,
                () -> {
                    throw new UnreadableFactException("unknown", null);
                });
        delegate("li");
        turn(reactions("telling"));
        assertThat(gateway.carriedOut()).hasSize(2);
    }

    @Test
    void a_stream_that_breaks_is_opened_again_where_it_broke() throws Exception {
        delegate("li");
        var reactions = reactions("telling");
        turn(reactions);
        facts.breakWith(new IllegalStateException("connection lost"));
        assertThat(turn(reactions)).isPositive();
        assertThat(standing(reactions).fault()).isNotNull();

        facts.breakWith(null);
        delegate("wang");
        assertThat(turn(reactions)).isZero();
        assertThat(standing(reactions).fault()).isNull();
        assertThat(gateway.handedIn()).hasSize(4);
        assertThat(facts.opened()).isEqualTo(2);
    }

    @Test
    void a_reaction_that_is_new_meets_every_fact_and_the_others_meet_none_twice() throws Exception {
        delegate("li");
        turn(reactions("telling"));
        delegate("wang");
        turn(reactions("telling", "new"));
        assertThat(gateway.handedIn().stream().map(a -> a.commandId().replaceAll(":.*", "")))
                .filteredOn("telling"::equals)
                .hasSize(4);
        assertThat(gateway.handedIn()).hasSize(8);
    }

    @Test
    void a_bookmark_beyond_the_facts_is_one_of_other_facts() throws Exception {
        delegate("li");
        takeBack("li");
        turn(reactions("telling"));
        facts.keepOnly(0);
        delegate("zhao");

        var reactions = reactions("telling");
        turn(reactions);
        assertThat(standing(reactions).position()).isZero();
    }

    @Test
    void bookmarks_are_kept_after_commands_and_when_all_is_read_and_else_rarely() throws Exception {
        IntStream.range(0, 1_400).forEach(i -> takeBack("li"));
        var reactions = reactions("telling");
        turn(reactions);
        assertThat(tokens.written).isEmpty();
        turn(reactions);
        assertThat(tokens.written).containsExactly("telling 999");
        turn(reactions);
        assertThat(tokens.written).hasSize(1);
        turn(reactions);
        assertThat(tokens.written).containsExactly("telling 999", "telling 1399");
        turn(reactions);
        assertThat(tokens.written).hasSize(2);
        takeBack("li");
        turn(reactions);
        reactions.end();
        assertThat(tokens.positions).containsEntry("telling", 1_400L);
    }

    @Test
    void whoever_waits_learns_when_all_reactions_are_done_with_a_fact() throws Exception {
        delegate("li");
        var reactions = reactions("telling", "listing");
        assertThat(reactions.await(FactStream.NOTHING, Duration.ZERO)).isTrue();
        assertThat(reactions.await(0, Duration.ZERO)).isFalse();
        var waiting = new CompletableFuture<Boolean>();
        Thread.ofPlatform()
                .start(
                        () -> {
                            try {
                                waiting.complete(reactions.await(0, Duration.ofMinutes(5)));
                            } catch (InterruptedException e) {
                                waiting.completeExceptionally(e);
                            }
                        });
        turn(reactions);
        assertThat(waiting.get(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    @Timeout(60)
    void a_turn_that_waits_for_facts_ends_when_it_is_hurried_and_the_next_meets_them()
            throws Exception {
        var reactions = reactions("telling");
        reactions.hurry();
        assertThat(reactions.turn(Duration.ofHours(1))).isZero();
        delegate("li");
        turn(reactions);
        assertThat(gateway.carriedOut()).hasSize(2);
    }

    @Test
    void names_are_checked_before_anything_runs() {
        assertThatThrownBy(() -> reactions("telling", "telling"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reactions("a name too long by a lot"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_reactions_nothing_is_read() throws Exception {
        delegate("li");
        assertThat(turn(reactions())).isPositive();
        assertThat(facts.opened()).isZero();
    }
}
