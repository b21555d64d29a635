package org.chalkline.axon.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.bson.BsonString;
import org.bson.Document;
import org.chalkline.axon.sample.BoxCommand.EnsureBox;
import org.chalkline.axon.sample.BoxCommand.Fill;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.sample.BoxCommand.PutIn;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.command.Outcome.Recorded;
import org.chalkline.kernel.command.Outcome.Refused;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusedCommands;
import org.chalkline.kernel.command.Tried;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs over one MongoDB and one store of facts, which are paused and killed at every step. */
class MongoJournalTest {
    private static final List<String> STEPS =
            List.of(
                    "before begin",
                    "after begin",
                    "before requireHeld",
                    "after requireHeld",
                    "before end",
                    "after end");

    @TempDir Path folder;
    private final MongoServer server = new MongoServer(new MemoryBackend());

    /** The time that passes for all programs, in nanoseconds. */
    private final AtomicLong time = new AtomicLong();

    private final List<Program> programs = new ArrayList<>();
    private final HeldWrites held = new HeldWrites();
    private MongoClient client;
    private TestStore store;

    @BeforeEach
    void open() {
        var settings =
                MongoClientSettings.builder()
                        .applyConnectionString(
                                new ConnectionString(server.bindAndGetConnectionString()))
                        .addCommandListener(held)
                        .build();
        client = MongoClients.create(settings);
        store = new TestStore(folder);
    }

    @AfterEach
    void close() {
        held.goOn();
        programs.forEach(Program::close);
        store.close();
        client.close();
        server.shutdownNow();
    }

    private static final Tried TRIED =
            new Tried("Do", "thing/1", "li", "clerk", null, "graphql", null);

    /** Holds up what is written behind the callers, when it is told to. */
    private static final class HeldWrites implements CommandListener {
        private volatile CountDownLatch gate = new CountDownLatch(0);

        void hold() {
            gate = new CountDownLatch(1);
        }

        void goOn() {
            gate.countDown();
        }

