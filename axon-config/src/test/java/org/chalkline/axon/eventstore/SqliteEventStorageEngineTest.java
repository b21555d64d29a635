package org.chalkline.axon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.chalkline.axon.sample.BoxEvent;
import org.chalkline.axon.sample.BoxEvent.BoxOpened;
import org.chalkline.axon.sample.BoxEvent.ThingPutIn;
import org.chalkline.axon.time.SettableClock;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.limitation.Limitation.Of;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventStorageEngineTest {
    @TempDir Path folder;
    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private TestStore store;

    @BeforeEach
    void open() {
        store = new TestStore(folder, clock, new EventUpcasterChain());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static DomainEventMessage<?> event(String box, long sequence) {
        var fact =
                sequence == 0
                        ? new BoxOpened(box, "label", BoxEvent.TODAY)
                        : new ThingPutIn(box, "thing", BoxEvent.TODAY);
        return new GenericDomainEventMessage<>("Box", box, sequence, fact);
    }

    private List<RecordedFact> facts() throws InterruptedException {
        try (var reader = store.facts.readAfter(FactStream.NOTHING)) {
            var all = new ArrayList<RecordedFact>();
            while (all.addAll(reader.next(10_000, Duration.ZERO))) {
                // reads on until nothing comes
            }
            return all;
        }
    }

    private void assertDense(long count) throws InterruptedException {
        assertThat(facts())
                .extracting(RecordedFact::position)
                .isEqualTo(LongStream.range(0, count).boxed().toList());
    }

    @Test
    void an_append_that_comes_second_fails_and_leaves_no_gap() throws Exception {
        store.engine.appendEvents(event("a", 0), event("a", 1));
        assertThatThrownBy(() -> store.engine.appendEvents(event("a", 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> store.engine.appendEvents(event("b", 0), event("a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        store.engine.appendEvents(event("a", 2));

        assertDense(3);
        assertThat(store.engine.lastSequenceNumberFor("b")).as("all or nothing").isEmpty();
        close();
        open();
        store.engine.appendEvents(event("b", 0));
        assertDense(4);
    }

    @Test
    void a_failed_append_in_the_middle_of_a_group_fails_alone() throws Exception {
        store.engine.appendEvents(event("taken", 0), event("taken", 1));
        var results =
                together(
                        24,
                        caller -> {
                            var own = "box" + caller;
                            store.engine.appendEvents(
                                    event(own, 0),
                                    caller % 3 == 0 ? event("taken", 1) : event(own, 1),
                                    event(own, 2));
                        });

        for (int caller = 0; caller < 24; caller++) {
            boolean failing = caller % 3 == 0;
            assertThat(results.get(caller) instanceof ConcurrencyException).isEqualTo(failing);
            assertThat(store.engine.lastSequenceNumberFor("box" + caller).isEmpty())
                    .isEqualTo(failing);
        }
        assertDense(2 + 16 * 3);
    }

    @Test
    void of_racing_appends_exactly_one_succeeds() throws Exception {
        for (int round = 0; round < 50; round++) {
            long sequence = round;
            var results = together(8, caller -> store.engine.appendEvents(event("a", sequence)));
            assertThat(results).filteredOn("ok"::equals).hasSize(1);
        }
        assertDense(50);
    }

    @Test
    void concurrent_callers_share_syncs() throws Exception {
        together(
                32,
                caller -> {
                    for (int i = 0; i < 50; i++) {
                        store.engine.appendEvents(event("box" + caller, i));
                    }
                });
        assertDense(1_600);
        assertThat(store.syncs.get()).as("syncs for 1,600 commits").isLessThan(800);
    }

    @Test
    void the_time_of_recording_never_goes_back_when_the_clock_does() throws Exception {
        clock.set(Instant.parse("2026-09-01T08:00:00.500Z"));
        store.engine.appendEvents(event("a", 0));
        clock.set(Instant.parse("2026-09-01T07:00:00Z"));
        store.engine.appendEvents(event("a", 1));
        close();
        open();
        store.engine.appendEvents(event("a", 2));
        clock.set(Instant.parse("2026-09-01T08:00:01Z"));
        store.engine.appendEvents(event("a", 3));

        assertThat(facts().stream().map(fact -> fact.recordedAt().toString()))
                .containsExactly(
                        "2026-09-01T08:00:00.500Z",
                        "2026-09-01T08:00:00.500Z",
                        "2026-09-01T08:00:00.500Z",
                        "2026-09-01T08:00:01Z");
    }

    @Test
    void a_time_is_resolved_to_the_last_position_recorded_by_then() {
        for (int i = 0; i < 10; i++) {
            clock.set(Instant.parse("2026-09-01T08:00:0" + i + "Z"));
            store.engine.appendEvents(event("a", 2L * i), event("a", 2L * i + 1));
        }
        assertThat(store.facts.positionAt(Instant.parse("2026-09-01T07:59:59.999Z"))).isEqualTo(-1);
        assertThat(store.facts.positionAt(Instant.parse("2026-09-01T08:00:00Z"))).isEqualTo(1);
        assertThat(store.facts.positionAt(Instant.parse("2026-09-01T08:00:04.999999Z")))
                .isEqualTo(9);
        assertThat(store.facts.positionAt(Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo(19);
    }

    @Test
    void what_was_told_of_an_instant_stays_true_of_it() {
        clock.set(Instant.parse("2026-09-01T08:00:00.700Z"));
        store.engine.appendEvents(event("a", 0));
        clock.set(Instant.parse("2026-09-01T08:00:01.200Z"));
        var asked = Instant.parse("2026-09-01T08:00:01.200Z");
        assertThat(store.facts.positionAt(asked)).isEqualTo(0);

        store.engine.appendEvents(event("a", 1));

        assertThat(store.facts.positionAt(asked)).isEqualTo(0);
        assertThat(store.facts.positionAt(asked.plusMillis(1))).isEqualTo(1);
    }

    @Test
    void asking_of_the_future_does_not_put_the_clock_forward() throws Exception {
        clock.set(Instant.parse("2026-09-01T08:00:00Z"));
        store.facts.positionAt(Instant.parse("2030-01-01T00:00:00Z"));
        store.engine.appendEvents(event("a", 0));
        assertThat(facts().getFirst().recordedAt()).isEqualTo("2026-09-01T08:00:00.001Z");
    }

    @Test
    void what_is_being_written_is_waited_for_when_an_instant_is_resolved() throws Exception {
        var stamped = Instant.parse("2026-09-01T08:00:00Z");
        clock.set(stamped);
        var done = new CountDownLatch(1);
        var answers = new ArrayList<Long>();
        var appending =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    for (int i = 0; i < 2_000; i++) {
                                        clock.move(Duration.ofMillis(2));
                                        store.engine.appendEvents(event("a", i));
                                    }
                                    done.countDown();
                                });
        var asked = new ArrayList<Instant>();
        while (done.getCount() > 0) {
            var now = clock.instant();
            asked.add(now);
            answers.add(store.facts.positionAt(now));
        }
        appending.join();
        assertThat(asked).hasSizeGreaterThan(1);
        assertThat(asked.stream().map(store.facts::positionAt)).isEqualTo(answers);
    }

    @Test
    void any_tool_can_read_what_is_stored() throws Exception {
        clock.set(Instant.parse("2026-09-01T08:00:00Z"));
        store.engine.appendEvents(event("a", 0), event("a", 1));
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT type, revision, sequence, recorded_at, payload ->> 'thing', metadata FROM event WHERE position = 1")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("box.ThingPutIn");
            assertThat(rows.getInt(2)).isEqualTo(2);
            assertThat(rows.getInt(3)).isEqualTo(1);
            assertThat(rows.getString(4)).isEqualTo("2026-09-01T08:00:00.000Z");
            assertThat(rows.getString(5)).isEqualTo("thing");
            assertThat(rows.getString(6)).isEqualTo("{}");
        }
    }

    @Test
    void events_are_looked_up_by_their_key_and_not_searched_for() throws Exception {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = connection.createStatement();
                var plan = statement.executeQuery("EXPLAIN QUERY PLAN " + EventReaders.AT)) {
            assertThat(plan.next()).isTrue();
            assertThat(plan.getString(4))
                    .isEqualTo("SEARCH event USING INTEGER PRIMARY KEY (rowid=?)");
        }
    }

    @Test
    void the_last_snapshot_of_an_aggregate_is_kept() {
        assertThat(store.engine.readSnapshot("a")).isEmpty();
        store.engine.storeSnapshot(event("a", 7));
        store.engine.storeSnapshot(event("a", 9));
        assertThat(store.engine.readSnapshot("a").orElseThrow().getSequenceNumber()).isEqualTo(9);
        assertThat(store.facts.head()).as("a snapshot is no fact").isEqualTo(-1);
    }

    @Test
    void a_closed_store_accepts_nothing() {
        store.close();
        assertThatThrownBy(() -> store.engine.appendEvents(event("a", 0)))
                .isInstanceOf(StoreStoppedException.class);
        assertThat(store.engine.trouble()).isPresent();
    }

    @Test
    void a_store_that_fails_to_write_stops_and_says_so() throws Exception {
        store.engine.appendEvents(event("a", 0));
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE event RENAME TO elsewhere");
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> store.engine.appendEvents(event("a", 1)))
                        .isInstanceOf(StoreStoppedException.class);
            }
            statement.execute("ALTER TABLE elsewhere RENAME TO event");
        }
        assertThatThrownBy(() -> store.engine.appendEvents(event("a", 1)))
                .as("it doesn't try again by itself")
                .isInstanceOf(StoreStoppedException.class);
        assertThat(store.engine.trouble())
                .hasValueSatisfying(t -> assertThat(t).contains("failed"));
        assertThat(store.engine.now())
                .hasValueSatisfying(
                        limitation -> {
                            assertThat(limitation.of()).isEqualTo(Of.RECORDING);
                            assertThat(limitation.code()).isEqualTo("STORE_STOPPED");
                            assertThat(limitation.message()).contains("start the program again");
                        });

        close();
        open();
        store.engine.appendEvents(event("a", 1));
        assertDense(2);
    }

    private interface Call {
        void by(int caller) throws Exception;
    }

    /** Lets the callers start together, and returns "ok" or the exception of each. */
    private static List<Object> together(int callers, Call call) throws Exception {
        var start = new CyclicBarrier(callers);
        try (var threads = Executors.newFixedThreadPool(callers)) {
            List<Callable<Object>> calls =
                    IntStream.range(0, callers)
                            .mapToObj(caller -> attempt(start, call, caller))
                            .toList();
            var results = new ArrayList<Object>();
            for (Future<Object> done : threads.invokeAll(calls)) results.add(done.get());
            return results;
        }
    }

    private static Callable<Object> attempt(CyclicBarrier start, Call call, int caller) {
        return () -> {
            start.await();
            try {
                call.by(caller);
                return "ok";
            } catch (Exception e) {
                return e;
            }
        };
    }
}
