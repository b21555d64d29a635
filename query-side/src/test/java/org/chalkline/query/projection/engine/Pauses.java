package org.chalkline.query.projection.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stops a program in the middle of what it does, as SIGSTOP would: before its projection asks
 * something of the store. From then on nothing it does reaches the store, until it is resumed; then
 * that goes on as if nothing had happened.
 */
public final class Pauses {

    /** The threads of the engine bear its projection's name: that of a rebuild as well. */
    private static final String ENGINE = "projection-things";

    private @Nullable String awaited;
    private int left;
    private @Nullable CountDownLatch paused;

    /**
     * Has the program stop before it asks this, from now on.
     *
     * @param request empty for whatever it is
     * @param after so many times it asks it without being stopped
     */
    synchronized void pauseBefore(String request, int after) {
        awaited = request;
        left = after;
    }

    /** Whether it has stopped. */
    synchronized boolean isPaused() {
        return paused != null;
    }

    /** Lets the program go on, or keeps it from stopping. */
    synchronized void resume() {
        awaited = null;
        if (paused != null) paused.countDown();
        paused = null;
    }

    /** Lets the program go on until it is about to ask this. */
    synchronized void resumeUntil(String request) {
        resume();
        pauseBefore(request, 0);
    }

    /** To be called by each of the program's threads before it asks the store. */
    public void before(String request) {
        CountDownLatch latch;
        synchronized (this) {
            boolean mine = Thread.currentThread().getName().startsWith(ENGINE);
            boolean meant = awaited != null && (awaited.isEmpty() || awaited.equals(request));
            if (paused == null && mine && meant && left-- == 0) {
                paused = new CountDownLatch(1);
            }
            latch = paused;
        }
        if (latch == null) return;
        try {
            if (!latch.await(10, TimeUnit.MINUTES)) throw new IllegalStateException("not resumed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
