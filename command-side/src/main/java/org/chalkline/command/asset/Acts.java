package org.chalkline.command.asset;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.RefusedException.refuseIf;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.chalkline.command.Inputs;
import org.chalkline.kernel.fact.Fact;

/** The acts on record of one aggregate: acts are recorded once, and in the order of their days. */
final class Acts {
    private final Set<Fact> facts = new HashSet<>();
    private LocalDate last = Fact.SINCE_EVER;

    /** Whether this very fact is on record, so that recording it again would add nothing. */
    boolean know(Fact fact) {
        return facts.contains(fact);
    }

    /** Refuses a day after today, and one before the last act. */
    void requireInOrder(LocalDate on, LocalDate today) {
        Inputs.requireDone(on, today);
        refuseIf(on.isBefore(last), ACT_OUT_OF_ORDER);
    }

    /** The day of the last act. */
    LocalDate last() {
        return last;
    }

    void add(Fact fact) {
        facts.add(fact);
        if (fact.effectiveOn().isAfter(last)) last = fact.effectiveOn();
    }
}
