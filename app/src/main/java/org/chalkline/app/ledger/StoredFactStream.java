package org.chalkline.app.ledger;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.fact.UnreadableFactException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * The facts of a store at rest, up to a position, read without the program that keeps it. A form
 * that isn't today's can't be read so; there is none yet.
 */
final class StoredFactStream implements FactStream {
    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private final StoredFacts facts;
    private final FactCatalogue catalogue;
    private final long upTo;

    /**
     * @param upTo the last position that it shows
     */
    StoredFactStream(StoredFacts facts, FactCatalogue catalogue, long upTo) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.upTo = upTo;
    }

    @Override
    public long head() {
        return Math.min(upTo, facts.head());
    }

    @Override
    public long positionAt(Instant recordedAt) {
        throw new UnsupportedOperationException("a store at rest is asked for positions alone");
    }

    @Override
    public List<RecordedFact> lookUp(List<Long> positions) {
        return facts.at(positions).stream().map(this::recorded).toList();
    }

    @Override
    public Reader readAfter(long position) {
        var reader = facts.readAfter(position);
        return new Reader() {
            @Override
            public List<RecordedFact> next(int most, Duration wait) throws InterruptedException {
                return reader.next(most, Duration.ZERO).stream()
                        .filter(fact -> fact.position() <= upTo)
                        .map(StoredFactStream.this::recorded)
                        .toList();
            }

            @Override
            public void close() {
                reader.close();
            }
        };
    }

    private RecordedFact recorded(StoredFact stored) {
        try {
            var metadata = FactJson.MAPPER.readValue(stored.metadata(), METADATA);
            return new RecordedFact(
                    stored.position(),
                    stored.eventId(),
                    stored.aggregateId(),
                    Long.parseLong(stored.sequence()),
                    stored.type(),
                    Integer.parseInt(stored.revision()),
                    Instant.parse(stored.recordedAt()),
                    () -> metadata,
                    () -> payload(stored),
                    stored::payload,
                    stored::metadata);
        } catch (RuntimeException e) {
            if (!(e instanceof JacksonException
                    || e instanceof IllegalArgumentException
                    || e instanceof DateTimeException)) throw e;
            throw new UnreadableFactException(
                    "the event at position " + stored.position() + " can't be read", e);
        }
    }

    private Fact payload(StoredFact stored) {
        var entry = catalogue.find(stored.type());
        if (entry.isEmpty() || !stored.revision().equals("" + entry.get().revision())) {
            throw new UnreadableFactException(
                    "unknown " + stored.type() + " of revision " + stored.revision(), null);
        }
        return FactJson.read(stored.payload(), entry.get().type());
    }
}
