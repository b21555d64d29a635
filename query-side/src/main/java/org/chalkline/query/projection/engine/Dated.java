package org.chalkline.query.projection.engine;

import java.time.LocalDate;
import java.util.Comparator;
import org.chalkline.kernel.fact.Fact;

/**
 * A fact and its place on both clocks.
 *
 * @param day from which it has effect, worked out once: folding compares it again and again
 */
record Dated(int position, int day, Fact fact) {

    /** The order in which facts are folded. */
    static final Comparator<Dated> ORDER =
            Comparator.comparingInt(Dated::day).thenComparingInt(Dated::position);

    Dated(int position, Fact fact) {
        this(position, Math.toIntExact(fact.effectiveOn().toEpochDay()), fact);
    }

    /** Facts may be dated so far off that days can't count it; no rectangle can hold them. */
    static boolean countable(LocalDate date) {
        long day = date.toEpochDay();
        return Integer.MIN_VALUE < day && day < Rect.OPEN;
    }
}
