package org.chalkline.query.projection.engine;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Memory for the facts of all projections that are built at the same time, as they are at the first
 * start of a new version. Each may have its equal share at any time, and what the others leave
 * besides. For several threads.
 */
final class Allowance {

    /** Of which part a build may take as much at once as it had set aside. */
    private static final int LARGE = 16;

    private final long most;
    private final long share;
    private final AtomicLong taken = new AtomicLong();

    /**
     * @param most about how many bytes they may take together
     * @param sharers how many may be built at the same time
     */
    Allowance(long most, int sharers) {
        this.most = most;
        this.share = most / Math.max(1, sharers);
    }

    /**
     * Tells that a build takes more memory than before.
     *
     * @param bytes negative if it takes less
     */
    void take(long bytes) {
        taken.addAndGet(bytes);
    }

    /**
     * Whether a build has to let some go.
     *
     * @param mine the bytes that it takes
     */
    boolean isExceededBy(long mine) {
        return mine > share && taken.get() > most;
    }

    /**
     * Whether what was set aside is too large to be taken into memory at once.
     *
     * @param bytes of its text in a file, which takes about twice as many in memory
     */
    boolean isLarge(long bytes) {
        return bytes > most / LARGE;
    }
}
