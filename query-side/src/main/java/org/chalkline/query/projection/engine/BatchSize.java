package org.chalkline.query.projection.engine;

import org.chalkline.kernel.fact.StreamingProcessors;

/**
 * How many facts a projection folds before it writes. Most change a rectangle or two of their
 * entity; a fact that reaches back changes all that came after it, and four thousand of them on
 * long histories would be held in memory with some hundred thousand rectangles. So it follows what
 * the facts before came to.
 */
final class BatchSize {
    private static final int MOST = StreamingProcessors.AT_A_TIME;
    private static final int LEAST = 50;

    /** Some ten megabytes, with what is folded to make them. */
    static final int CHANGES = 8_000;

    private volatile int facts = MOST / 8;

    /** How many facts the next batch should be of, from {@value #LEAST}. */
    int facts() {
        return facts;
    }

    /**
     * Tells what a batch came to.
     *
     * @param of how many facts, from 1
     * @param changes how many rectangles it wrote and closed
     */
    void came(int of, int changes) {
        long fit = (long) of * CHANGES / Math.max(1, changes);
        facts = (int) Math.clamp(fit, LEAST, Math.min(MOST, 2L * facts));
    }
}
