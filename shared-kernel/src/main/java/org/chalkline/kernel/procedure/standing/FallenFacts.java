package org.chalkline.kernel.procedure.standing;

import java.util.BitSet;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.AboutFacts;

/**
 * Which facts of one aggregate have fallen. Folded from the facts of standing among them, in the
 * order in which they were recorded.
 */
public final class FallenFacts {
    private final BitSet fallen = new BitSet();

    /** Takes in what fell or stands again. */
    public void take(AboutFacts fact) {
        fallen.or(fact.falling());
        fallen.andNot(fact.rising());
    }

    /** Whether the fact of this number, which is none of standing itself, has fallen. */
    public boolean contains(long sequence) {
        return fallen.get(Math.toIntExact(sequence));
    }

    /**
     * What has fallen of an aggregate.
     *
     * @param recorded all that was recorded of it, from its first fact
     */
    public static FallenFacts of(List<Fact> recorded) {
        var fallen = new FallenFacts();
        for (var fact : recorded) {
            if (fact instanceof AboutFacts about) fallen.take(about);
        }
        return fallen;
    }

    /** Whether all facts stand. */
    public boolean isNone() {
        return fallen.isEmpty();
    }
}
