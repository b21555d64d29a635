package org.chalkline.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;

/**
 * Facts in memory. It hands them over in batches of any size, and a new reader may get some once
 * more that it has had.
 */
public final class ListStream implements FactStream {

    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");

    private final FactCatalogue catalogue;
    private final Random random;
    private final List<RecordedFact> facts = new ArrayList<>();
    private int again;
    private boolean patient;

    public ListStream(FactCatalogue catalogue, long seed) {
        this.catalogue = catalogue;
        this.random = new Random(seed);
    }

    /** Each new reader begins up to so many facts too early. */
    public synchronized void deliverAgain(int most) {
        again = most;
    }

    public synchronized RecordedFact record(Fact fact) {
        return record(fact.subject(), fact.getClass(), () -> fact);
    }

    /** Records a fact with this beside it. */
    public synchronized RecordedFact record(Fact fact, Map<String, String> metadata) {
        return record(fact.subject(), fact.getClass(), () -> fact, metadata);
    }

    /** Records a fact whose payload is read by the supplier, which may fail. */
    public synchronized RecordedFact record(
            String aggregate, Class<? extends Fact> type, Supplier<Fact> payload) {
        return record(aggregate, type, payload, Map.of("actor", "clerk-" + facts.size() % 3));
    }

    private RecordedFact record(
            String aggregate,
            Class<? extends Fact> type,
            Supplier<Fact> payload,
            Map<String, String> metadata) {
        long position = facts.size();
        var recorded =
                new RecordedFact(
                        position,
                        "event-" + position,
                        aggregate,
                        facts.stream().filter(f -> f.aggregateId().equals(aggregate)).count(),
                        catalogue.find(type).map(FactCatalogue.Entry::name).orElse("unknown"),
                        1,
                        BEGAN.plusSeconds(position),
                        metadata,
                        payload);
        facts.add(recorded);
        notifyAll();
        return recorded;
    }

    /** Readers that find nothing wait until there is something, for as long as this is so. */
    public synchronized void patient(boolean is) {
        patient = is;
        notifyAll();
    }

    /** Loses the last fact, as a store does that was restored from a backup. */
    public synchronized void loseLast() {
        facts.removeLast();
    }

    @Override
    public synchronized long head() {
        return facts.size() - 1L;
    }

    @Override
    public long headAtHand() {
        return head();
    }

    @Override
    public synchronized long positionAt(Instant recordedAt) {
        return facts.stream().filter(f -> !f.recordedAt().isAfter(recordedAt)).count() - 1;
    }

    @Override
    public synchronized Reader readAfter(long position) {
        int back = again == 0 ? 0 : random.nextInt(again + 1);
        return new ListReader(Math.max(0, (int) position + 1 - back));
    }

    private final class ListReader implements Reader {
        private int next;

        ListReader(int next) {
            this.next = next;
        }

        @Override
        public List<RecordedFact> next(int most, Duration wait) throws InterruptedException {
            synchronized (ListStream.this) {
                // Waits less than it may, so that engines under test stop at once.
                long millis = Math.min(2, wait.toMillis());
                if (next >= facts.size() && millis > 0) {
                    TimeUnit.MILLISECONDS.timedWait(ListStream.this, millis);
                }
                while (patient && next >= facts.size()) ListStream.this.wait();
                int there = Math.min(most, facts.size() - next);
                if (there == 0) return List.of();
                int count = 1 + random.nextInt(there);
                var batch = List.copyOf(facts.subList(next, next + count));
                next += count;
                return batch;
            }
        }

        @Override
        public void close() {}
    }
}
