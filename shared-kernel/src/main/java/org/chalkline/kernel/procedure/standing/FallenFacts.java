package org.chalkline.kernel.procedure.standing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.kernel.procedure.standing.StandingEvent.ChangesFold;

/**
 * Which facts of one aggregate have fallen. Folded from the facts of standing among them, in the
 * order in which they were recorded.
 */
public final class FallenFacts {
    private final BitSet fallen = new BitSet();

    /** Takes in what fell or stands again. */
    public void take(ChangesFold fact) {
        var numbers = SequenceRange.numbers(fact.acts());
        switch (fact) {
            case ActsSetAside e -> fallen.or(numbers);
            case ActRestored e -> fallen.andNot(numbers);
        }
    }

    /** Whether the fact of this number, which is none of standing itself, has fallen. */
    public boolean contains(long sequence) {
        return fallen.get(Math.toIntExact(sequence));
    }

    /** Whether this fact changes which others count. */
    public static boolean changes(Fact fact) {
        return fact instanceof ChangesFold;
    }

    /**
     * The facts of an aggregate that stand, in their order: the very list, where none fell. Where
     * some did, what tells of standing is left out as well: of an aggregate of which nothing stands,
     * nothing is left.
     *
     * @param recorded all that was recorded of the aggregate, from its first fact
     */
    public static List<Fact> standing(List<Fact> recorded) {
        var fallen = of(recorded);
        if (fallen.isNone()) return recorded;
        var standing = new ArrayList<Fact>(recorded.size());
        for (int i = 0; i < recorded.size(); i++) {
            var fact = recorded.get(i);
            if (!(fact instanceof StandingEvent) && !fallen.contains(i)) standing.add(fact);
        }
        return standing;
    }

    /**
     * What has fallen of an aggregate.
     *
     * @param recorded all that was recorded of it, from its first fact
     */
    public static FallenFacts of(List<Fact> recorded) {
        var fallen = new FallenFacts();
        for (var fact : recorded) {
            if (fact instanceof ChangesFold change) fallen.take(change);
        }
        return fallen;
    }

    /** Whether all facts stand. */
    public boolean isNone() {
        return fallen.isEmpty();
    }
}
