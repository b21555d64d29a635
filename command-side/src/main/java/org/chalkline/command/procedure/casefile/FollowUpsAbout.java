package org.chalkline.command.procedure.casefile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.ReadingOn;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpAssigned;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpRefused;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpSettled;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.springframework.stereotype.Component;

/**
 * Which follow-ups of which aggregate are open. Kept in memory alone: the first question goes
 * through all facts and reads those of follow-ups, each later one those that came since. So no
 * answer is older than its question.
 */
@Component
class FollowUpsAbout {
    private static final String KIND = "followup/";

    private final Map<String, Set<FollowUpId>> open = new HashMap<>();
    private final Map<FollowUpId, String> about = new LinkedHashMap<>();
    private final ReadingOn reading;

    FollowUpsAbout(FactStream stream) {
        reading = new ReadingOn(stream, this::take);
    }

    /** Whether a follow-up of a fact of this aggregate is open. */
    synchronized boolean anyOpen(String aggregate) {
        reading.toNow();
        return open.containsKey(aggregate);
    }

    private void take(RecordedFact recorded) {
        if (recorded.aggregateId().startsWith(KIND)) {
            switch (recorded.payload().get()) {
                case FollowUpRefused e -> {
                    about.put(e.followUp(), e.about());
                    open.computeIfAbsent(e.about(), a -> new LinkedHashSet<>()).add(e.followUp());
                }
                case FollowUpSettled e -> settle(e.followUp());
                case FollowUpAssigned e -> {} // it stays open
                default -> {} // of a kind to come
            }
        }
    }

    private void settle(FollowUpId followUp) {
        var of = about.remove(followUp);
        if (of == null) return;
        open.computeIfPresent(
                of,
                (aggregate, all) -> {
                    all.remove(followUp);
                    return all.isEmpty() ? null : all;
                });
    }
}
