package org.chalkline.query.projection.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.standing.FallenFacts;
import org.chalkline.kernel.procedure.standing.StandingEvent.ChangesFold;
import org.jspecify.annotations.Nullable;

/**
 * A fact and its place on both clocks, and in its aggregate.
 *
 * @param day from which it has effect, worked out once: folding compares it again and again
 * @param aggregate whose fact it is
 * @param sequence its number among the aggregate's facts
 * @param ruling whether it tells of other facts' standing, and not of the entity itself
 */
record Dated(
        int position, int day, Fact fact, String aggregate, long sequence, boolean ruling) {

    /** The order in which facts are folded. */
    static final Comparator<Dated> ORDER =
            Comparator.comparingInt(Dated::day).thenComparingInt(Dated::position);

    Dated(int position, Fact fact, String aggregate, long sequence, boolean ruling) {
        this(
                position,
                Math.toIntExact(fact.effectiveOn().toEpochDay()),
                fact,
                aggregate,
                sequence,
                ruling);
    }

    /**
     * Those of the facts that stand once all of them are known, in their order; rulings are none of
     * them.
     *
     * @param facts all facts of an entity, by position
     */
    static List<Dated> standing(List<Dated> facts) {
        var fallen = new HashMap<String, FallenFacts>();
        boolean ruled = false;
        for (var fact : facts) {
            ruled |= fact.ruling();
            if (!fact.ruling() || !(fact.fact() instanceof ChangesFold change)) continue;
            fallen.computeIfAbsent(fact.aggregate(), of -> new FallenFacts()).take(change);
        }
        if (!ruled) return facts;
        return facts.stream()
                .filter(fact -> !fact.ruling() && !fact.isAmong(fallen.get(fact.aggregate())))
                .toList();
    }

    private boolean isAmong(@Nullable FallenFacts fallen) {
        return fallen != null && fallen.contains(sequence);
    }

    /** Facts may be dated so far off that days can't count it; no rectangle can hold them. */
    static boolean countable(LocalDate date) {
        long day = date.toEpochDay();
        return Integer.MIN_VALUE < day && day < Rect.OPEN;
    }
}
