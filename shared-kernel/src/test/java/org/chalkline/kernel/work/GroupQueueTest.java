package org.chalkline.kernel.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupQueueTest {

    @Test
    void takes_all_that_waits_up_to_the_most_in_the_order_in_which_it_came() throws Exception {
        var queue = new GroupQueue<Integer>(3);
        IntStream.range(0, 5).forEach(queue::add);
        assertThat(queue.take()).containsExactly(0, 1, 2);
        assertThat(queue.take()).containsExactly(3, 4);
    }

    @Test
    void takes_what_waits_after_it_was_closed_and_then_nothing() throws Exception {
        var queue = new GroupQueue<Integer>(3);
        queue.add(1);
        queue.close();
        assertThat(queue.take()).containsExactly(1);
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void hands_back_what_waits_when_it_ends_and_accepts_nothing_more() throws Exception {
        var queue = new GroupQueue<Integer>(3);
        assertThat(queue.add(1)).isTrue();
        assertThat(queue.end()).containsExactly(1);
        assertThat(queue.add(2)).isFalse();
        assertThat(queue.end()).isEmpty();
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void tells_the_one_who_waits_for_work_that_there_will_be_none() throws Exception {
        var closed = new GroupQueue<Integer>(3);
        var ended = new GroupQueue<Integer>(3);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var ofClosed = threads.submit(closed::take);
            var ofEnded = threads.submit(ended::take);
            // They wait by now, or find it out before they do.
            Thread.sleep(20);
            closed.close();
            assertThat(ended.end()).isEmpty();
            assertThat(ended.end()).isEmpty();
            try {
                assertThat(ofClosed.get(10, TimeUnit.SECONDS)).isEmpty();
                assertThat(ofEnded.get(10, TimeUnit.SECONDS)).isEmpty();
            } finally {
                threads.shutdownNow();
            }
        }
    }

    /** Whoever hears "accepted" has their work taken or handed back, whenever the end comes. */
    @Test
    void forgets_nothing_that_it_accepted_while_it_ends() throws Exception {
        for (int round = 0; round < 200; round++) {
            var queue = new GroupQueue<Integer>(4);
            var accepted = new ConcurrentLinkedQueue<Integer>();
            var came = new ConcurrentLinkedQueue<Integer>();
            try (var threads = Executors.newFixedThreadPool(4)) {
                for (int caller = 0; caller < 3; caller++) {
                    int from = caller * 100;
                    threads.execute(
                            () -> {
                                for (int i = from; i < from + 20; i++) {
                                    if (queue.add(i)) accepted.add(i);
                                }
                            });
                }
                threads.execute(
                        () -> {
                            try {
                                came.addAll(queue.take());
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            came.addAll(queue.end());
                        });
            }
            came.addAll(queue.end());
            assertThat(List.copyOf(came)).containsExactlyInAnyOrderElementsOf(accepted);
        }
    }
}
