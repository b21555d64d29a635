package org.chalkline.axon.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last facts that one of its readers has read, for the others: each register and each
 * reaction follows the stream by itself, and only the first to arrive asks the store and takes a
 * fact apart. Who lags further behind than is remembered reads for itself.
 *
 * <p>For a store in which it costs nothing to begin reading anywhere.
 */
public final class SharedFactStream implements FactStream {
    private final FactStream store;
    private final AtomicReferenceArray<RecordedFact> recent;

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
        return new Sharing(position);
    }

    private int place(long position) {
        return (int) (position % recent.length());
    }

    private @Nullable RecordedFact remembered(long position) {
        var fact = recent.get(place(position));
        return fact != null && fact.position() == position ? fact : null;
    }

    /** Facts from long ago, as a build reads them, would drive out those that others need. */
    private void remember(List<RecordedFact> facts) {
        long oldest = store.head() - recent.length();
        for (var fact : facts) {
            if (fact.position() > oldest) recent.set(place(fact.position()), fact);
        }
    }

    private final class Sharing implements Reader {
        private long last;
        private @Nullable Reader own;
        private long ownLast;

        Sharing(long after) {
            last = after;
        }

        @Override
        public List<RecordedFact> next(int most, Duration wait) throws InterruptedException {
            var facts = new ArrayList<RecordedFact>();
            while (facts.size() < most) {
                var fact = remembered(last + 1);
                if (fact == null) break;
                facts.add(fact);
                last++;
            }
            return facts.isEmpty() ? read(most, wait) : facts;
        }

        private List<RecordedFact> read(int most, Duration wait) throws InterruptedException {
            var reader = own;
            if (reader == null || ownLast != last) {
                close();
                own = reader = store.readAfter(last);
            }
            var facts = reader.next(most, wait);
            if (!facts.isEmpty()) last = facts.getLast().position();
            ownLast = last;
            remember(facts);
            return facts;
        }

        @Override
        public void close() {
            if (own != null) own.close();
            own = null;
        }
    }
}
