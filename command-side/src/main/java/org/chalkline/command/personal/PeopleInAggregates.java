package org.chalkline.command.personal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.ReadingOn;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.person.NamedPeople;
import org.chalkline.kernel.person.PersonId;

/**
 * Which aggregates name a person in their facts. Kept in memory alone. The first question reads all
 * facts, some seconds for a whole district; each later one reads those that came since, so no
 * answer is older than its question.
 */
final class PeopleInAggregates {

    private final Set<String> kinds;
    private final Map<PersonId, Set<String>> aggregates = new HashMap<>();
    private final ReadingOn reading;

    PeopleInAggregates(FactStream stream, Set<String> kinds) {
        reading = new ReadingOn(stream, this::take);
        this.kinds = kinds;
    }

    /** How the ids of an aggregate's kind begin. */
    static String kind(String aggregate) {
        int slash = aggregate.indexOf('/');
        return slash < 0 ? "" : aggregate.substring(0, slash);
    }

    /** The ids of the aggregates that name the person, in the order in which they first did. */
    synchronized List<String> naming(PersonId person) {
        reading.toNow();
        return List.copyOf(aggregates.getOrDefault(person, Set.of()));
    }

    private void take(RecordedFact fact) {
        if (kinds.contains(kind(fact.aggregateId()))) {
            for (var person : NamedPeople.in(fact.payload().get())) {
                aggregates
                        .computeIfAbsent(person, p -> new LinkedHashSet<>())
                        .add(fact.aggregateId());
            }
        }
    }
}
