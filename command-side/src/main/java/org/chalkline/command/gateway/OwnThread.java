package org.chalkline.command.gateway;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that does one thing turn after turn, from when all of the program stands until it is to
 * stop. It starts last and stops first, and what it is doing then is done to its end: a command is
 * never cut off.
 */
public final class OwnThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OwnThread.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(15);

    /** What it does, turn after turn. */
    public interface Turns {

        /** Does the next piece, and says how long to pause after it. */
        Duration turn() throws InterruptedException;

        /** Told when there is no further turn. */
        default void end() {}
    }

    private final String name;
    private final Turns turns;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile Thread thread = new Thread();

    /** A thread of this name; it isn't started. */
    public OwnThread(String name, Turns turns) {
        this.name = name;
        this.turns = turns;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    private void run() {
        try {
            for (var pause = Duration.ZERO; !stopped(pause); pause = turn()) {}
            turns.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean stopped(Duration pause) throws InterruptedException {
        return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Duration turn() throws InterruptedException {
        try {
            return turns.turn();
        } catch (RuntimeException e) {
            LOG.error("{} failed, and goes on", name, e);
            return PAUSE_AFTER_FAILURE;
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        try {
            if (!thread.join(ENDS_WITHIN)) LOG.warn("{} is still at work", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
