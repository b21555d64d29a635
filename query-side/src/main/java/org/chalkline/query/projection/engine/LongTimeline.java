package org.chalkline.query.projection.engine;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * A timeline that is worked out from its first fact. What every step goes through stays short,
 * however many facts there are; and the segments that are left out are at hand, so that a fact that
 * reaches back doesn't have them worked out again.
 */
final class LongTimeline<S> {

    /** From so many facts on it is shortened. */
    private static final int LONG = 200;

    /** By their first days, of which no two are the same. */
    private final TreeMap<Integer, Segment<S>> open = new TreeMap<>();

    private Timeline<S> timeline = Timeline.empty();

    /**
     * Takes in the next fact. Where it can't be applied, nothing has changed.
     *
     * @param earlier all facts taken in before
     */
    Timeline.Step<S> add(Dated fact, Timeline.Fold<S> fold, List<Dated> earlier) {
        if (timeline.lacks(fact)) timeline = timeline.with(open.values());
        var step = timeline.add(fact, fold, () -> earlier);
        for (var segment : step.closed()) open.remove(segment.from());
        for (var segment : step.opened()) open.put(segment.from(), segment);
        timeline = step.next();
        if (timeline.recent().size() > LONG) timeline = timeline.shortened();
        return step;
    }

    /** What is known now, by day. */
    Collection<Segment<S>> segments() {
        return open.values();
    }
}
