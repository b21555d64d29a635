package org.chalkline.app.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.procedure.decision.Decision;

/**
 * What was recorded only after a decision that it bears on: an event of effect before the day of
 * the decision, or a document that the decision does not cite and that was first cited, or brought
 * in, after the decision had been recorded. An agency may not shore a decision up with what it
 * gathered afterwards; so a reader must see it at once.
 */
final class Late {
    private final Map<Long, Decision> decisions = new TreeMap<>();
    private final Map<Long, BundledEvent> deciding = new TreeMap<>();

    Late(List<BundledEvent> events) {
        for (var event : events) {
            var decision = event.decision();
            if (decision == null) continue;
            decisions.put(event.position(), decision);
            deciding.put(event.position(), event);
        }
    }

    /** The positions of the decisions that the event was recorded after, though it came before. */
    List<Long> decisionsBefore(BundledEvent event) {
        var effective = event.effectiveOn();
        var late = new ArrayList<Long>();
        if (effective == null) return late;
        decisions.forEach(
                (position, decision) -> {
                    if (position < event.position()
                            && effective.isBefore(decision.decidedOn())
                            && isOfOneSubject(position, event)) {
                        late.add(position);
                    }
                });
        return late;
    }

    /**
     * The positions of the decisions that a document came after.
     *
     * @param cited the positions of the events that cite it, in order
     */
    List<Long> decisionsBefore(Document document, List<BundledEvent> cited) {
        var late = new ArrayList<Long>();
        var first = cited.getFirst();
        decisions.forEach(
                (position, decision) -> {
                    var event = deciding.get(position);
                    if (event == null) return;
                    boolean citedLater =
                            first.position() > position
                                    && cited.stream().anyMatch(e -> isOfOneSubject(position, e));
                    boolean broughtInLater =
                            decision.evidence().contains(document.digest())
                                    && document.keptAt() != null
                                    && document.keptAt().isAfter(event.recordedAt());
                    if (citedLater || broughtInLater) late.add(position);
                });
        return late;
    }

    private boolean isOfOneSubject(long decided, BundledEvent event) {
        var decision = deciding.get(decided);
        return decision != null
                && decision.stored().aggregateId().equals(event.stored().aggregateId());
    }
}