        @Override
        public void commandStarted(CommandStartedEvent event) {
            var update = event.getCommand().getString("update", new BsonString(""));
            if (!update.getValue().equals("command") || !Thread.currentThread().isVirtual()) return;
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A program that does something at one step of a command; dead, it does nothing any more. */
    private final class Program implements Journal, AutoCloseable {
        private final OpenCommands open = new OpenCommands();
        private final PositionTail tail = new PositionTail(store.facts, open);
        private Runnable whenTimeIsAsked = () -> {};
        private final Heartbeats hearts = new Heartbeats(client.getDatabase("test"), this::nanos);
        private final MongoJournal journal =
                new MongoJournal(
                        client.getDatabase("test"), store.facts, hearts, Clock.systemUTC());
        private final CommandGateway gateway;
        private Consumer<String> atStep = step -> {};
        private boolean dead;

        Program() {
            programs.add(this);
            CommandBus bus = store.busOfAnother(open);
            gateway =
                    new AxonCommandGateway(
                            bus, open, this, TestStore.DIGESTS, CommandMeter.NONE, store.writes);
            hearts.beat();
        }

        private long nanos() {
            whenTimeIsAsked.run();
            return time.get();
        }

        Outcome submit(String commandId, Object command) {
            return submit(TestStore.context(commandId), command);
        }

        Outcome submit(CommandContext context, Object command) {
            return gateway.submit(command, context);
        }

        /** Half a second passes for it. */
        void goOn() {
            if (dead) return;
            hearts.beat();
            journal.settle();
        }

        private void step(String step) {
            if (dead) throw new Killed();
            atStep.accept(step);
            if (dead) throw new Killed();
        }

        @Override
        public Beginning begin(CommandKey command, String digest) {
            step("before begin");
            var beginning = journal.begin(command, digest);
            step("after begin");
            return beginning;
        }

        @Override
        public Optional<Beginning.Earlier> earlier(CommandKey command) {
            return journal.earlier(command);
        }

        @Override
        public void requireHeld(CommandKey command, String attempt) {
            step("before requireHeld");
            journal.requireHeld(command, attempt);
            step("after requireHeld");
        }

        @Override
        public Outcome end(
                CommandKey command,
                String attempt,
                String digest,
                Outcome outcome,
                @Nullable Tried tried) {
            step("before end");
            var ended = journal.end(command, attempt, digest, outcome, tried);
            step("after end");
            return ended;
        }

        @Override
        public void abandon(CommandKey command, String attempt) {
            if (!dead) journal.abandon(command, attempt);
        }

        @Override
        public void close() {
            tail.close();
        }
    }

    /** Some time passes, in which these programs live and no other does. */
    private void pass(Duration time, Program... living) {
        for (long left = time.toMillis(); left > 0; left -= 500) {
            this.time.addAndGet(Duration.ofMillis(500).toNanos());
            for (var program : living) program.goOn();
        }
    }

    private List<Recorded> recordedUnder(String commandId) throws InterruptedException {
        try (var reader = store.facts.readAfter(FactStream.NOTHING)) {
            return reader.next(10_000, Duration.ZERO).stream()
                    .filter(
                            fact ->
                                    commandId.equals(
                                            fact.metadata().get().get(CommandContext.COMMAND_ID)))
                    .map(fact -> new Recorded(fact.eventId(), fact.type(), fact.position()))
                    .toList();
        }
    }

    private Document kept(String commandId) {
        return Objects.requireNonNull(
                client.getDatabase("test")
                        .getCollection("command")
                        .find(Filters.eq("commandId", commandId))
                        .first());
    }

    private static String code(Outcome outcome) {
        return ((Refused) outcome).refusal().code();
    }

    private static Outcome told(Outcome outcome) {
        return switch (outcome) {
            case Accepted a -> new Accepted(a.commandId(), true, a.facts());
            case Refused r -> new Refused(r.commandId(), true, r.refusal());
        };
    }

    @Test
    void first_outcomes_are_told_again_by_every_program() {
        var one = new Program();
        var other = new Program();
        var accepted = one.submit("c1", new OpenBox("a", "A"));
        var refused = one.submit("c2", new PutIn("b", "x"));

        for (var program : programs) {
            assertThat(program.submit("c1", new OpenBox("a", "A"))).isEqualTo(told(accepted));
            assertThat(program.submit("c2", new PutIn("b", "x"))).isEqualTo(told(refused));
            assertThat(code(program.submit("c1", new OpenBox("b", "B"))))
                    .isEqualTo("COMMAND_ID_REUSED");
        }
        var wang = TestStore.context("wang", "graphql", "c1");
        assertThat(code(other.submit(wang, new OpenBox("a", "A"))))
                .isEqualTo("COMMAND_ID_OF_ANOTHER");
        var own = TestStore.context("chalkline", "watcher", "c2");
        assertThat(other.submit(own, new PutIn("a", "x"))).isInstanceOf(Accepted.class);
        assertThat(one.submit(own, new PutIn("a", "x")).repeated()).isTrue();
    }

    /** What others do while a program stands still. */
    private enum Meanwhile {
        NOTHING_BUT_LIVING,
        THE_SAME_COMMAND,
        ANOTHER_COMMAND_AND_THEN_THE_SAME
    }

    @Test
    void a_program_that_stands_still_at_any_step_leaves_one_outcome() throws Exception {
        int round = 0;
        for (var step : STEPS) {
            for (var meanwhile : Meanwhile.values()) {
                for (var kind : List.of("accepted", "several", "refused", "nothing")) {
                    standStill(step, meanwhile, kind, "r" + ++round);
                    programs.forEach(Program::close);
                    programs.clear();
                }
            }
        }
    }

    private static Object command(String kind, String box) {
        return switch (kind) {
            case "accepted" -> new PutIn(box, "ball");
            case "several" -> new Fill(box, 3);
            case "refused" -> new PutIn("no " + box, "ball");
            case "nothing" -> new EnsureBox(box, "A");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private void standStill(String at, Meanwhile meanwhile, String kind, String id)
            throws Exception {
        var paused = new Program();
        var other = new Program();
        other.submit(id + "-box", new OpenBox(id, "A"));
        var command = command(kind, id);
        var answers = new ArrayList<Outcome>();
        paused.atStep =
                step -> {
                    if (!step.equals(at) || !answers.isEmpty()) return;
                    paused.atStep = none -> {};
                    elsewhere(
                            () -> {
                                pass(Duration.ofSeconds(10), other);
                                if (meanwhile == Meanwhile.NOTHING_BUT_LIVING) return;
                                if (meanwhile == Meanwhile.ANOTHER_COMMAND_AND_THEN_THE_SAME) {
                                    other.submit(id + "-between", new PutIn(id, "between"));
                                }
                                answers.add(other.submit(id, command));
                            });
                };
        try {
            answers.add(paused.submit(id, command));
        } catch (CommandGateway.FaultException e) {
            // It may not know; then it says so, and the command is handed in again.
        }
        pass(Duration.ofSeconds(5), paused, other);
        for (var program : List.of(paused, other)) answers.add(program.submit(id, command));

        var name = at + ", " + meanwhile + ", " + kind;
        assertThat(answers.stream().map(MongoJournalTest::told).distinct()).as(name).hasSize(1);
        var recorded = recordedUnder(id);
        switch (answers.getLast()) {
            case Accepted a -> assertThat(a.facts()).as(name).isEqualTo(recorded);
            case Refused r -> assertThat(recorded).as(name + ": " + r.refusal()).isEmpty();
        }
        assertThat(answers.getLast() instanceof Refused).as(name).isEqualTo(kind.equals("refused"));
    }

    private static void elsewhere(Runnable acts) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(acts).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_program_that_was_taken_over_records_nothing_more() throws Exception {
        var paused = new Program();
        var other = new Program();
        other.submit("box", new OpenBox("a", "A"));
        paused.atStep =
                step -> {
                    if (!step.equals("before requireHeld")) return;
                    elsewhere(() -> pass(Duration.ofSeconds(5), other));
                };
        assertThatThrownBy(() -> paused.submit("c1", new PutIn("a", "x")))
                .isInstanceOf(CommandGateway.FaultException.class)
                .hasMessageContaining("another one has taken the command over");
        assertThat(recordedUnder("c1")).isEmpty();
        assertThat(kept("c1")).doesNotContainKeys("owner", "facts", "refusal");
    }

    @Test
    void a_program_that_was_slow_and_not_taken_for_dead_makes_sure_and_goes_on() {
        var slow = new Program();
        var other = new Program();
        other.submit("box", new OpenBox("a", "A"));
        slow.atStep =
                step -> {
                    if (!step.equals("before requireHeld")) return;
                    elsewhere(() -> pass(Duration.ofSeconds(2), other));
                };
        assertThat(slow.submit("c1", new PutIn("a", "x"))).isInstanceOf(Accepted.class);
        assertThat(kept("c1")).containsEntry("renewed", 1L);
    }

    @Test
    void what_a_killed_program_left_open_is_settled_within_five_seconds() throws Exception {
        for (var at : STEPS) {
            var killed = new Program();
            var living = new Program();
            var id = at.replace(' ', '-');
            living.submit(id + "-box", new OpenBox(id, "A"));
            killed.atStep = step -> killed.dead = killed.dead || step.equals(at);
            assertThatThrownBy(() -> killed.submit(id, new PutIn(id, "ball")))
                    .as(at)
                    .isInstanceOf(RuntimeException.class);

            pass(Duration.ofSeconds(5), living);
            var recorded = recordedUnder(id);
            if (!at.equals("before begin")) {
                assertThat(kept(id)).as(at).doesNotContainKey("owner");
                assertThat(kept(id).containsKey("facts")).as(at).isEqualTo(!recorded.isEmpty());
            }
            assertThat(recorded).as(at).hasSize(at.contains("end") ? 1 : 0);
            var again = (Accepted) living.submit(id, new PutIn(id, "ball"));
            assertThat(again.repeated()).as(at).isEqualTo(!recorded.isEmpty());
            assertThat(again.facts()).as(at).isEqualTo(recordedUnder(id)).hasSize(1);
        }
    }

    @Test
    void who_hands_a_command_in_again_does_not_take_it_from_a_program_that_lives()
            throws Exception {
        var slow = new Program();
        var other = new Program();
        slow.submit("box", new OpenBox("a", "A"));
        var answers = new ArrayList<Outcome>();
        slow.atStep =
                step -> {
                    if (!step.equals("before end")) return;
                    slow.atStep = none -> {};
                    elsewhere(
                            () -> {
                                pass(Duration.ofSeconds(20), slow, other);
                                var attempt = kept("c1").getString("attempt");
                                pass(Duration.ofSeconds(20), slow, other);
                                assertThat(kept("c1").getString("attempt")).isEqualTo(attempt);
                            });
                };
        answers.add(slow.submit("c1", new PutIn("a", "x")));
        answers.add(other.submit("c1", new PutIn("a", "x")));
        assertThat(answers.getFirst().repeated()).isFalse();
        assertThat(answers.getLast()).isEqualTo(told(answers.getFirst()));
    }

    @Test
    void a_command_under_way_in_another_program_is_waited_for() throws Exception {
        var first = new Program();
        var second = new Program();
        var waiting = new ArrayList<Outcome>();
        try (var thread = Executors.newSingleThreadExecutor()) {
            first.atStep =
                    step -> {
                        if (!step.equals("before end")) return;
                        var unused =
                                thread.submit(
                                        () ->
                                                waiting.add(
                                                        second.submit(
                                                                "c1", new OpenBox("a", "A"))));
                        sleep(Duration.ofMillis(200));
                        assertThat(waiting).isEmpty();
                    };
            first.submit("c1", new OpenBox("a", "A"));
        }
        assertThat(waiting).singleElement().matches(Outcome::repeated);
        assertThat(store.facts.head()).isZero();
    }

    /** What the slow one began, and the other is about to take over: no beat came for too long. */
    private Journal.Beginning.Begun leftBehind(Program slow, Program other, CommandKey key) {
        var begun = (Journal.Beginning.Begun) slow.journal.begin(key, "digest");
        other.journal.settle();
        pass(Duration.ofSeconds(5));
        other.hearts.beat();
        return begun;
    }

    @Test
    void an_outcome_that_is_written_just_before_another_program_takes_over_stands() {
        var slow = new Program();
        var other = new Program();
        var key = CommandKey.ofActor("li", "c1");
        var begun = leftBehind(slow, other, key);
        var refused = new Refused("c1", false, Refusal.of("NO", "No."));
        var asked = new AtomicLong();
        other.whenTimeIsAsked =
                () -> {
                    // First for itself; then for the other one, whose command it has read by now.
                    if (asked.incrementAndGet() != 2) return;
                    slow.journal.end(key, begun.attempt(), "digest", refused, TRIED);
                };
        assertThat(other.journal.begin(key, "digest"))
                .isInstanceOfSatisfying(
                        Journal.Beginning.Earlier.class,
                        earlier -> assertThat(earlier.outcome()).isEqualTo(told(refused)));
        assertThat(asked.get()).isGreaterThan(1);
    }

    @Test
    void what_came_of_a_command_is_told_to_whoever_only_asks_once_it_is_settled() {
        var first = new Program();
        var other = new Program();
        var accepted = TestStore.key("c1");
        var refused = TestStore.key("c2");
        assertThat(other.journal.earlier(accepted)).isEmpty();
        first.atStep =
                step -> {
                    // Under way: nobody knows what will come of it.
                    if (step.equals("before end")) {
                        assertThat(other.journal.earlier(accepted)).isEmpty();
                    }
                };
        var outcome = first.submit("c1", new OpenBox("a", "A"));
        first.atStep = step -> {};
        var refusal = first.submit("c2", new PutIn("b", "x"));
        assertThat(refusal).isInstanceOf(Refused.class);
        assertThat(first.journal.earlier(accepted)).as("whether or not it is written").isPresent();
        first.journal.close();
        for (var program : List.of(first, other)) {
            assertThat(program.journal.earlier(accepted))
                    .hasValueSatisfying(
                            earlier -> {
                                assertThat(earlier.command()).isEqualTo(accepted);
                                assertThat(earlier.outcome()).isEqualTo(told(outcome));
                            });
            assertThat(program.journal.earlier(refused))
                    .hasValueSatisfying(
                            earlier -> assertThat(earlier.outcome()).isEqualTo(told(refusal)));
        }
        assertThat(other.journal.earlier(TestStore.key("c3"))).isEmpty();
    }

    @Test
    void a_command_whose_owner_has_just_made_sure_of_it_is_not_taken_over() {
        var slow = new Program();
        var other = new Program();
        var key = CommandKey.ofActor("li", "c1");
        var begun = leftBehind(slow, other, key);
        var asked = new AtomicLong();
        other.whenTimeIsAsked =
                () -> {
                    // It has read the command and the old beat by now.
                    if (asked.incrementAndGet() != 1) return;
                    slow.journal.requireHeld(key, begun.attempt());
                };
        other.journal.settle();
        assertThat(kept("c1"))
                .containsEntry("attempt", begun.attempt())
                .containsEntry("renewed", 1L);
    }

    @Test
    void what_another_recorded_under_the_same_id_is_no_outcome_of_a_command_that_was_left_behind() {
        var killed = new Program();
        var living = new Program();
        living.submit("box", new OpenBox("a", "A"));
        var own = TestStore.context("chalkline", "watcher", "c1");
        killed.atStep = step -> killed.dead = killed.dead || step.equals("after begin");
        assertThatThrownBy(() -> killed.submit(own, new PutIn("a", "x")))
                .isInstanceOf(RuntimeException.class);
        living.submit("c1", new PutIn("a", "y"));
        pass(Duration.ofSeconds(5), living);
        var outcome = living.submit(own, new PutIn("a", "x"));
        assertThat(outcome).isInstanceOf(Accepted.class);
        assertThat(outcome.repeated()).isFalse();
    }

    @Test
    void an_id_under_way_is_refused_at_once_to_another_actor_and_for_another_command() {
        var first = new Program();
        var second = new Program();
        var wang = TestStore.context("wang", "graphql", "c1");
        var codes = new ArrayList<String>();
        first.atStep =
                step -> {
                    if (!step.equals("before end")) return;
                    elsewhere(
                            () -> {
                                codes.add(code(second.submit(wang, new OpenBox("a", "A"))));
                                codes.add(code(second.submit("c1", new OpenBox("b", "B"))));
                            });
                };
        assertThat(first.submit("c1", new OpenBox("a", "A"))).isInstanceOf(Accepted.class);
        assertThat(codes).containsExactly("COMMAND_ID_OF_ANOTHER", "COMMAND_ID_REUSED");
    }

    @Test
    void a_command_that_failed_can_be_handed_in_again_at_once_elsewhere() {
        var failing = new Program();
        var other = new Program();
        failing.submit("box", new OpenBox("a", "A"));
        failing.atStep =
                step -> {
                    if (step.equals("before requireHeld")) throw new IllegalStateException("fails");
                };
        assertThatThrownBy(() -> failing.submit("c1", new PutIn("a", "x")))
                .isInstanceOf(CommandGateway.FaultException.class);

        assertThat(((Accepted) other.submit("c1", new PutIn("a", "x"))).facts()).hasSize(1);
    }

    @Test
    void a_command_that_recorded_nothing_leaves_its_id_to_any_other() {
        var failing = new Program();
        failing.submit("box", new OpenBox("a", "A"));
        failing.atStep =
                step -> {
                    if (step.equals("before requireHeld")) throw new IllegalStateException("fails");
                };
        assertThatThrownBy(() -> failing.submit("c1", new PutIn("a", "x")));
        failing.atStep = step -> {};

        assertThat(failing.submit("c1", new PutIn("a", "something else")))
                .isInstanceOf(Accepted.class);
        assertThat(code(failing.submit("c1", new PutIn("a", "x")))).isEqualTo("COMMAND_ID_REUSED");
    }

    @Test
    void the_beats_of_dead_programs_are_removed() {
        var dead = new Program();
        var living = new Program();
        pass(Duration.ofSeconds(5), living);
        var beats = client.getDatabase("test").getCollection("program");
        assertThat(beats.find().into(new ArrayList<>()))
                .extracting(beat -> beat.getString("_id"))
                .containsExactly(living.hearts.program());
        assertThat(dead.hearts.isCertain()).isFalse();

        dead.submit("c1", new OpenBox("a", "A"));
        dead.journal.close();
        assertThat(kept("c1")).as("it begins nothing without a beat").containsKey("facts");
        assertThat(dead.hearts.isCertain()).isTrue();
    }

    @Test
    @Timeout(60)
    void what_recorded_facts_is_told_before_it_is_written_and_repeats_hear_the_same()
            throws Exception {
        var first = new Program();
        var other = new Program();
        held.hold();
        var told = (Accepted) first.submit("c1", new OpenBox("a", "A"));
        assertThat(told.facts()).isEqualTo(recordedUnder("c1")).hasSize(1);
        assertThat(kept("c1")).doesNotContainKey("facts");

        assertThat(first.submit("c1", new OpenBox("a", "A"))).isEqualTo(told(told));
        assertThat(code(first.submit("c1", new OpenBox("b", "B")))).isEqualTo("COMMAND_ID_REUSED");
        var wang = TestStore.context("wang", "graphql", "c1");
        for (var program : List.of(first, other)) {
            assertThat(code(program.submit(wang, new OpenBox("a", "A"))))
                    .isEqualTo("COMMAND_ID_OF_ANOTHER");
        }
        pass(Duration.ofSeconds(20), first, other);
        assertThat(kept("c1")).as("it is under way for all").doesNotContainKey("facts");
        held.goOn();
        assertThat(other.submit("c1", new OpenBox("a", "A"))).isEqualTo(told(told));
        first.journal.close();
        assertThat(kept("c1")).containsKey("facts").doesNotContainKey("owner");
        assertThat(store.facts.head()).isZero();
    }

    @Test
    @Timeout(60)
    void who_dies_before_it_has_written_what_it_told_leaves_the_same_outcome() throws Exception {
        var killed = new Program();
        var living = new Program();
        living.submit("box", new OpenBox("a", "A"));
        living.journal.close();
        held.hold();
        var told = (Accepted) killed.submit("c1", new Fill("a", 3));
        assertThat(told.facts()).hasSize(3);

        pass(Duration.ofSeconds(5), living);
        assertThat(kept("c1")).containsKey("facts");
        assertThat(living.submit("c1", new Fill("a", 3))).isEqualTo(told(told));
        // A write that is under way to MongoDB still comes too late, and changes nothing.
        var settled = kept("c1");
        held.goOn();
        killed.journal.close();
        assertThat(kept("c1")).isEqualTo(settled);
        assertThat(recordedUnder("c1")).hasSize(3);
    }

    @Test
    @Timeout(60)
    void a_program_that_may_have_been_taken_for_dead_writes_before_it_tells() {
        var paused = new Program();
        var other = new Program();
        var refused = new Refused("c1", false, Refusal.of("NO", "No."));
        paused.atStep =
                step -> {
                    // Its facts are there, and it beats again as if nothing had been.
                    if (!step.equals("before end")) return;
                    time.addAndGet(Duration.ofSeconds(5).toNanos());
                    paused.hearts.beat();
                    var kept = Updates.set("attempt", "that of another, who refused it");
                    var refusal = Document.parse(FactJson.write(refused.refusal()));
                    client.getDatabase("test")
                            .getCollection("command")
                            .updateOne(
                                    Filters.eq("commandId", "c1"),
                                    Updates.combine(
                                            kept,
                                            Updates.set("refusal", refusal),
                                            Updates.unset("owner")));
                };
        assertThat(paused.submit("c1", new OpenBox("a", "A"))).isEqualTo(told(refused));
        assertThat(other.submit("c1", new OpenBox("a", "A"))).isEqualTo(told(refused));
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void refusals_are_told_the_newest_first_with_what_was_tried() {
        var program = new Program();
        for (int i = 1; i <= 3; i++) {
            var id = "r" + i;
            var key = CommandKey.ofActor("li", id);
            var begun = (Journal.Beginning.Begun) program.journal.begin(key, "digest");
            var refused = new Refused(id, false, Refusal.of("NO", "No."));
            assertThat(program.journal.end(key, begun.attempt(), "digest", refused, TRIED))
                    .isEqualTo(refused);
        }
        var told = new ArrayList<RefusedCommands.Kept>();
        program.journal.newestFirst(
                null,
                null,
                kept -> {
                    told.add(kept);
                    return told.size() < 2;
                });
        assertThat(told).extracting(kept -> kept.key().id()).containsExactly("r3", "r2");
        assertThat(told).extracting(RefusedCommands.Kept::tried).containsOnly(TRIED);
        program.journal.newestFirst(Instant.now().plusSeconds(60), null, kept -> told.add(kept));
        assertThat(told).as("none is of the future").hasSize(2);
    }
}
