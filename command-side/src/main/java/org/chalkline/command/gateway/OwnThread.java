package org.chalkline.command.gateway;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chalkline.kernel.work.Lease;
import org.chalkline.kernel.work.Leases;
import org.chalkline.kernel.work.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that does one thing turn after turn, from when all of the program stands until it is to
 * stop. It starts last and stops first, and what it is doing then is done to its end: a command is
 * never cut off. Of several programs one at a time takes its turns, the one that holds the lease of
 * the thread's name; the others stand by.
 */
public final class OwnThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OwnThread.class);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(15);

    /** How soon one that stands by finds out that it is to take over. */
    private static final Duration STANDS_BY_FOR = Duration.ofMillis(500);

    /** What it does, turn after turn. */
    public interface Turns {

        /** Does the next piece, and says how long to pause after it. */
        Duration turn() throws InterruptedException;

        /**
         * Told when another program takes the turns from now on. Before the next turn of this one,
         * if there is one, the other has got ahead.
         */
        default void standBy() {}

        /** Told, by another thread, that it is to stop: a turn that only waits may end. */
        default void hurry() {}

        /** Told when there is no further turn, after one that wasn't followed by standing by. */
        default void end() {}
    }

    private final String name;
    private final Turns turns;
    private final Leases leases;
    private final Outage outage;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile Thread thread = new Thread();
    private volatile Lease lease = Lease.always();

    /** A thread of this name, in a program that is alone; it isn't started. */
    public OwnThread(String name, Turns turns) {
        this(name, turns, Leases.ALONE);
    }

    /**
     * A thread of this name; it isn't started.
     *
     * @param leases where it tries for the one of its name
     */
    public OwnThread(String name, Turns turns, Leases leases) {
        this.name = name;
        this.turns = turns;
        this.leases = leases;
        outage = new Outage(name, LOG::error);
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        lease = leases.contend(name);
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    private void run() {
        boolean atWork = false;
        try {
            for (var pause = Duration.ZERO; !stopped(pause); ) {
                boolean before = atWork;
                atWork = lease.isHeld();
                if (before && !atWork) standBy();
                pause = atWork ? turn() : STANDS_BY_FOR;
            }
            if (atWork) turns.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean stopped(Duration pause) throws InterruptedException {
        return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void standBy() {
        LOG.info("{} is taken over by another program", name);
        try {
            turns.standBy();
        } catch (RuntimeException e) {
            LOG.error("{} failed to stand by", name, e);
        }
    }

    private Duration turn() throws InterruptedException {
        try {
            var pause = turns.turn();
            outage.over();
            return pause;
        } catch (RuntimeException e) {
            return outage.failed(e);
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        turns.hurry();
        try {
            if (thread.join(ENDS_WITHIN)) {
                lease.release();
            } else {
                LOG.warn("{} is still at work", name);
                lease.close();
            }
        } catch (InterruptedException e) {
            lease.close();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
