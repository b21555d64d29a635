package org.chalkline.axon.gateway;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chalkline.kernel.work.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the same again and again in a thread of its own, whatever came of it the time before. */
final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(1);

    private final Duration every;
    private final Runnable round;
    private final Outage outage;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /**
     * @param name of the thread, as the log tells it
     * @param every the pause before each round
     */
    Rounds(String name, Duration every, Runnable round) {
        this.every = every;
        this.round = round;
        outage = new Outage("The rounds of " + name, LOG::warn);
        thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /** Goes on by itself from now on; to be called once. */
    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closing.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    round.run();
                    outage.over();
                } catch (RuntimeException e) {
                    outage.failed(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins no further round, and waits a second for one that is under way. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(ENDS_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
