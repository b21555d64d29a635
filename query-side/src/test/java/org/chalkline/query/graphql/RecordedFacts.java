package org.chalkline.query.graphql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.fact.RecordedFact;

/** A store of facts in memory: one is recorded a minute, from the beginning of 2026. */
final class RecordedFacts implements FactStream {
    static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final List<RecordedFact> facts = new ArrayList<>();

    RecordedFact add(Fact fact, Map<String, String> metadata) {
        var type = fact.getClass().getAnnotation(FactType.class);
        long position = facts.size();
        var recorded =
                new RecordedFact(
                        position,
                        "e" + position,
                        fact.subject(),
                        0,
                        type.value(),
                        type.revision(),
                        FIRST.plus(Duration.ofMinutes(position)),
                        metadata,
                        () -> fact);
        facts.add(recorded);
        return recorded;
    }

    @Override
    public long head() {
        return facts.size() - 1L;
    }

    @Override
    public long positionAt(Instant recordedAt) {
        return facts.stream().filter(fact -> !fact.recordedAt().isAfter(recordedAt)).count() - 1;
    }

    @Override
    public Reader readAfter(long position) {
        return new Reader() {
            @Override
            public List<RecordedFact> next(int most, Duration wait) {
                return facts.stream()
                        .filter(fact -> fact.position() > position)
                        .limit(most)
                        .toList();
            }

            @Override
            public void close() {}
        };
    }
}
