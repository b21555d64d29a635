package org.chalkline.query.projection.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.Marks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedReadingTest {

    private static final int FACTS = 1_000;
    private static final int A_TURN = 10;

    /** As good as endless: no machine is so slow. */
    private static final Duration LONG = Duration.ofHours(1);

    private static final long ALL = FACTS * (FACTS - 1L) / 2;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Counted facts = new Counted(new ListStream(Marks.CATALOGUE, 1));

    SharedReadingTest() {
        for (int i = 0; i < FACTS; i++) facts.all.record(fact(i));
    }

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).as("all have ended").isTrue();
    }

    private static Marks.Sized fact(int i) {
        return new Marks.Sized("thing" + i % 7, i, LocalDate.of(2026, 5, 1));
    }

    /** Facts that tell how often they were read, and fail once if they are told to. */
    private static final class Counted implements FactStream {
        private final ListStream all;
        private final AtomicInteger read = new AtomicInteger();
        private final AtomicInteger open = new AtomicInteger();
        private volatile long failsAt = Long.MAX_VALUE;

        Counted(ListStream all) {
            this.all = all;
        }

        @Override
        public long head() {
            return all.head();
        }

        @Override
        public long positionAt(Instant recordedAt) {
            return all.positionAt(recordedAt);
        }

        @Override
        public Reader readAfter(long position) {
            var reader = all.readAfter(position);
            open.incrementAndGet();
            return new Reader() {
                @Override
                public List<RecordedFact> next(int most, Duration wait)
                        throws InterruptedException {
                    var next = reader.next(most, wait);
                    if (read.addAndGet(next.size()) > failsAt) {
                        failsAt = Long.MAX_VALUE;
                        throw new IllegalStateException("not as signed");
                    }
                    return next;
                }

                @Override
                public void close() {
                    open.decrementAndGet();
                    reader.close();
                }
            };
        }
    }

    /** Reads to the end, and returns the sum of all positions, which must come in order. */
    private static long sum(FactStream.Reader reader, Callable<?> between) throws Exception {
        long sum = 0;
        long last = FactStream.NOTHING;
        try (reader) {
            while (true) {
                var turn = reader.next(A_TURN, Duration.ZERO);
                if (turn.isEmpty()) return sum;
                for (var fact : turn) {
                    assertThat(fact.position()).isEqualTo(++last);
                    sum += last;
                }
                between.call();
            }
        }
    }

    private Future<Long> begin(SharedReading reading, Callable<?> between) {
        return threads.submit(() -> sum(reading.open(), between));
    }

    private static Callable<?> at(int nanos) {
        return () -> {
            if (nanos > 0) TimeUnit.NANOSECONDS.sleep(nanos);
            return null;
        };
    }

    @Test
    void builds_that_begin_together_read_each_fact_once_however_fast_each_is() throws Exception {
        var reading = new SharedReading(facts, 5, LONG);
        var sums = new ArrayList<Future<Long>>();
        for (int i = 0; i < 5; i++) {
            sums.add(begin(reading, at(i * 50_000)));
            Thread.sleep(20);
        }
        for (var sum : sums) assertThat(sum.get()).isEqualTo(ALL);
        assertThat(facts.read).hasValue(FACTS);
        assertThat(facts.open).hasValue(0);
    }

    @Test
    void who_needs_no_reader_is_not_waited_for() throws Exception {
        var reading = new SharedReading(facts, 3, LONG);
        reading.none();
        var one = begin(reading, at(0));
        Thread.sleep(200);
        assertThat(facts.read).as("the third may still come").hasValue(0);
        reading.none();
        assertThat(one.get()).isEqualTo(ALL);
    }

    @Test
    void who_never_tells_is_waited_for_only_a_moment() throws Exception {
        var moment = Duration.ofMillis(300);
        long began = System.nanoTime();
        assertThat(begin(new SharedReading(facts, 2, moment), at(0)).get()).isEqualTo(ALL);
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(moment.toNanos());
    }

    @Test
    void nobody_gets_far_ahead_of_the_slowest() throws Exception {
        var reading = new SharedReading(facts, 2, LONG);
        var slow = reading.open();
        var fast = begin(reading, at(0));
        while (facts.read.get() == 0) Thread.sleep(1);
        Thread.sleep(100);
        assertThat(facts.read.get()).isLessThanOrEqualTo(3 * A_TURN);
        assertThat(fast.isDone()).isFalse();
        slow.close();
        assertThat(fast.get()).isEqualTo(ALL);
    }

    @Test
    void who_comes_when_the_first_facts_are_gone_reads_from_the_first_one() throws Exception {
        var reading = new SharedReading(facts, 1);
        var first = reading.open();
        assertThat(first.next(A_TURN, Duration.ZERO)).isNotEmpty();
        assertThat(begin(reading, at(0)).get()).isEqualTo(ALL);
        assertThat(facts.open).as("the first one's").hasValue(1);
        first.close();
        assertThat(begin(reading, at(0)).get()).as("when nobody is left").isEqualTo(ALL);
        assertThat(facts.open).hasValue(0);
    }

    @Test
    void a_failure_is_everybodys_and_who_tries_again_reads_anew() throws Exception {
        facts.failsAt = 5;
        var reading = new SharedReading(facts, 2, LONG);
        var one = begin(reading, at(0));
        var two = begin(reading, at(0));
        assertThatThrownBy(one::get).hasRootCauseMessage("not as signed");
        assertThatThrownBy(two::get).hasRootCauseMessage("not as signed");
        assertThat(begin(reading, at(0)).get()).isEqualTo(ALL);
        assertThat(facts.open).hasValue(0);
    }
}
