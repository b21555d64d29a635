package org.chalkline.axon.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.chalkline.kernel.command.PacedCommandGateway;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.StreamingProcessors;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the newest facts for all who follow them: each projection and each reaction
 * follows the stream by itself, and whoever first wants what nobody has read yet reads it for the
 * others, while they wait for it and don't ask the store as well. The last facts so read are
 * remembered; who lags further behind than that reads for itself, until it is well within them: to
 * begin reading costs a server something, and whoever stands at the edge would begin at each turn.
 */
public final class SharedFactStream implements FactStream {

    /**
     * As many as projections may lie behind, and a batch more, so that none reads alone: some 30
     * MB.
     */
    public static final int REMEMBERED =
            PacedCommandGateway.MOST_BEHIND + StreamingProcessors.AT_A_TIME;

    private final FactStream store;
    private final Recent<RecordedFact> recent;

    /** Guards what follows. It is never held while the store is read. */
    private final Object gateway = new Object();

    /** Whether somebody reads for all; the others wait on the gateway until they have done so. */
    private boolean reading;

    /** Readers that are not closed. */
    private int open;

    /** Reads for all, after {@link #front}; the one who reads for all has it. */
    private @Nullable Reader ahead;

    /** The last position that was read for all, which is remembered. */
    private volatile long front = NOTHING;

    /** The last position at which a fact was read. */
    private volatile long met = NOTHING;

    /** A reader that reads alone does so until no more than this lies before it. */
    private final int near;

    private record First(String aggregate, List<Supplier<Fact>> facts) {}

    /** Guards what follows, and is held while the store is read for all who ask for the same. */
    private final Object firsts = new Object();

    /** The facts of one aggregate that were asked for last. */
    private First lastFirst = new First("", List.of());

    /**
     * @param remembered how many facts, from 1: each takes a few kilobytes
     */
    public SharedFactStream(FactStream store, int remembered) {
        this.store = store;
        this.near = remembered / 2;
        this.recent = new Recent<>(remembered, RecordedFact::position);
    }

    @Override
    public long head() {
        return store.head();
    }

    /** The head that the store itself has at hand, and else the last fact that was read for all. */
    @Override
    public long headAtHand() {
        return Math.max(store.headAtHand(), met);
    }

    @Override
    public long positionAt(Instant recordedAt) {
        return store.positionAt(recordedAt);
    }

    @Override
    public List<RecordedFact> lookUp(List<Long> positions) {
        return store.lookUp(positions);
    }

    /** All projections ask for the same ones, many at the same time: one reads for the others. */
    @Override
    public List<Supplier<Fact>> firstOf(String aggregate, long below) {
        synchronized (firsts) {
            var last = lastFirst;
            boolean known = last.aggregate().equals(aggregate) && last.facts().size() >= below;
            if (known) return last.facts();
            var facts = store.firstOf(aggregate, below);
            lastFirst = new First(aggregate, facts);
            return facts;
        }
    }

    @Override
    public Reader readAfter(long position) {
        synchronized (gateway) {
            open++;
        }
        return new Sharing(position);
    }

    private List<RecordedFact> remembered(long after, int most) {
        return recent.between(after, after + most);
    }

    /** Reads after a position at which nobody has read before; by one thread at a time. */
    private List<RecordedFact> readForAll(long after, int most, Duration wait)
            throws InterruptedException {
        var reader = ahead;
        if (reader == null || front != after) {
            stopReadingAhead();
            reader = store.readAfter(after);
            front = after;
            ahead = reader;
        }
        List<RecordedFact> facts;
        try {
            facts = reader.next(most, wait);
        } catch (RuntimeException e) {
            // The store that is found again may be another one, as after it was put back.
            met = NOTHING;
            throw e;
        }
        facts.forEach(recent::add);
        if (!facts.isEmpty()) met = front = facts.getLast().position();
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
            var facts = isFarBehind() ? List.<RecordedFact>of() : remembered(last, most);
            if (facts.isEmpty()) {
                facts = last < front ? readAlone(most, wait) : readNewest(most, wait);
            } else {
                stopReadingAlone();
            }
            if (!facts.isEmpty()) last = facts.getLast().position();
            return facts;
        }

        /** Whether it reads alone, and is better off so. */
        private boolean isFarBehind() {
            return own != null && front - last > near;
        }

        private List<RecordedFact> readAlone(int most, Duration wait) throws InterruptedException {
            var reader = own;
            if (reader == null) own = reader = store.readAfter(last);
            return reader.next(most, wait);
        }

        private List<RecordedFact> readNewest(int most, Duration wait) throws InterruptedException {
            stopReadingAlone();
            long until = System.nanoTime() + wait.toNanos();
            synchronized (gateway) {
                while (true) {
                    var facts = remembered(last, most);
                    // So many may have been read meanwhile that the next one is forgotten again.
                    if (!facts.isEmpty() || last < front) return facts;
                    if (!reading) break;
                    long left = until - System.nanoTime();
                    if (left <= 0) return List.of();
                    TimeUnit.NANOSECONDS.timedWait(gateway, left);
                }
                reading = true;
            }
            try {
                var left = Duration.ofNanos(Math.max(0, until - System.nanoTime()));
                return readForAll(last, most, left);
            } finally {
                synchronized (gateway) {
                    reading = false;
                    gateway.notifyAll();
                }
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
            synchronized (gateway) {
                // Who reads for all has a reader open, so nobody does when there is none.
                if (--open == 0) stopReadingAhead();
            }
        }
    }
}
