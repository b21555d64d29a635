package org.chalkline.command.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.fact.RecordedFact;

/** All facts of a bureau in memory as a stream, each under its number. */
public final class FactsInOrder implements FactStream {
    private final Supplier<List<Fact>> facts;

    /**
     * @param facts all that is recorded, in order
     */
    public FactsInOrder(Supplier<List<Fact>> facts) {
        this.facts = facts;
    }

    private List<RecordedFact> all() {
        var numbers = new HashMap<String, Long>();
        var all = new ArrayList<RecordedFact>();
        for (var fact : facts.get()) {
            long number = numbers.merge(fact.subject(), 1L, Long::sum) - 1;
            all.add(
                    new RecordedFact(
                            all.size(),
                            "event-" + all.size(),
                            fact.subject(),
                            number,
                            fact.getClass().getAnnotation(FactType.class).value(),
                            1,
                            Instant.EPOCH,
                            Map.of(),
                            () -> fact));
        }
        return all;
    }

    @Override
    public long head() {
        return all().size() - 1L;
    }

    @Override
    public long positionAt(Instant recordedAt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RecordedFact> lookUp(List<Long> positions) {
        return all().stream().filter(fact -> positions.contains(fact.position())).toList();
    }

    @Override
    public Reader readAfter(long position) {
        throw new UnsupportedOperationException();
    }
}
