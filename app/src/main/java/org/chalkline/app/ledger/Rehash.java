package org.chalkline.app.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.ledger.event.LedgerEvent;

/**
 * Reads what is stored, in order, and hashes it again: reading and hashing run on threads of their
 * own, a few turns ahead, so that memory stays small and no core waits.
 */
final class Rehash implements AutoCloseable {
    private static final int A_TURN = 1_000;

    /** Turns under way at a time: about 8,000 events in memory. */
    private static final int AHEAD = 8;

    /** A stored fact, and the entry that follows from it. */
    record Hashed(StoredFact fact, LedgerEvent event, byte[] entry) {}

    private final StoredFacts.Reader reader;
    private final long upTo;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(Rehash::daemon);
    private final ExecutorService hashing =
            Executors.newFixedThreadPool(
                    Math.max(1, Runtime.getRuntime().availableProcessors() - 1), Rehash::daemon);
    private final ArrayDeque<CompletableFuture<List<Hashed>>> ahead = new ArrayDeque<>();

    /**
     * Begins.
     *
     * @param after the position before the first
     * @param upTo the last position that is wanted: later ones may follow in the last turn
     */
    Rehash(StoredFacts facts, long after, long upTo) {
        this.reader = facts.readAfter(after);
        this.upTo = upTo;
        for (int i = 0; i < AHEAD; i++) ahead.add(read());
    }

    private static Thread daemon(Runnable task) {
        return Thread.ofPlatform().daemon().name("rehash").unstarted(task);
    }

    private CompletableFuture<List<Hashed>> read() {
        return CompletableFuture.supplyAsync(this::turn, reading)
                .thenApplyAsync(this::hash, hashing);
    }

    private List<StoredFact> turn() {
        try {
            return reader.next(A_TURN, Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while events were read", e);
        }
    }

    private List<Hashed> hash(List<StoredFact> turn) {
        var hashed = new ArrayList<Hashed>(turn.size());
        for (var fact : turn) {
            if (fact.position() > upTo) break;
            var event = StoredEvents.event(fact);
            hashed.add(new Hashed(fact, event, event.entry()));
        }
        return hashed;
    }

    /**
     * The next turn.
     *
     * @return an empty list at the end
     * @throws RuntimeException if the store could not be read
     */
    List<Hashed> next() throws InterruptedException {
        try {
            var turn = ahead.removeFirst().get();
            ahead.add(read());
            return turn;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException("events could not be read", e.getCause());
        }
    }

    @Override
    public void close() {
        reading.shutdown();
        hashing.shutdown();
        reading.close();
        hashing.close();
        reader.close();
    }
}
