package org.chalkline.query.projection.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.correction.StoredValue.UnfitException;
import org.jspecify.annotations.Nullable;

/**
 * A fact and its place on both clocks, and in its aggregate.
 *
 * @param day from which it has effect, worked out once: folding compares it again and again
 * @param aggregate whose fact it is
 * @param sequence its number among the aggregate's facts
 * @param ruling whether it tells of other facts' standing, and not of the entity itself
 */
record Dated(int position, int day, Fact fact, String aggregate, long sequence, boolean ruling) {

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
     * Those of the facts that stand once all of them are known, in their order, each as it stands;
     * rulings are none of them.
     *
     * @param facts all facts of an entity, by position
     */
    static List<Dated> standing(List<Dated> facts) {
        var known = new HashMap<String, FactsThatStand>();
        for (var fact : facts) {
            if (!fact.ruling()) continue;
            known.computeIfAbsent(fact.aggregate(), of -> new FactsThatStand()).take(fact.fact());
        }
        if (known.isEmpty()) return facts;
        var standing = new ArrayList<Dated>(facts.size());
        for (var fact : facts) {
            var now = fact.ruling() ? null : fact.asItStands(known.get(fact.aggregate()));
            if (now != null) standing.add(now);
        }
        return standing;
    }

    private @Nullable Dated asItStands(@Nullable FactsThatStand known) {
        if (known == null) return this;
        @Nullable Fact now;
        try {
            now = known.of(sequence, fact);
        } catch (UnfitException e) {
            throw new Unfoldable(e);
        }
        if (now == null || now == fact) return now == null ? null : this;
        return new Dated(position, now, aggregate, sequence, false);
    }

    /** Facts may be dated so far off that days can't count it; no rectangle can hold them. */
    static boolean countable(LocalDate date) {
        long day = date.toEpochDay();
        return Integer.MIN_VALUE < day && day < Rect.OPEN;
    }
}
