package org.chalkline.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.kernel.work.Lease;
import org.chalkline.kernel.work.Leases;
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
    void a_turn_that_only_waits_is_told_when_the_thread_is_to_stop() throws Exception {
        var waiting = new CountDownLatch(1);
        var hurried = new CountDownLatch(1);
        var heard = new AtomicBoolean();
        var thread =
                new OwnThread(
                        "test",
                        new OwnThread.Turns() {
                            @Override
                            public Duration turn() throws InterruptedException {
                                waiting.countDown();
                                heard.set(hurried.await(10, TimeUnit.SECONDS));
                                return Duration.ZERO;
                            }

                            @Override
                            public void hurry() {
                                hurried.countDown();
                            }
                        });
        thread.start();
        assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
        thread.stop();
        assertThat(heard).isTrue();
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

    /** One lease, which a test hands from one program to the other. */
    private static final class Handed implements Leases {
        private final Map<Integer, AtomicInteger> releases = new ConcurrentHashMap<>();
        private final AtomicInteger programs = new AtomicInteger();
        private volatile int holder;

        @Override
        public Lease contend(String name) {
            int program = programs.incrementAndGet();
            var released = releases.computeIfAbsent(program, key -> new AtomicInteger());
            return new Lease() {
                @Override
                public long token() {
                    return holder == program ? 1 : NONE;
                }

                @Override
                public void release() {
                    released.incrementAndGet();
                }

                @Override
                public void close() {
                    throw new AssertionError("nothing was outstanding");
                }
            };
        }
    }

    /** Notes who takes a turn, and who stands by or ends. */
    private record Noting(String name, BlockingQueue<String> notes) implements OwnThread.Turns {

        @Override
        public Duration turn() {
            notes.add(name);
            return Duration.ofMillis(5);
        }

        @Override
        public void standBy() {
            notes.add(name + " stands by");
        }

        @Override
        public void end() {
            notes.add(name + " ends");
        }

        String next() throws InterruptedException {
            var note = name;
            while (note.equals(name)) {
                note = Objects.requireNonNull(notes.poll(30, TimeUnit.SECONDS), "no note");
            }
            return note;
        }
    }

    @Test
    void of_several_programs_the_one_with_the_lease_takes_the_turns() throws Exception {
        var handed = new Handed();
        var notes = new LinkedBlockingQueue<String>();
        var one = new Noting("one", notes);
        var two = new Noting("two", notes);
        var first = new OwnThread("test", one, handed);
        var second = new OwnThread("test", two, handed);
        first.start();
        second.start();
        assertThat(notes.poll(300, TimeUnit.MILLISECONDS)).as("nobody holds it").isNull();

        handed.holder = 1;
        assertThat(notes.poll(30, TimeUnit.SECONDS)).isEqualTo("one");
        handed.holder = 0;
        assertThat(one.next()).isEqualTo("one stands by");
        handed.holder = 2;
        assertThat(one.next()).isEqualTo("two");
        first.stop();
        second.stop();

        assertThat(two.next()).isEqualTo("two ends");
        assertThat(notes).isEmpty();
        assertThat(handed.releases.values()).extracting(AtomicInteger::get).containsOnly(1);
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
