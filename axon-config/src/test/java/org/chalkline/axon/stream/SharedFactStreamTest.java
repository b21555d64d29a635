package org.chalkline.axon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SharedFactStreamTest {

    /** Holds as many facts as it is told to, and counts how many were read from it. */
    private static final class Store implements FactStream {
        final AtomicInteger facts = new AtomicInteger();
        final AtomicInteger read = new AtomicInteger();
        final AtomicInteger asked = new AtomicInteger();

        @Override
        public long head() {
            return facts.get() - 1L;
        }

        @Override
        public long positionAt(Instant recordedAt) {
            return head();
        }

        @Override
        public Reader readAfter(long position) {
            return new Reader() {
                private long last = position;

                @Override
                public List<RecordedFact> next(int most, Duration wait)
                        throws InterruptedException {
                    asked.incrementAndGet();
                    long end = System.nanoTime() + wait.toNanos();
                    while (last >= head() && System.nanoTime() < end) Thread.sleep(1);
                    var found = new ArrayList<RecordedFact>();
                    while (found.size() < most && last < head()) found.add(fact(++last));
                    read.addAndGet(found.size());
                    return found;
                }

                @Override
                public void close() {}
            };
        }

        /** Takes a while, as it does where an aggregate has many. */
        @Override
        public List<Supplier<Fact>> firstOf(String aggregate, long below) {
            asked.incrementAndGet();
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return Collections.nCopies(
                    Math.toIntExact(below),
                    () -> {
                        throw new AssertionError("nobody asked");
                    });
        }

        private static RecordedFact fact(long position) {
            return new RecordedFact(
                    position,
                    "e" + position,
                    "a",
                    position,
                    "test.Fact",
                    1,
                    Instant.EPOCH,
                    Map.of(),
                    () -> {
                        throw new AssertionError("nobody asked");
                    });
        }
    }

    private final Store store = new Store();

    @Property
    void every_reader_gets_every_fact_once_and_in_order(
            @ForAll @IntRange(min = 1, max = 20) int remembered,
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 11) Integer> turns)
            throws InterruptedException {
        var store = new Store();
        var shared = new SharedFactStream(store, remembered);
        var readers = List.of(shared.readAfter(-1), shared.readAfter(2), shared.readAfter(-1));
        var positions =
                List.of(
                        new ArrayList<>(List.of(-1L)),
                        new ArrayList<>(List.of(2L)),
                        new ArrayList<>(List.of(-1L)));
        store.facts.set(4);
        for (int turn : turns) {
            int who = turn % 3;
            if (turn % 4 == 3) store.facts.addAndGet(turn);
            for (var fact : readers.get(who).next(1 + turn, Duration.ZERO)) {
                positions.get(who).add(fact.position());
            }
        }
        for (int who = 0; who < 3; who++) {
            while (true) {
                var facts = readers.get(who).next(7, Duration.ZERO);
                if (facts.isEmpty()) break;
                for (var fact : facts) positions.get(who).add(fact.position());
            }
            var got = positions.get(who);
            for (int i = 1; i < got.size(); i++) {
                assertThat(got.get(i)).isEqualTo(got.get(i - 1) + 1);
            }
            assertThat(got.getLast()).isEqualTo(store.head());
        }
    }

    @Test
    void what_one_reader_has_read_the_others_need_not() throws InterruptedException {
        var shared = new SharedFactStream(store, 100);
        var first = shared.readAfter(-1);
        var second = shared.readAfter(-1);
        for (int i = 0; i < 10; i++) {
            store.facts.addAndGet(30);
            assertThat(first.next(100, Duration.ZERO)).hasSize(30);
            assertThat(second.next(100, Duration.ZERO)).hasSize(30);
        }
        assertThat(store.read).hasValue(300);
    }

    @Test
    void of_those_who_wait_for_the_next_fact_one_asks_the_store() throws Exception {
        var shared = new SharedFactStream(store, 100);
        var waiting = new ArrayList<CompletableFuture<Integer>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> soon(shared), threads));
            }
            while (store.asked.get() == 0) Thread.sleep(1);
            Thread.sleep(50);
            store.facts.addAndGet(30);
            for (var one : waiting) assertThat(one.get()).isEqualTo(30);
        }
        assertThat(store.asked).hasValue(1);
        assertThat(store.read).hasValue(30);
    }

    @Test
    @Timeout(30)
    void who_wants_what_has_been_read_does_not_wait_for_what_comes_next() throws Exception {
        var shared = new SharedFactStream(store, 100);
        try (var threads = Executors.newFixedThreadPool(2);
                var eager = shared.readAfter(-1);
                var other = shared.readAfter(-1)) {
            for (int i = 0; i < 50; i++) {
                int before = store.asked.get();
                var first = CompletableFuture.runAsync(() -> readTwice(eager), threads);
                while (store.asked.get() == before) Thread.onSpinWait();
                var waits = CompletableFuture.supplyAsync(() -> soon(other), threads);
                Thread.sleep(1);
                store.facts.incrementAndGet();
                // The eager one is back at the store, where there is nothing more for long.
                assertThat(waits.get()).isEqualTo(1);
                store.facts.incrementAndGet();
                first.get();
                assertThat(soon(other)).isEqualTo(1);
            }
        }
    }

    private static void readTwice(FactStream.Reader reader) {
        assertThat(soon(reader)).isEqualTo(1);
        assertThat(soon(reader)).isEqualTo(1);
    }

    private static int soon(FactStream.Reader reader) {
        try {
            return reader.next(100, Duration.ofSeconds(10)).size();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int soon(SharedFactStream shared) {
        try (var reader = shared.readAfter(-1)) {
            return soon(reader);
        }
    }

    @Test
    @Timeout(5)
    void to_open_or_close_a_reader_waits_for_nobody_who_reads() throws Exception {
        var shared = new SharedFactStream(store, 100);
        try (var threads = Executors.newFixedThreadPool(1)) {
            var waiting = CompletableFuture.supplyAsync(() -> soon(shared), threads);
            while (store.asked.get() == 0) Thread.sleep(1);
            for (int i = 0; i < 100; i++) shared.readAfter(-1).close();
            assertThat(waiting).isNotDone();
            store.facts.addAndGet(1);
            assertThat(waiting.get()).isEqualTo(1);
        }
    }

    @Test
    @Timeout(10)
    void of_those_who_ask_for_the_same_aggregate_at_once_one_reads_it() throws Exception {
        var store = new Store();
        var shared = new SharedFactStream(store, 10);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<List<Supplier<Fact>>>>();
            for (int i = 0; i < 50; i++) answers.add(threads.submit(() -> shared.firstOf("a", 7)));
            for (var answer : answers) assertThat(answer.get()).hasSize(7);
        }
        assertThat(store.asked).hasValue(1);
        assertThat(shared.firstOf("a", 8)).as("more than were asked for before").hasSize(8);
        assertThat(shared.firstOf("b", 7)).as("of another aggregate").hasSize(7);
        assertThat(store.asked).hasValue(3);
    }

    @Test
    void who_is_ahead_of_all_that_was_read_does_not_read_what_lies_between()
            throws InterruptedException {
        var shared = new SharedFactStream(store, 100);
        store.facts.set(1_000);
        assertThat(shared.readAfter(-1).next(10, Duration.ZERO)).hasSize(10);
        store.read.set(0);
        var last = shared.readAfter(989);
        assertThat(last.next(100, Duration.ZERO)).hasSize(10);
        assertThat(store.read).hasValue(10);
    }

    @Test
    void facts_from_long_ago_do_not_drive_out_the_last_ones() throws InterruptedException {
        var shared = new SharedFactStream(store, 100);
        store.facts.set(1_000);
        var last = shared.readAfter(899);
        assertThat(last.next(100, Duration.ZERO)).hasSize(100);
        var old = shared.readAfter(-1);
        assertThat(old.next(500, Duration.ZERO)).hasSize(500);
        store.read.set(0);
        assertThat(shared.readAfter(899).next(100, Duration.ZERO)).hasSize(100);
        assertThat(store.read).hasValue(0);
    }

    @Test
    void readers_on_several_threads_each_see_all() throws Exception {
        var shared = new SharedFactStream(store, 64);
        var seen = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < 4; i++) {
            seen.add(CompletableFuture.supplyAsync(() -> last(shared)));
        }
        for (int i = 0; i < 20_000; i++) store.facts.incrementAndGet();
        for (var one : seen) assertThat(one.get()).isEqualTo(19_999);
    }

    private static long last(SharedFactStream shared) {
        long expected = 0;
        try (var reader = shared.readAfter(-1)) {
            while (expected < 20_000) {
                for (var fact : reader.next(50, Duration.ZERO)) {
                    if (fact.position() != expected) return -fact.position();
                    expected++;
                }
            }
            return expected - 1;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
