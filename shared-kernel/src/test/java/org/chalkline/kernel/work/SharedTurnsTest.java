package org.chalkline.kernel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedTurnsTest {

    @Test
    void who_comes_alone_does_it_in_its_own_thread() {
        var threads = new ArrayList<Thread>();
        var turns = new SharedTurns<Integer>(10, group -> threads.add(Thread.currentThread()));
        turns.run(1);
        turns.run(2);
        assertThat(threads).containsExactly(Thread.currentThread(), Thread.currentThread());
    }

    @Test
    void what_comes_while_a_turn_is_done_is_done_together_in_the_next() throws Exception {
        var groups = new ConcurrentLinkedQueue<List<Integer>>();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var turns =
                new SharedTurns<Integer>(
                        3,
                        group -> {
                            groups.add(group);
                            begun.countDown();
                            await(goOn);
                        });
        var all = new ArrayList<Thread>();
        all.add(Thread.startVirtualThread(() -> turns.run(0)));
        begun.await();
        for (int i = 1; i < 8; i++) {
            int work = i;
            var one = Thread.startVirtualThread(() -> turns.run(work));
            while (one.getState() != Thread.State.WAITING) Thread.onSpinWait();
            all.add(one);
        }
        goOn.countDown();
        for (var each : all) each.join();
        assertThat(groups)
                .containsExactly(List.of(0), List.of(1, 2, 3), List.of(4, 5, 6), List.of(7));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void all_of_a_turn_are_told_that_it_failed_and_no_others() throws Exception {
        var inTurn = new AtomicInteger();
        var done = new ConcurrentLinkedQueue<Integer>();
        var failed = new ConcurrentLinkedQueue<Integer>();
        var turns =
                new SharedTurns<Integer>(
                        7,
                        group -> {
                            assertThat(inTurn.incrementAndGet()).isEqualTo(1);
                            Thread.yield();
                            inTurn.decrementAndGet();
                            if (group.stream().anyMatch(i -> i % 10 == 0)) {
                                failed.addAll(group);
                                throw new IllegalStateException("a turn");
                            }
                            done.addAll(group);
                        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<?>>();
            for (int i = 0; i < 2_000; i++) {
                int work = i;
                calls.add(threads.submit(() -> turns.run(work)));
            }
            for (int i = 0; i < calls.size(); i++) {
                try {
                    calls.get(i).get();
                    assertThat(done).contains(i);
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).hasMessage("a turn");
                    assertThat(failed).contains(i);
                }
            }
        }
        var each = new ArrayList<>(done);
        each.addAll(failed);
        var all = IntStream.range(0, 2_000).boxed().toList();
        assertThat(each).containsExactlyInAnyOrderElementsOf(all);
        assertThat(failed).hasSizeLessThan(2_000);
        assertThatThrownBy(() -> turns.run(10)).hasMessage("a turn");
    }
}
