package org.chalkline.query.register.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.chalkline.kernel.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one entity now, from its first day to its last: segments in order, with gaps
 * where it doesn't exist. Neighbours never hold the same state: whatever the order in which facts
 * came, equal knowledge has one form, so that what a fact leaves unchanged stays unwritten.
 *
 * <p>Most facts take effect after all others and need only the end of the timeline, so the rest
 * need not be in memory: it can be left out, and is worked out from the facts when one reaches
 * back.
 *
 * @param lastEffective the latest day from which a fact applied so far has effect, {@link
 *     Integer#MIN_VALUE} if there is none
 * @param cut the segments that end before this day are left out; {@link Integer#MIN_VALUE} if none
 *     are
 */
record Timeline<S>(List<Segment<S>> segments, int lastEffective, int cut) {

    /** The fold of a view. */
    interface Fold<S> {
        @Nullable State<S> apply(@Nullable State<S> before, Fact fact);
    }

    /** A timeline after a fact, and how it came from the one before. */
    record Step<S>(Timeline<S> next, List<Segment<S>> closed, List<Segment<S>> opened) {}

    static <S> Timeline<S> empty() {
        return new Timeline<>(List.of(), Integer.MIN_VALUE, Integer.MIN_VALUE);
    }

    /** Only what facts from the last day on can change: at most two segments. */
    Timeline<S> shortened() {
        if (segments.isEmpty() || segments.getFirst().to() >= lastEffective) return this;
        var end = segments.stream().filter(s -> s.to() >= lastEffective).toList();
        return new Timeline<>(end, lastEffective, lastEffective);
    }

    /**
     * Takes in a fact that has just come to be known.
     *
     * @param earlier all facts taken in before, by position; asked for only if the new one has
     *     effect before one of them
     */
    Step<S> add(Dated fact, Fold<S> fold, Supplier<List<Dated>> earlier) {
        int day = fact.day();
        if (day >= lastEffective) {
            // Nothing lies after it: the state of the last day is the state before it.
            return replaceFrom(day, List.of(fact), at(day), fold, fact.position(), day);
        }
        var all = earlier.get();
        var whole = cut == Integer.MIN_VALUE ? this : completed(all, fold);
        var tail = new ArrayList<Dated>();
        for (var known : all) if (known.day() >= day) tail.add(known);
        tail.add(fact);
        tail.sort(Dated.ORDER);
        return whole.replaceFrom(
                day, tail, whole.at(day - 1), fold, fact.position(), lastEffective);
    }

    /** The segments left out can be had again, each as it came to be known. */
    private Timeline<S> completed(List<Dated> facts, Fold<S> fold) {
        Timeline<S> again = empty();
        for (int i = 0; i < facts.size(); i++) {
            var before = facts.subList(0, i);
            again = again.add(facts.get(i), fold, () -> before).next();
        }
        var whole = new ArrayList<Segment<S>>();
        for (var segment : again.segments) if (segment.to() < cut) whole.add(segment);
        whole.addAll(segments);
        return new Timeline<>(whole, lastEffective, Integer.MIN_VALUE);
    }

    private @Nullable State<S> at(int day) {
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i).covers(day)) return segments.get(i).state();
        }
        return null;
    }

    private Step<S> replaceFrom(
            int day,
            List<Dated> tail,
            @Nullable State<S> before,
            Fold<S> fold,
            int position,
            int last) {
        var next = new ArrayList<Segment<S>>();
        for (var segment : segments) {
            if (segment.to() <= day) next.add(segment);
            else if (segment.from() < day) {
                next.add(new Segment<>(segment.from(), day, position, segment.state()));
            }
        }
        var state = before;
        for (int i = 0; i < tail.size(); i++) {
            var fact = tail.get(i);
            state = fold.apply(state, fact.fact());
            int to = i + 1 < tail.size() ? tail.get(i + 1).day() : Rect.OPEN;
            if (state != null && fact.day() < to) append(next, fact.day(), to, position, state);
        }
        return step(next, last);
    }

    private static <S> void append(
            List<Segment<S>> segments, int from, int to, int position, State<S> state) {
        if (!segments.isEmpty()) {
            var last = segments.getLast();
            if (last.to() == from && last.state().sameAs(state)) {
                segments.removeLast();
                segments.add(new Segment<>(last.from(), to, position, last.state()));
                return;
            }
        }
        segments.add(new Segment<>(from, to, position, state));
    }

    /** What says the same as before keeps the position at which it came to be known. */
    private Step<S> step(List<Segment<S>> next, int last) {
        var closed = new ArrayList<Segment<S>>();
        var opened = new ArrayList<Segment<S>>();
        int old = 0;
        for (int i = 0; i < next.size(); i++) {
            var segment = next.get(i);
            while (old < segments.size() && segments.get(old).from() < segment.from()) {
                closed.add(segments.get(old++));
            }
            if (old < segments.size() && segments.get(old).saysTheSame(segment)) {
                next.set(i, segments.get(old++));
            } else {
                opened.add(segment);
            }
        }
        while (old < segments.size()) closed.add(segments.get(old++));
        return new Step<>(new Timeline<>(List.copyOf(next), last, cut), closed, opened);
    }
}
