package org.chalkline.kernel.fact;

import java.time.Duration;

/** Those who follow the facts and show what they come to, such as registers. */
public interface StreamingProcessors {

    /**
     * How many facts they take in at a time, at the most. Of one that lags, the more a commit has,
     * the fewer pages are written twice.
     */
    int AT_A_TIME = 4_000;

    /**
     * Waits until all of them show the facts up to a position. Who can't show any at the time,
     * because it is being built or stands still, isn't waited for.
     *
     * @param atMost how long altogether
     */
    void await(long position, Duration atMost) throws InterruptedException;
}
