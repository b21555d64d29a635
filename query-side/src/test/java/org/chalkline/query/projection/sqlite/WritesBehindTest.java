package org.chalkline.query.projection.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WritesBehindTest {

    private final WritesBehind writes = new WritesBehind();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        writes.close();
    }

    @Test
    void writes_are_done_in_their_order_by_one_thread_which_is_not_the_callers() {
        var numbers = IntStream.range(0, 20).mapToObj(String::valueOf).toList();
        var writers = ConcurrentHashMap.<Thread>newKeySet();
        for (var number : numbers) {
            writes.add(
                    () -> {
                        writers.add(Thread.currentThread());
                        done.add(number);
                    });
        }

        writes.settle();

        assertThat(done).isEqualTo(numbers);
        assertThat(writers).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void after_one_that_failed_nothing_is_written_and_whoever_goes_on_is_told() {
        writes.add(() -> done.add("first"));
        writes.add(
                () -> {
                    throw new IllegalStateException("the disk is full");
                });
        assertThatThrownBy(writes::settle).isInstanceOf(IllegalStateException.class);

        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> writes.add(() -> done.add("later")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the disk is full");
        }

        assertThatThrownBy(writes::settle).isInstanceOf(IllegalStateException.class);
        assertThat(done).containsExactly("first");
    }

    @Test
    void who_is_four_writes_ahead_waits_for_the_first_of_them() throws InterruptedException {
        var disk = new CountDownLatch(1);
        for (int i = 0; i < 4; i++) writes.add(() -> awaitUninterruptibly(disk));
        var fifth = new CountDownLatch(1);
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            writes.add(() -> done.add("fifth"));
                            fifth.countDown();
                        });
        assertThat(fifth.await(200, TimeUnit.MILLISECONDS)).isFalse();

        disk.countDown();

        fifth.await();
        writes.settle();
        assertThat(done).containsExactly("fifth");
    }

    @Test
    void once_closed_it_writes_nothing_more_and_says_so() {
        writes.close();

        writes.add(() -> done.add("later"));

        assertThatThrownBy(writes::settle).isInstanceOf(RejectedExecutionException.class);
        assertThat(done).isEmpty();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
