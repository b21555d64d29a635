package org.chalkline.query.projection.mongo;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.query.projection.engine.KeptFact;

/** The copies of facts of which histories are told, against the facts themselves. */
final class CopiedFacts {
    private static final int AT_ONCE = 500;
    private static final int MOST_FAULTS = 20;

    private final Collections collections;
    private final FactStream recorded;

    CopiedFacts(Collections collections, FactStream recorded) {
        this.collections = collections;
        this.recorded = recorded;
    }

    /** Which of them differ, each a sentence; of very many the first. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        var turn = new ArrayList<Document>();
        for (var fact : collections.facts().find().sort(Sorts.ascending("p"))) {
            turn.add(fact);
            if (turn.size() == AT_ONCE) compare(turn, faults);
        }
        compare(turn, faults);
        return faults;
    }

    private void compare(List<Document> turn, List<String> faults) {
        long head = recorded.head();
        turn.removeIf(fact -> fact.getInteger("p") > head);
        var facts = recorded.at(turn.stream().map(f -> (long) f.getInteger("p")).toList());
        for (int i = 0; i < turn.size() && faults.size() < MOST_FAULTS; i++) {
            if (isCopy(turn.get(i), facts.get(i))) continue;
            faults.add(
                    "the copy of the fact at position %d is not what was recorded"
                            .formatted(facts.get(i).position()));
        }
        turn.clear();
    }

    private static boolean isCopy(Document copy, RecordedFact fact) {
        return fact.eventId().equals(copy.getString("eventId"))
                && fact.aggregateId().equals(copy.getString("a"))
                && fact.sequence() == copy.getLong("s")
                && fact.type().equals(copy.getString("type"))
                && fact.recordedAt().toString().equals(copy.getString("recordedAt"))
                && isPayload(copy, fact)
                && fact.metadataJson().get().equals(copy.getString("metadata"));
    }

    /** Of one that couldn't be read none is kept. */
    private static boolean isPayload(Document copy, RecordedFact fact) {
        var payload = copy.getString("payload");
        return KeptFact.UNREADABLE.equals(payload) && copy.get("effective") == null
                || fact.payloadJson().get().equals(payload);
    }
}
