package org.chalkline.app.ledger;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.work.Outage;
import org.chalkline.ledger.log.LogFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares all facts with what was signed, from the first one on, beside a program that goes on
 * where another had compared them: on a thread of its own, which rests as long as it works. A fact
 * that can't be read is tried again.
 */
final class BesideComparison implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BesideComparison.class);
    private static final int A_TURN = 128;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StoredFacts facts;
    private final LogFolder log;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Outage outage = new Outage("The comparison of facts with the log", LOG::warn);
    private final Thread thread;
    private volatile boolean differs;

    /** Begins. */
    BesideComparison(StoredFacts facts, LogFolder log) {
        this.facts = facts;
        this.log = log;
        thread = Thread.ofPlatform().daemon().name("ledger-comparison").start(this::run);
    }

    /** Whether a fact was found that isn't as it was signed, or a tile that isn't the fact's. */
    boolean differs() {
        return differs;
    }

    private void run() {
        LeafCheck check = null;
        Duration pause;
        try {
            do {
                try {
                    if (check == null) check = new LeafCheck(log);
                    compare(check);
                    return;
                } catch (LeafCheck.NotAsSignedException e) {
                    LOG.warn("{}", e.getMessage());
                    differs = true;
                    return;
                } catch (RuntimeException e) {
                    pause = outage.failed(e);
                }
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on where the check had come. */
    private void compare(LeafCheck check) throws InterruptedException {
        try (var reader = facts.readAfter(FactStream.NOTHING + check.reached())) {
            while (!check.isDone()) {
                long begun = System.nanoTime();
                var turn = reader.next(A_TURN, PATIENCE);
                if (turn.isEmpty()) throw lacking(check.reached());
                for (var fact : turn) check.next(fact);
                outage.over();
                long took = System.nanoTime() - begun;
                if (stopped.await(1 + TimeUnit.NANOSECONDS.toMillis(took), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        }
    }

    private RuntimeException lacking(long position) {
        return facts.head() < position
                ? new LeafCheck.NotAsSignedException(position)
                : new IllegalStateException("The fact at %d doesn't come".formatted(position));
    }

    @Override
    public void close() {
        stopped.countDown();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
