package org.chalkline.drills;

import java.util.concurrent.TimeUnit;

/** Waits for commands to be acknowledged. */
final class Progress {
    /** More than can have been under way. */
    private static final int MORE = 12;

    private static final long LOOK_EVERY_MILLIS = 50;

    private Progress() {}

    /** Whether commands are acknowledged from now on, within so many seconds. */
    static boolean of(Acknowledged acknowledged, long seconds) throws InterruptedException {
        int before = acknowledged.size();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < until) {
            if (acknowledged.size() > before + MORE) return true;
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return false;
    }
}
