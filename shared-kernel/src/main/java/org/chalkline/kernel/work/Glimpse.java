package org.chalkline.kernel.work;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * A thing that a server tells, as it was seen last: whoever asks is answered at once, and a server
 * that hangs isn't waited for. For several threads.
 *
 * @param <T> what is seen
 */
public final class Glimpse<T> {
    private final String name;
    private final Duration knownFor;
    private final Supplier<T> look;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Seen<T> seen;

    private record Seen<T>(T what, long atNanos) {}

    /**
     * Not seen yet.
     *
     * @param name of the thread that looks
     * @param knownFor how old it may become before it is looked at again
     * @param first what is answered until it was seen
     * @param look asks the server
     */
    public Glimpse(String name, Duration knownFor, T first, Supplier<T> look) {
        this.name = name;
        this.knownFor = knownFor;
        this.look = look;
        seen = new Seen<>(first, System.nanoTime() - knownFor.toNanos());
    }

    /**
     * As it is now, for the caller who waits for it.
     *
     * @throws RuntimeException what the look threw; then it stays as it was seen before
     */
    public T now() {
        var found = look.get();
        seen = new Seen<>(found, System.nanoTime());
        return found;
    }

    /** As it was seen last; where that is old, it is looked at again beside the caller. */
    public T lately() {
        boolean old = System.nanoTime() - seen.atNanos() >= knownFor.toNanos();
        if (old && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name).start(this::lookAgain);
        }
        return seen.what();
    }

    private void lookAgain() {
        try {
            var unused = now();
        } catch (RuntimeException e) {
            // The next caller has it looked at again.
        } finally {
            looking.set(false);
        }
    }
}
