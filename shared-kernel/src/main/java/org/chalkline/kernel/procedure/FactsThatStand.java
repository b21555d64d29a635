package org.chalkline.kernel.procedure;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.correction.CorrectedValues;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.standing.FallenFacts;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is left of one aggregate's facts: without those that have fallen, and each with the values
 * that were put right in it. Folded from the facts about facts among them, in the order in which
 * they were recorded. Every fold goes by it, of aggregates and of projections.
 */
public final class FactsThatStand {
    private final FallenFacts fallen = new FallenFacts();
    private final CorrectedValues corrected = new CorrectedValues();

    /** Takes in one more fact of the aggregate; most change nothing. */
    public void take(Fact fact) {
        if (fact instanceof ValueCorrected correction) corrected.take(correction);
        else if (fact instanceof AboutFacts about) fallen.take(about);
    }

    /** Whether this fact changes what others count for. */
    public static boolean changes(Fact fact) {
        return fact instanceof AboutFacts about && about.changesFold();
    }

    /** Whether every fact stands as it was recorded. */
    public boolean isAll() {
        return fallen.isNone() && corrected.isNone();
    }

    /**
     * The fact as it stands: the very one, unless a value in it was put right; absent if it has
     * fallen. What tells of other facts always stands.
     *
     * @param sequence its number in the aggregate
     */
    public @Nullable Fact of(long sequence, Fact fact) {
        if (fact instanceof AboutFacts) return fact;
        return fallen.contains(sequence) ? null : corrected.in(sequence, fact);
    }

    /**
     * The facts of an aggregate that stand, in their order: the very list, where all stand as they
     * were recorded. Where some don't, what tells of that is left out as well: of an aggregate of
     * which nothing stands, nothing is left. Whose codes are one person's is no part of that.
     *
     * @param recorded all that was recorded of the aggregate, from its first fact
     */
    public static List<Fact> of(List<Fact> recorded) {
        var stand = new FactsThatStand();
        recorded.forEach(stand::take);
        if (stand.isAll()) return recorded;
        var left = new ArrayList<Fact>(recorded.size());
        for (int i = 0; i < recorded.size(); i++) {
            var fact = stand.of(i, recorded.get(i));
            boolean tells = fact instanceof StandingEvent || fact instanceof ValueCorrected;
            if (fact != null && !tells) left.add(fact);
        }
        return left;
    }
}
