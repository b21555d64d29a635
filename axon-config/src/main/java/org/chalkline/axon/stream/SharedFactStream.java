package org.chalkline.axon.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the newest facts for all who follow them: each register and each reaction follows
 * the stream by itself, and whoever first wants what nobody has read yet reads it for the others,
 * while they wait for it and don't ask the store as well. The last facts so read are remembered;
 * who lags further behind than that reads for itself.
 *
 * <p>For a store in which it costs nothing to begin reading anywhere.
 */
public final class SharedFactStream implements FactStream {
    private final FactStream store;
    private final AtomicReferenceArray<RecordedFact> recent;

    /** Held by the one who reads for all. */
    private final ReentrantLock turn = new ReentrantLock();

    /** Reads for all, after {@link #front}; guarded by the turn. */
    private @Nullable Reader ahead;

    /** The last position that was read for all, which is remembered. */
    private volatile long front = NOTHING;

    /** Readers that are not closed. Not guarded by the turn, for which one may wait long. */
    private final AtomicInteger open = new AtomicInteger();

    /**
     * @param remembered how many facts, from 1: each takes a few kilobytes
     */
    public SharedFactStream(FactStream store, int remembered) {
        this.store = store;
        this.recent = new AtomicReferenceArray<>(remembered);
    }

    @Override
    public long head() {
        return store.head();
    }

    @Override
    public long positionAt(Instant recordedAt) {
        return store.positionAt(recordedAt);
    }

    @Override
    public Reader readAfter(long position) {
        open.incrementAndGet();
        return new Sharing(position);
    }

    private int place(long position) {
        return (int) (position % recent.length());
    }

    private List<RecordedFact> remembered(long after, int most) {
        var facts = new ArrayList<RecordedFact>();
        for (long next = after + 1; facts.size() < most; next++) {
            var fact = recent.get(place(next));
            if (fact == null || fact.position() != next) break;
            facts.add(fact);
        }
        return facts;
    }

    /** Reads after a position at which nobody has read before; with the turn. */
    private List<RecordedFact> readForAll(long after, int most, Duration wait)
            throws InterruptedException {
        var reader = ahead;
        if (reader == null || front != after) {
            stopReadingAhead();
            reader = store.readAfter(after);
            front = after;
            ahead = reader;
        }
        var facts = reader.next(most, wait);
        for (var fact : facts) recent.set(place(fact.position()), fact);
        if (!facts.isEmpty()) front = facts.getLast().position();
        return facts;
    }

    private void stopReadingAhead() {
        if (ahead != null) ahead.close();
        ahead = null;
    }

    private final class Sharing implements Reader {
        private long last;
        private @Nullable Reader own;
        private boolean closed;

        Sharing(long after) {
            last = after;
        }

        @Override
        public List<RecordedFact> next(int most, Duration wait) throws InterruptedException {
            var facts = remembered(last, most);
            if (facts.isEmpty()) {
                facts = last < front ? readAlone(most, wait) : readNewest(most, wait);
            } else {
                stopReadingAlone();
            }
            if (!facts.isEmpty()) last = facts.getLast().position();
            return facts;
        }

        private List<RecordedFact> readAlone(int most, Duration wait) throws InterruptedException {
            var reader = own;
            if (reader == null) own = reader = store.readAfter(last);
            return reader.next(most, wait);
        }

        private List<RecordedFact> readNewest(int most, Duration wait) throws InterruptedException {
            stopReadingAlone();
            if (!turn.tryLock(wait.toNanos(), TimeUnit.NANOSECONDS)) return List.of();
            try {
                var facts = remembered(last, most);
                if (!facts.isEmpty()) return facts;
                // So many may have been read meanwhile that the next one is forgotten again.
                return last < front ? List.of() : readForAll(last, most, wait);
            } finally {
                turn.unlock();
            }
        }

        private void stopReadingAlone() {
            if (own != null) own.close();
            own = null;
        }

        @Override
        public void close() {
            stopReadingAlone();
            if (closed) return;
            closed = true;
            if (open.decrementAndGet() > 0) return;
            turn.lock();
            try {
                if (open.get() == 0) stopReadingAhead();
            } finally {
                turn.unlock();
            }
        }
    }
}
