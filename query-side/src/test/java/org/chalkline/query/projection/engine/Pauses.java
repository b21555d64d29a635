package org.chalkline.query.projection.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stops a program in the middle of what it does, as SIGSTOP would: before the n-th thing that its
 * projection asks of the store from now on. From then on nothing it does reaches the store, until
 * it is resumed; then that goes on as if nothing had happened.
 */
public final class Pauses {

    /** The thread of the engine, which bears its projection's name. */
    private static final String ENGINE = "projection-things";

    private int left = -1;
    private @Nullable CountDownLatch paused;
    private String at = "";

    /** Has the program stop before the n-th request from now on, counted from 0. */
    synchronized void pauseBefore(int request) {
        left = request;
    }

    /** Whether it has stopped. */
    synchronized boolean isPaused() {
        return paused != null;
    }

    /** Before what it has stopped, to be shown. */
    synchronized String at() {
        return at;
    }

    /** Lets the program go on, or keeps it from stopping. */
    synchronized void resume() {
        left = -1;
        if (paused != null) paused.countDown();
        paused = null;
    }

    /** To be called by each of the program's threads before it asks the store. */
    public void before(String request) {
        CountDownLatch latch;
        synchronized (this) {
            boolean mine = Thread.currentThread().getName().equals(ENGINE);
            if (paused == null && mine && left >= 0 && left-- == 0) {
                paused = new CountDownLatch(1);
                at = request;
            }
            latch = paused;
        }
        if (latch == null) return;
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) throw new IllegalStateException("not resumed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
