package org.chalkline.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.RecordedFact;
import org.jspecify.annotations.Nullable;

/** Facts in memory, as a stream and by subject. Its readers never wait. */
public final class StubFacts implements FactStream, FactsOf {
    private final FactCatalogue catalogue;
    private final List<RecordedFact> recorded = new ArrayList<>();
    private int opened;
    private @Nullable RuntimeException broken;

    public StubFacts(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Records a fact under this metadata. */
    public RecordedFact add(Fact fact, Map<String, String> metadata) {
        var name = catalogue.find(fact.getClass()).orElseThrow().name();
        return add(name, fact.subject(), metadata, () -> fact);
    }

    /** Records something under this stored name, whatever it is. */
    public RecordedFact add(
            String type, String subject, Map<String, String> metadata, Supplier<Fact> payload) {
        int position = recorded.size();
        var id = new UUID(0x4711, position).toString();
        long sequence = recorded.stream().filter(f -> f.aggregateId().equals(subject)).count();
        var fact =
                new RecordedFact(
                        position, id, subject, sequence, type, 1, Instant.EPOCH, metadata, payload);
        recorded.add(fact);
        return fact;
    }

    /** Loses all but the first so many, as when an older copy is restored. */
    public void keepOnly(int facts) {
        recorded.subList(facts, recorded.size()).clear();
    }

    /** Fails from now on; goes on with null. */
    public void breakWith(@Nullable RuntimeException broken) {
        this.broken = broken;
    }

    /** How many readers were opened. */
    public int opened() {
        return opened;
    }

    @Override
    public long head() {
        return recorded.size() - 1L;
    }

    @Override
    public long positionAt(Instant recordedAt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Fact> recorded(String subject) {
        return recorded.stream()
                .filter(fact -> fact.aggregateId().equals(subject))
                .map(fact -> fact.payload().get())
                .toList();
    }

    @Override
    public Reader readAfter(long position) {
        opened++;
        return new Reader() {
            private int next = (int) position + 1;

            @Override
            public List<RecordedFact> next(int most, Duration wait) {
                if (broken != null) throw broken;
                int end = Math.min(next + most, recorded.size());
                var batch = List.copyOf(recorded.subList(Math.min(next, end), end));
                next = Math.max(next, end);
                return batch;
            }

            @Override
            public void close() {}
        };
    }
}
