package org.chalkline.query.projection.sqlite;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * What a build writes while the next is made ready: one after the other, on a thread of its own.
 * That thread is what a build waits for, so it does nothing but write.
 */
final class WritesBehind implements AutoCloseable {

    /** Writes that may wait: batches differ, and so does what folding them costs. */
    private static final int AHEAD = 4;

    private final Semaphore ahead = new Semaphore(AHEAD);
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("views-writing").factory());
    private volatile CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /** Returns at once unless too many wait; throws if one before it failed. */
    void add(Runnable write) {
        ahead.acquireUninterruptibly();
        if (last.isCompletedExceptionally()) {
            ahead.release();
            settle();
        }
        last = last.thenRunAsync(write, thread).whenComplete((nothing, failure) -> ahead.release());
    }

    /** Waits until all is written; throws if something could not be. */
    void settle() {
        try {
            last.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Begins no more writes: those that wait fail, as what is added afterwards. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
