package org.chalkline.query.register.engine;

import java.time.LocalDate;
import java.util.Comparator;
import org.chalkline.kernel.fact.Fact;

/** A fact and its place on both clocks. */
record Dated(int position, Fact fact) {

    /** The order in which facts are folded. */
    static final Comparator<Dated> ORDER =
            Comparator.comparingInt(Dated::day).thenComparingInt(Dated::position);

    /** Facts may be dated so far off that days can't count it; no rectangle can hold them. */
    static boolean countable(LocalDate date) {
        long day = date.toEpochDay();
        return Integer.MIN_VALUE < day && day < Rect.OPEN;
    }

    int day() {
        return Math.toIntExact(fact.effectiveOn().toEpochDay());
    }
}
