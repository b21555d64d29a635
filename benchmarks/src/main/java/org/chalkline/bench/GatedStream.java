package org.chalkline.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;

/**
 * A stream of which only the beginning can be seen yet. What is let through later comes one fact at
 * a time, so that whoever follows has batches of one.
 */
final class GatedStream implements FactStream {
    private final FactStream all;
    private final long first;
    private volatile long open;

    /**
     * @param open the last position that can be seen at first
     */
    GatedStream(FactStream all, long open) {
        this.all = all;
        this.first = open;
        this.open = open;
    }

    /** Lets facts through up to this position. */
    void openTo(long position) {
        open = position;
    }

    @Override
    public long head() {
        return open;
    }

    @Override
    public long positionAt(Instant recordedAt) {
        return Math.min(open, all.positionAt(recordedAt));
    }

    @Override
    public List<RecordedFact> lookUp(List<Long> positions) {
        return all.lookUp(positions);
    }

    @Override
    public Reader readAfter(long position) {
        return new GatedReader(all.readAfter(position), position);
    }

    private final class GatedReader implements Reader {
        private final Reader reader;
        private long position;

        GatedReader(Reader reader, long position) {
            this.reader = reader;
            this.position = position;
        }

        @Override
        public List<RecordedFact> next(int most, Duration wait) throws InterruptedException {
            if (position >= open) {
                // A short sleep, not a wake-up: what is measured begins long before it ends.
                Thread.sleep(Math.min(2, wait.toMillis()));
                if (position >= open) return List.of();
            }
            int allowed = position < first ? (int) Math.min(most, first - position) : 1;
            var facts = reader.next(allowed, wait);
            position += facts.size();
            return facts;
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
