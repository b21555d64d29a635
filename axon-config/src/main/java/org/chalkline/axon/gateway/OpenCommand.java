package org.chalkline.axon.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Outcome.Recorded;

/** One command under way: what it has recorded so far, and its outcome once there is one. */
final class OpenCommand {
    private final CommandKey key;
    private final String digest;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final List<Recorded> recorded = new ArrayList<>();
    private int expected;
    private volatile Runnable beforeRecording = () -> {};

    OpenCommand(CommandKey key, String digest) {
        this.key = key;
        this.digest = digest;
    }

    CommandKey key() {
        return key;
    }

    String digest() {
        return digest;
    }

    CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    /** It is under way, and this is to be run each time before it records anything. */
    void begun(Runnable beforeRecording) {
        this.beforeRecording = beforeRecording;
    }

    /**
     * @throws IllegalStateException if it must record nothing any more
     */
    void requireMayRecord() {
        beforeRecording.run();
    }

    synchronized void expect(int facts) {
        expected += facts;
    }

    synchronized void recorded(List<Recorded> facts) {
        recorded.addAll(facts);
        notifyAll();
    }

    /**
     * What it recorded, in order, when the positions of all of it are known.
     *
     * @throws IllegalStateException if they don't come to be known in this time
     */
    synchronized List<Recorded> awaitRecorded(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (recorded.size() < expected) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new IllegalStateException(
                        "What was recorded has not come back from the event store in " + most);
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
        }
        return recorded.stream().sorted(Comparator.comparingLong(Recorded::position)).toList();
    }
}
