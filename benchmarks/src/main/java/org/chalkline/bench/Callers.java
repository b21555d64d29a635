package org.chalkline.bench;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Callers that work at the same time, each doing its next piece when the last one is done. They are
 * virtual threads, as those are on which the program hands in the rows of an import.
 */
final class Callers {
    /** As many as the table asks for. */
    static final int MANY = 32;

    private Callers() {}

    /** One piece of work of a caller. */
    interface Piece {
        /**
         * @param number from 0, each number once among all callers, and in order: as an office
         *     gives them out
         */
        void run(int number) throws Exception;
    }

    /**
     * How many pieces a second {@link #MANY} callers get done.
     *
     * @param pieces how many they do together
     */
    static double rate(int pieces, Piece piece) throws Exception {
        var next = new AtomicInteger();
        var ready = new CountDownLatch(MANY);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var callers = new ArrayList<Future<?>>();
            for (int caller = 0; caller < MANY; caller++) {
                callers.add(
                        threads.submit(
                                () -> {
                                    ready.countDown();
                                    go.await();
                                    for (int i = next.getAndIncrement();
                                            i < pieces;
                                            i = next.getAndIncrement()) {
                                        piece.run(i);
                                    }
                                    return true;
                                }));
            }
            ready.await();
            long start = System.nanoTime();
            go.countDown();
            for (var caller : callers) caller.get();
            return pieces * 1e9 / (System.nanoTime() - start);
        }
    }
}
