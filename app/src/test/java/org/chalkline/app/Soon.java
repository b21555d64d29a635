package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import org.chalkline.kernel.fact.FactStream;

/** Waits for what a program does by itself. */
public final class Soon {
    private static final int TRIES = 2_400;
    private static final long PAUSE_MILLIS = 50;

    private Soon() {}

    /**
     * Returns when the condition holds.
     *
     * @throws AssertionError if it doesn't within two minutes: browsers take long where much else
     *     runs
     */
    public static void await(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < TRIES && !condition.call(); i++) Thread.sleep(PAUSE_MILLIS);
        assertThat(condition.call()).isTrue();
    }

    /**
     * The head of what is recorded, once what follows from the last act has been recorded as well:
     * when nothing was added for a second.
     */
    public static long resting(FactStream facts) throws InterruptedException {
        long head = facts.head();
        for (int i = 0; i < 10; i++) {
            Thread.sleep(100);
            if (facts.head() == head) continue;
            head = facts.head();
            i = 0;
        }
        return head;
    }
}
