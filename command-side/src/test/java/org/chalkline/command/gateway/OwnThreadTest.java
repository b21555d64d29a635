package org.chalkline.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OwnThreadTest {

    @Test
    void it_takes_turn_after_turn_until_it_is_stopped_and_then_ends() {
        var turns = new Semaphore(0);
        var ended = new AtomicInteger();
        var thread =
                new OwnThread(
                        "test",
                        new OwnThread.Turns() {
                            @Override
                            public Duration turn() {
                                turns.release();
                                return Duration.ofMillis(1);
                            }

                            @Override
                            public void end() {
                                ended.incrementAndGet();
                            }
                        });
        assertThat(thread.isRunning()).isFalse();
        thread.start();
        assertThat(thread.isRunning()).isTrue();
        turns.acquireUninterruptibly(3);
        thread.stop();
        assertThat(thread.isRunning()).isFalse();
        assertThat(ended).hasValue(1);
    }

    @Test
    void a_turn_that_fails_is_followed_by_another() throws Exception {
        var second = new CountDownLatch(2);
        var thread =
                new OwnThread(
                        "test",
                        () -> {
                            second.countDown();
                            throw new IllegalStateException("failed");
                        });
        thread.start();
        assertThat(second.await(30, TimeUnit.SECONDS)).isTrue();
        thread.stop();
    }

    @Test
    void stopping_waits_for_the_turn_and_not_for_the_pause() {
        var begun = new Semaphore(0);
        var goOn = new Semaphore(0);
        var through = new AtomicBoolean();
        var thread =
                new OwnThread(
                        "test",
                        () -> {
                            begun.release();
                            goOn.acquireUninterruptibly();
                            through.set(true);
                            return Duration.ofDays(1);
                        });
        thread.start();
        begun.acquireUninterruptibly();
        Thread.ofPlatform().start(goOn::release);
        thread.stop();
        assertThat(through).isTrue();
        assertThat(begun.availablePermits()).isZero();
    }
}
