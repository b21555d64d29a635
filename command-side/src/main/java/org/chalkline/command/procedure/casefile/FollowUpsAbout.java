package org.chalkline.command.procedure.casefile;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.fact.FactStream;
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
    private static final int AT_ONCE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FactStream stream;
    private final Map<String, Set<FollowUpId>> open = new HashMap<>();
    private final Map<FollowUpId, String> about = new LinkedHashMap<>();
    private long read = FactStream.NOTHING;

    FollowUpsAbout(FactStream stream) {
        this.stream = stream;
    }

    /** Whether a follow-up of a fact of this aggregate is open. */
    synchronized boolean anyOpen(String aggregate) {
        readOn();
        return open.containsKey(aggregate);
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
        read = recorded.position();
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
