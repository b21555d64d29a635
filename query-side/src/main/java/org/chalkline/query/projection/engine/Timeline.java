package org.chalkline.query.projection.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one entity now, from its first day to its last: segments in order, with gaps
 * where it doesn't exist. Neighbours never hold the same state: whatever the order in which facts
 * came, equal knowledge has one form, so that what a fact leaves unchanged stays unwritten.
 *
 * <p>Most facts take effect after all others, or reach back a little. So only the end of the
 * timeline need be in memory, with the facts that made it: the rest can be left out, and is worked
 * out from the facts in the store when one reaches back further.
 *
 * @param lastEffective the latest day from which a fact applied so far has effect, {@link
 *     Integer#MIN_VALUE} if there is none
 * @param cut the segments that end before this day are left out; {@link Integer#MIN_VALUE} if none
 *     are
 * @param recent the facts that stand and have effect on the day {@code since} or later, by position
 * @param since never before the cut
 */
record Timeline<S>(
        List<Segment<S>> segments, int lastEffective, int cut, List<Dated> recent, int since) {

    /** How many facts the end of a timeline keeps at least, once it is shortened. */
    private static final int KEPT = 8;

    /** The fold of a view. */
    interface Fold<S> {
        @Nullable State<S> apply(@Nullable State<S> before, Fact fact);
    }

    /** A timeline after a fact, and how it came from the one before. */
    record Step<S>(Timeline<S> next, List<Segment<S>> closed, List<Segment<S>> opened) {}

    static <S> Timeline<S> empty() {
        return new Timeline<>(
                List.of(), Integer.MIN_VALUE, Integer.MIN_VALUE, List.of(), Integer.MIN_VALUE);
    }

    /** A timeline of which the facts are not in memory. */
    static <S> Timeline<S> of(List<Segment<S>> segments, int lastEffective, int cut) {
        int since = lastEffective == Integer.MIN_VALUE ? lastEffective : lastEffective + 1;
        return new Timeline<>(List.copyOf(segments), lastEffective, cut, List.of(), since);
    }

    /** Only the end that facts are likely to change, if this is much longer. */
    Timeline<S> shortened() {
        if (recent.size() <= 2 * KEPT && segments.size() <= 2 * KEPT + 2) return this;
        int from = since;
        if (recent.size() > KEPT) {
            var days = recent.stream().mapToInt(Dated::day).sorted().toArray();
            from = days[days.length - KEPT];
        }
        int day = from;
        var facts = recent.stream().filter(f -> f.day() >= day).toList();
        // So many facts of one day are not worth keeping.
        if (facts.size() > 2 * KEPT) return endOnly();
        return cutBefore(Math.min(day, lastEffective), facts, day);
    }

    private Timeline<S> endOnly() {
        return cutBefore(lastEffective, List.of(), lastEffective + 1);
    }

    private Timeline<S> cutBefore(int day, List<Dated> facts, int since) {
        var end = segments.stream().filter(s -> s.to() >= day).toList();
        return new Timeline<>(end, lastEffective, Math.max(cut, day), facts, since);
    }

    /**
     * Takes in a fact that has just come to be known.
     *
     * @param earlier all facts taken in before, by position, those too that have fallen since, and
     *     the rulings by which they fell; asked for only if the new one has effect before one of
     *     them, or is a ruling
     */
    Step<S> add(Dated fact, Fold<S> fold, Supplier<List<Dated>> earlier) {
        if (fact.ruling()) return rule(fact, fold, earlier);
        int day = fact.day();
        if (day >= lastEffective) {
            // Nothing lies after it: the state of the last day is the state before it.
            return replaceFrom(fact, List.of(fact), at(day), fold, day);
        }
        if (day >= since) {
            return replaceFrom(fact, tail(recent, fact), at(day - 1), fold, lastEffective);
        }
        var all = earlier.get();
        var whole = cut == Integer.MIN_VALUE ? this : completed(all, fold);
        var tail = tail(Dated.standing(all), fact);
        return whole.replaceFrom(fact, tail, whole.at(day - 1), fold, lastEffective);
    }

    /**
     * Takes in that facts fell, stand again, or say something else: from now on the entity is what
     * those make of it that stand, as they stand. What a ruling leaves unchanged keeps the position
     * at which it came to be known.
     */
    private Step<S> rule(Dated ruling, Fold<S> fold, Supplier<List<Dated>> earlier) {
        if (!FactsThatStand.changes(ruling.fact())) return step(ruling, segments, lastEffective);
        var all = new ArrayList<>(earlier.get());
        var whole = cut == Integer.MIN_VALUE ? this : completed(all, fold);
        all.add(ruling);
        var standing = new ArrayList<>(Dated.standing(all));
        standing.sort(Dated.ORDER);
        int founded = standing.isEmpty() ? Rect.OPEN : standing.getFirst().day();
        var next = new ArrayList<Segment<S>>();
        lastKnown(fallen(all, standing), founded, fold, ruling.position(), next);
        fold(standing, null, fold, ruling.position(), next);
        // A fact may have been given a later day than any before.
        int last = Math.max(lastEffective, ruling.day());
        var step = whole.step(ruling, next, last);
        var timeline =
                new Timeline<>(
                        step.next().segments(),
                        last,
                        Integer.MIN_VALUE,
                        List.copyOf(standing),
                        Integer.MIN_VALUE);
        return new Step<>(timeline, step.closed(), step.opened());
    }

    /**
     * Before the first day of a fact that stands, the entity never came to be: there it shows what
     * was known of it last, as far as that can be made of the facts that fell.
     */
    private static <S> void lastKnown(
            List<Dated> fallen, int founded, Fold<S> fold, int position, List<Segment<S>> next) {
        State<S> state = null;
        for (int i = 0; i < fallen.size(); i++) {
            var fact = fallen.get(i);
            if (fact.day() >= founded) return;
            try {
                state = fold.apply(state, fact.fact());
            } catch (Unfoldable e) {
                return;
            }
            int following = i + 1 < fallen.size() ? fallen.get(i + 1).day() : founded;
            int to = Math.min(following, founded);
            if (state != null && fact.day() < to) {
                append(next, fact.day(), to, position, state.asSetAside());
            }
        }
    }

    /** Whether what the fact changes begins before what is kept here. */
    boolean lacks(Dated fact) {
        if (cut == Integer.MIN_VALUE) return false;
        return fact.ruling() || (fact.day() < since && fact.day() < lastEffective);
    }

    /** The same with the segments that were left out. */
    Timeline<S> with(Collection<Segment<S>> all) {
        return new Timeline<>(List.copyOf(all), lastEffective, Integer.MIN_VALUE, recent, since);
    }

    /** The facts that have fallen, in the order in which they would be folded. */
    private static List<Dated> fallen(List<Dated> all, List<Dated> standing) {
        var left = new HashSet<Integer>();
        for (var fact : standing) left.add(fact.position());
        var fallen = new ArrayList<Dated>();
        for (var fact : all) {
            if (!fact.ruling() && !left.contains(fact.position())) fallen.add(fact);
        }
        fallen.sort(Dated.ORDER);
        return fallen;
    }

    /** The facts that are folded anew, the fact among them. */
    private static List<Dated> tail(List<Dated> facts, Dated fact) {
        var tail = new ArrayList<Dated>();
        for (var known : facts) if (known.day() >= fact.day()) tail.add(known);
        tail.add(fact);
        tail.sort(Dated.ORDER);
        return tail;
    }

    /** The segments left out can be had again, each as it came to be known. */
    private Timeline<S> completed(List<Dated> facts, Fold<S> fold) {
        var again = new LongTimeline<S>();
        for (int i = 0; i < facts.size(); i++) {
            var unused = again.add(facts.get(i), fold, facts.subList(0, i));
        }
        var whole = new ArrayList<Segment<S>>();
        for (var segment : again.segments()) if (segment.to() < cut) whole.add(segment);
        whole.addAll(segments);
        return new Timeline<>(whole, lastEffective, Integer.MIN_VALUE, recent, since);
    }

    /** What to fold on from: of what never came to be there is nothing. */
    private @Nullable State<S> at(int day) {
        for (int i = segments.size() - 1; i >= 0; i--) {
            var state = segments.get(i).state();
            if (segments.get(i).covers(day)) return state.setAside() ? null : state;
        }
        return null;
    }

    private Step<S> replaceFrom(
            Dated added, List<Dated> tail, @Nullable State<S> before, Fold<S> fold, int last) {
        int day = added.day();
        int position = added.position();
        var next = new ArrayList<Segment<S>>();
        for (var segment : segments) {
            if (segment.to() <= day) next.add(segment);
            else if (segment.from() < day) {
                next.add(new Segment<>(segment.from(), day, position, segment.state()));
            }
        }
        fold(tail, before, fold, position, next);
        return step(added, next, last);
    }

    private static <S> void fold(
            List<Dated> tail,
            @Nullable State<S> before,
            Fold<S> fold,
            int position,
            List<Segment<S>> next) {
        var state = before;
        for (int i = 0; i < tail.size(); i++) {
            var fact = tail.get(i);
            state = fold.apply(state, fact.fact());
            int to = i + 1 < tail.size() ? tail.get(i + 1).day() : Rect.OPEN;
            if (state != null && fact.day() < to) append(next, fact.day(), to, position, state);
        }
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
    private Step<S> step(Dated added, List<Segment<S>> following, int last) {
        var next = new ArrayList<>(following);
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
        var facts = recent;
        if (added.day() >= since && !added.ruling()) {
            facts = new ArrayList<>(recent);
            facts.add(added);
        }
        var timeline = new Timeline<>(List.copyOf(next), last, cut, List.copyOf(facts), since);
        return new Step<>(timeline, closed, opened);
    }
}
