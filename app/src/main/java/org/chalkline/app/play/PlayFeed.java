package org.chalkline.app.play;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.record.FactRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Wakes the live plays when there is more to play. One thread for all of them waits for the
 * projection's own signal, and only while somebody waits: nothing is looked for again and again.
 */
@Component
class PlayFeed {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final Projection<FactRecord> facts;
    private final Object turn = new Object();
    private final CountDownLatch ended = new CountDownLatch(1);
    private int waiting;
    private @Nullable Thread thread;
    private boolean closing;

    PlayFeed(Projection<FactRecord> facts) {
        this.facts = facts;
    }

    /** The last position that can be played. */
    long reached() {
        return facts.committed();
    }

    /**
     * Waits until there is more than this position.
     *
     * @return whether there is, within the time
     */
    boolean await(long position, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        synchronized (turn) {
            waiting++;
            try {
                if (thread == null && !closing) {
                    thread = Thread.ofPlatform().daemon().name("plays-feed").start(this::feed);
                }
                while (facts.committed() <= position && !closing) {
                    long left = until - System.nanoTime();
                    if (left <= 0) return false;
                    TimeUnit.NANOSECONDS.timedWait(turn, left);
                }
                return !closing;
            } finally {
                waiting--;
            }
        }
    }

    /** Waits so long, or until the program is to end. */
    void sleep(Duration time) throws InterruptedException {
        var unused = ended.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether the program is to end, and all plays with it. */
    boolean isClosing() {
        synchronized (turn) {
            return closing;
        }
    }

    private void feed() {
        try {
            long seen = Long.MIN_VALUE;
            while (true) {
                // Whoever looked before this position was there is told of it.
                long now = facts.committed();
                synchronized (turn) {
                    if (waiting == 0 || closing) {
                        thread = null;
                        return;
                    }
                    if (now != seen) turn.notifyAll();
                }
                seen = now;
                var unused = facts.await(seen + 1, AT_MOST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before anything else of the program ends: nobody who waits holds it up. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        synchronized (turn) {
            closing = true;
            ended.countDown();
            if (thread != null) thread.interrupt();
            turn.notifyAll();
        }
    }
}
