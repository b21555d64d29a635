package org.chalkline.command.personal;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.person.NamedPeople;
import org.chalkline.kernel.person.PersonId;

/**
 * Which aggregates name a person in their facts. Kept in memory alone. The first question reads all
 * facts, some seconds for a whole district; each later one reads those that came since, so no
 * answer is older than its question.
 */
final class PeopleInAggregates {
    private static final int AT_ONCE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FactStream stream;
    private final Set<String> kinds;
    private final Map<PersonId, Set<String>> aggregates = new HashMap<>();
    private long read = FactStream.NOTHING;

    PeopleInAggregates(FactStream stream, Set<String> kinds) {
        this.stream = stream;
        this.kinds = kinds;
    }

    /** How the ids of an aggregate's kind begin. */
    static String kind(String aggregate) {
        int slash = aggregate.indexOf('/');
        return slash < 0 ? "" : aggregate.substring(0, slash);
    }

    /** The ids of the aggregates that name the person, in the order in which they first did. */
    synchronized List<String> naming(PersonId person) {
        readOn();
        return List.copyOf(aggregates.getOrDefault(person, Set.of()));
    }

    private void readOn() {
        long head = stream.head();
        if (read >= head) return;
        try (var reader = stream.readAfter(read)) {
            while (read < head) {
                var facts = reader.next(AT_ONCE, PATIENCE);
                if (facts.isEmpty()) {
                    throw new IllegalStateException(
                            "no fact after position " + read + ", though there is one at " + head);
                }
                facts.forEach(this::take);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void take(RecordedFact fact) {
        if (kinds.contains(kind(fact.aggregateId()))) {
            for (var person : NamedPeople.in(fact.payload().get())) {
                aggregates
                        .computeIfAbsent(person, p -> new LinkedHashSet<>())
                        .add(fact.aggregateId());
            }
        }
        read = fact.position();
    }
}
