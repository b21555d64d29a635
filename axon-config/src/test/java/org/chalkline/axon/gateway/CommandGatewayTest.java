package org.chalkline.axon.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.chalkline.axon.sample.BoxCommand.EnsureBox;
import org.chalkline.axon.sample.BoxCommand.Fill;
import org.chalkline.axon.sample.BoxCommand.Merge;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.sample.BoxCommand.PutIn;
import org.chalkline.axon.sample.BoxCommand.Spill;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.command.Outcome.Recorded;
import org.chalkline.kernel.command.Outcome.Refused;
import org.chalkline.kernel.command.StoppedStore;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandGatewayTest {
    @TempDir Path folder;
    private TestStore store;

    @BeforeEach
    void open() {
        store = new TestStore(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void restart() {
        store.close();
        store = new TestStore(folder);
    }

    private List<RecordedFact> facts() throws InterruptedException {
        try (var reader = store.facts.readAfter(FactStream.NOTHING)) {
            return reader.next(10_000, Duration.ZERO);
        }
    }

    private static String code(Outcome outcome) {
        return ((Refused) outcome).refusal().code();
    }

    @Test
    void an_accepted_command_says_what_it_recorded_and_where() throws Exception {
        store.submit("c1", new OpenBox("a", "A"));
        var outcome = (Accepted) store.submit("c2", new Fill("a", 3));

        assertThat(outcome.repeated()).isFalse();
        assertThat(outcome.facts()).extracting(Recorded::position).containsExactly(1L, 2L, 3L);
        assertThat(outcome.facts()).extracting(Recorded::type).containsOnly("box.ThingPutIn");
        assertThat(facts().subList(1, 4))
                .extracting(RecordedFact::eventId)
                .isEqualTo(outcome.facts().stream().map(Recorded::eventId).toList());
    }

    @Test
    void who_acted_is_kept_with_each_fact() throws Exception {
        store.submit("c1", new OpenBox("a", "A"));

        var metadata = facts().getFirst().metadata().get();
        assertThat(metadata).containsAllEntriesOf(TestStore.context("c1").asMetadata());
        assertThat(metadata.keySet())
                .containsExactlyInAnyOrder(
                        "actor",
                        "role",
                        "channel",
                        "commandId",
                        "commandDigest",
                        "correlationId",
                        "cause",
                        "basis",
                        "salt");
    }

    @Test
    void a_fact_is_handed_on_as_it_is_stored() throws Exception {
        store.submit("c1", new OpenBox("a", "A"));

        var fact = facts().getFirst();
        assertThat(fact.payloadJson().get()).isEqualTo(FactJson.write(fact.payload().get()));
        assertThat(FactJson.read(fact.metadataJson().get(), Map.class))
                .isEqualTo(fact.metadata().get());
    }

    @Test
    void each_fact_has_its_own_salt() throws Exception {
        store.submit("c1", new OpenBox("a", "A"));
        store.submit("c2", new Fill("a", 20));

        assertThat(facts().stream().map(fact -> fact.metadata().get().get("salt")).distinct())
                .hasSize(21);
    }

    @Test
    void a_repeat_returns_the_first_outcome_and_records_nothing() {
        store.submit("c1", new OpenBox("a", "A"));
        var first = (Accepted) store.submit("c2", new Fill("a", 2));
        var again = store.submit("c2", new Fill("a", 2));
        assertThat(again).isEqualTo(new Accepted("c2", true, first.facts()));

        restart();
        assertThat(store.submit("c2", new Fill("a", 2))).isEqualTo(again);
        assertThat(store.facts.head()).isEqualTo(2);
    }

    @Test
    void a_command_that_finds_nothing_to_record_of_something_new_is_accepted() {
        assertThat(store.submit("c1", new EnsureBox("a", "")))
                .isEqualTo(new Accepted("c1", false, List.of()));
        assertThat(store.submit("c1", new EnsureBox("a", "")))
                .isEqualTo(new Accepted("c1", true, List.of()));
        assertThat(((Accepted) store.submit("c2", new EnsureBox("a", "A"))).facts()).hasSize(1);
    }

    @Test
    void a_refusal_is_told_again_even_when_the_reason_has_gone() {
        var refused = store.submit("c1", new PutIn("a", "ball"));
        assertThat(code(refused)).isEqualTo("UNKNOWN_BOX");
        store.submit("c2", new OpenBox("a", "A"));

        restart();
        var again = (Refused) store.submit("c1", new PutIn("a", "ball"));
        assertThat(again).isEqualTo(new Refused("c1", true, ((Refused) refused).refusal()));
        assertThat(store.facts.head()).isZero();
    }

    @Test
    void an_acceptance_without_facts_is_told_again() {
        store.submit("c1", new EnsureBox("a", "A"));
        assertThat(store.submit("c2", new EnsureBox("a", "A")))
                .isEqualTo(new Accepted("c2", false, List.of()));
        restart();
        assertThat(store.submit("c2", new EnsureBox("a", "A")))
                .isEqualTo(new Accepted("c2", true, List.of()));
    }

    @Test
    void what_is_kept_of_a_command_can_not_be_guessed_by_taking_digests() {
        var command = new OpenBox("a", "A");
        store.submit("c1", command);
        store.submit("c2", new PutIn("b", "refused"));
        for (var id : List.of("c1", "c2")) {
            assertThat(store.engine.outcomeOf(TestStore.key(id)).orElseThrow().digest())
                    .startsWith("k1:")
                    .doesNotContain(Sha256.hex("OpenBox\n" + FactJson.write(command)));
        }
    }

    @Test
    void a_digest_that_an_older_program_kept_without_a_key_is_still_its_command() {
        var command = new OpenBox("a", "A");
        var plain = Sha256.hex("OpenBox\n" + FactJson.write(command));
        store.engine.keepOutcome(TestStore.key("c1"), plain, null, null);
        assertThat(store.submit("c1", command)).isEqualTo(new Accepted("c1", true, List.of()));
        assertThat(code(store.submit("c1", new OpenBox("b", "A")))).isEqualTo("COMMAND_ID_REUSED");
    }

    @Test
    void a_command_id_can_not_serve_another_command() {
        store.submit("c1", new OpenBox("a", "A"));
        store.submit("c2", new PutIn("b", "refused"));

        assertThat(code(store.submit("c1", new OpenBox("b", "A")))).isEqualTo("COMMAND_ID_REUSED");
        assertThat(code(store.submit("c1", new EnsureBox("a", "A"))))
                .isEqualTo("COMMAND_ID_REUSED");
        assertThat(code(store.submit("c2", new PutIn("b", "x")))).isEqualTo("COMMAND_ID_REUSED");
        assertThat(store.submit("c1", new OpenBox("a", "A"))).isInstanceOf(Accepted.class);
    }

    private Outcome as(String actor, String channel, String commandId, Object command) {
        return store.gateway.submit(command, TestStore.context(actor, channel, commandId));
    }

    @Test
    void a_refusal_says_nothing_of_what_may_come_under_a_rows_id_and_an_acceptance_does() {
        var refused = as("li", "intake", "r1", new PutIn("nowhere", "x"));
        as("li", "intake", "r2", new OpenBox("a", "A"));
        for (int run = 0; run < 2; run++) {
            assertThat(as("wang", "intake", "r1", new PutIn("a", "x")))
                    .isEqualTo(new Refused("r1", true, ((Refused) refused).refusal()));
            assertThat(code(as("li", "intake", "r2", new OpenBox("b", "B"))))
                    .isEqualTo("COMMAND_ID_REUSED");
            restart();
        }
        assertThat(store.facts.head()).isZero();
    }

    @Test
    void what_came_of_another_actors_command_is_not_told() {
        as("li", "graphql", "c1", new OpenBox("a", "A"));
        as("li", "graphql", "c2", new PutIn("nowhere", "x"));
        as("li", "graphql", "c3", new EnsureBox("a", "A"));

        for (int run = 0; run < 2; run++) {
            assertThat(code(as("wang", "graphql", "c1", new OpenBox("a", "A"))))
                    .isEqualTo("COMMAND_ID_OF_ANOTHER");
            assertThat(code(as("wang", "graphql", "c2", new PutIn("nowhere", "x"))))
                    .isEqualTo("COMMAND_ID_OF_ANOTHER");
            assertThat(code(as("wang", "graphql", "c3", new OpenBox("b", "B"))))
                    .isEqualTo("COMMAND_ID_OF_ANOTHER");
            assertThat(as("li", "graphql", "c1", new OpenBox("a", "A")).repeated()).isTrue();
            assertThat(as("li", "graphql", "c2", new PutIn("nowhere", "x")).repeated()).isTrue();
            restart();
        }
        assertThat(store.facts.head()).isZero();
    }

    @Test
    void of_two_actors_who_hand_in_one_id_at_the_same_time_one_is_refused() throws Exception {
        store.submit("c0", new OpenBox("a", "A"));
        for (int round = 0; round < 30; round++) {
            var id = "id" + round;
            var actors = new AtomicInteger();
            var outcomes =
                    together(
                            2,
                            () ->
                                    as(
                                            "actor" + actors.incrementAndGet(),
                                            "graphql",
                                            id,
                                            new PutIn("a", id)));
            assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Refused.class::isInstance)
                    .extracting(CommandGatewayTest::code)
                    .containsExactly("COMMAND_ID_OF_ANOTHER");
        }
        assertThat(store.facts.head()).isEqualTo(30);
    }

    @Test
    void the_program_carries_out_what_it_does_though_strangers_spent_its_ids() {
        as("stranger", "graphql", "settle:1", new OpenBox("a", "A"));
        as("chalkline", "graphql", "settle:2", new PutIn("nowhere", "x"));
        as("stranger", "intake", "settle:3", new EnsureBox("a", "A"));

        for (int run = 0; run < 2; run++) {
            boolean again = run == 1;
            for (int i = 1; i <= 3; i++) {
                var own = as("chalkline", "watcher", "settle:" + i, new PutIn("a", "x" + i));
                assertThat(own).isInstanceOf(Accepted.class);
                assertThat(own.repeated()).isEqualTo(again);
                assertThat(((Accepted) own).facts()).hasSize(1);
            }
            restart();
        }
        assertThat(as("stranger", "graphql", "settle:1", new OpenBox("a", "A")).repeated())
                .isTrue();
    }

    @Test
    void a_row_is_the_same_whoever_sends_it_and_no_mutation() {
        var first = (Accepted) as("li", "intake", "row-1", new OpenBox("a", "A"));
        restart();

        assertThat(as("wang", "intake", "row-1", new OpenBox("a", "A")))
                .isEqualTo(new Accepted("row-1", true, first.facts()));
        assertThat(as("wang", "graphql", "row-1", new PutIn("a", "x")))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void duplicates_at_the_same_time_are_carried_out_once() throws Exception {
        store.submit("c0", new OpenBox("a", "A"));
        for (int round = 0; round < 50; round++) {
            var id = "c" + (round + 1);
            var outcomes = together(8, () -> store.submit(id, new PutIn("a", id)));

            assertThat(outcomes).filteredOn(o -> !o.repeated()).hasSize(1);
            assertThat(outcomes.stream().map(o -> ((Accepted) o).facts()).distinct()).hasSize(1);
            assertThat(store.facts.head()).isEqualTo(round + 1);
        }
    }

    @Test
    void commands_on_one_aggregate_take_turns() throws Exception {
        store.submit("c0", new OpenBox("a", "A"));
        var ids = new AtomicInteger();
        var outcomes =
                together(16, () -> store.submit("p" + ids.incrementAndGet(), new PutIn("a", "x")));
        assertThat(outcomes).allMatch(Accepted.class::isInstance);
    }

    @Test
    void of_two_commands_that_create_one_aggregate_one_is_refused_with_a_conflict()
            throws Exception {
        for (int round = 0; round < 30; round++) {
            var box = "box" + round;
            var ids = new AtomicInteger();
            var outcomes =
                    together(
                            2,
                            () -> store.submit(box + ids.incrementAndGet(), new OpenBox(box, "A")));
            assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Refused.class::isInstance)
                    .extracting(CommandGatewayTest::code)
                    .containsExactly("CONFLICT");
        }
        assertThat(facts()).extracting(RecordedFact::position).isEqualTo(upTo(30));
    }

    @Test
    void a_mistake_in_the_program_is_a_fault_and_leaves_nothing_behind() {
        store.submit("c1", new OpenBox("a", "A"));
        assertThatThrownBy(() -> store.submit("c2", new Spill("a")))
                .isInstanceOf(CommandGateway.FaultException.class)
                .hasMessageContaining("spilt a");

        assertThat(store.submit("c3", new PutIn("a", "ball")))
                .as("the box as remembered is not the one that was spilt")
                .isInstanceOf(Accepted.class);
        assertThat(store.facts.head()).isEqualTo(1);
    }

    @Test
    void a_fault_tells_whether_the_program_has_to_be_started_again() throws Exception {
        store.submit("c0", new OpenBox("spilt", "S"));
        store.submit("c1", new OpenBox("a", "A"));
        assertThatThrownBy(() -> store.submit("c2", new Spill("spilt")))
                .satisfies(fault -> assertThat(StoppedStore.isIn(fault)).isFalse());
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE event RENAME TO elsewhere");
            assertThatThrownBy(() -> store.submit("c3", new PutIn("a", "lost")))
                    .isInstanceOf(CommandGateway.FaultException.class)
                    .satisfies(fault -> assertThat(StoppedStore.isIn(fault)).isTrue());
            statement.execute("ALTER TABLE elsewhere RENAME TO event");
        }
        assertThatThrownBy(() -> store.submit("c4", new PutIn("a", "in vain")))
                .isInstanceOf(CommandGateway.FaultException.class)
                .satisfies(fault -> assertThat(StoppedStore.isIn(fault)).isTrue());
    }

    @Test
    void a_fact_over_60_KB_is_refused_with_all_of_its_command() {
        store.submit("c1", new OpenBox("a", "A"));
        var outcome = store.submit("c2", new PutIn("a", "字".repeat(20_480)));
        assertThat(code(outcome)).isEqualTo("FACT_TOO_LARGE");
        assertThat(store.submit("c3", new PutIn("a", "字".repeat(20_200))))
                .isInstanceOf(Accepted.class);
        assertThat(code(store.submit("c4", new PutIn("a", "x".repeat(61_400)))))
                .isEqualTo("FACT_TOO_LARGE");
        assertThat(store.facts.head()).isEqualTo(1);
    }

    @Test
    void several_aggregates_change_in_one_append_or_not_at_all() throws Exception {
        store.submit("c1", new OpenBox("a", "A"));
        store.submit("c2", new Fill("a", 2));
        store.submit("c3", new OpenBox("b", "B"));
        store.submit("c4", new OpenBox("taken", "C"));

        assertThat(code(store.submit("m1", new Merge("a", "b", "taken")))).isEqualTo("CONFLICT");
        assertThat(store.submit("c5", new PutIn("a", "still open"))).isInstanceOf(Accepted.class);

        long syncs = store.syncs.get();
        var merged = (Accepted) store.submit("m2", new Merge("a", "b", "c"));
        assertThat(merged.facts())
                .extracting(Recorded::type)
                .containsExactly(
                        "box.BoxClosed",
                        "box.BoxClosed",
                        "box.BoxOpened",
                        "box.ThingPutIn",
                        "box.ThingPutIn",
                        "box.ThingPutIn");
        assertThat(store.syncs.get() - syncs).isEqualTo(1);
        assertThat(code(store.submit("c6", new PutIn("a", "closed")))).isEqualTo("BOX_CLOSED");
        assertThat(code(store.submit("m3", new Merge("b", "nowhere", "d"))))
                .isEqualTo("UNKNOWN_BOX");
        assertThat(facts()).extracting(RecordedFact::position).isEqualTo(upTo(12));
    }

    @Test
    void a_long_history_is_read_once_and_then_remembered() throws Exception {
        store.submit("c1", new OpenBox("a", "A"));
        for (int i = 0; i < 20; i++) store.submit("f" + i, new Fill("a", 100));
        restart();
        assertThat(store.submit("c2", new PutIn("a", "x"))).isInstanceOf(Accepted.class);

        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE event SET payload = 'unreadable'");
        }
        assertThat(store.submit("c3", new PutIn("a", "y")))
                .as("decided without reading the history again")
                .isInstanceOf(Accepted.class);
    }

    private static List<Long> upTo(long count) {
        return LongStream.range(0, count).boxed().toList();
    }

    private static <T> List<T> together(int callers, Callable<T> call) throws Exception {
        var ready = new CountDownLatch(callers);
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var started = new ArrayList<Future<T>>();
            for (int i = 0; i < callers; i++) {
                started.add(
                        threads.submit(
                                () -> {
                                    ready.countDown();
                                    ready.await();
                                    return call.call();
                                }));
            }
            var results = new ArrayList<T>();
            for (var future : started) results.add(future.get());
            return results;
        }
    }
}
