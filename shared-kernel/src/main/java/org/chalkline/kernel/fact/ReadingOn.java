package org.chalkline.kernel.fact;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Goes through all facts once, for whoever keeps in memory what they tell: whenever it is asked to,
 * through those that came since. What it leads to is then no older than the question. It is to be
 * called by one thread at a time.
 */
public final class ReadingOn {
    private static final int AT_ONCE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<FactStream> stream;
    private final Consumer<RecordedFact> take;
    private long read = FactStream.NOTHING;

    /** Through these facts. */
    public ReadingOn(FactStream stream, Consumer<RecordedFact> take) {
        this(() -> stream, take);
    }

    /**
     * Through facts that are looked for when they are first needed.
     *
     * @param take hears each fact, in the order of their positions; one that it fails on is told
     *     again
     */
    public ReadingOn(Supplier<FactStream> stream, Consumer<RecordedFact> take) {
        this.stream = stream;
        this.take = take;
    }

    /**
     * Reads up to the last fact that is recorded now.
     *
     * @throws IllegalStateException if that can't be read, or the thread is interrupted
     */
    public void toNow() {
        var facts = stream.get();
        long head = facts.head();
        if (read >= head) return;
        try (var reader = facts.readAfter(read)) {
            while (read < head) {
                var next = reader.next(AT_ONCE, PATIENCE);
                if (next.isEmpty()) {
                    throw new IllegalStateException(
                            "no fact after position " + read + ", though there is one at " + head);
                }
                for (var fact : next) {
                    take.accept(fact);
                    read = fact.position();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
