package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;

/** Waits for what a program does by itself. */
public final class Soon {
    private static final int TRIES = 600;
    private static final long PAUSE_MILLIS = 50;

    private Soon() {}

    /**
     * Returns when the condition holds.
     *
     * @throws AssertionError if it doesn't within half a minute
     */
    public static void await(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < TRIES && !condition.call(); i++) Thread.sleep(PAUSE_MILLIS);
        assertThat(condition.call()).isTrue();
    }
}
