package org.chalkline.kernel.procedure.hold;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldLifted;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldPlaced;
import org.jspecify.annotations.Nullable;

/** The holds on one aggregate, folded from their facts in the order of their recording. */
public final class Holds {
    private final Map<String, HoldPlaced> standing = new LinkedHashMap<>();

    /** From when on no hold stands of those that were lifted. */
    private LocalDate liftedFrom = Fact.SINCE_EVER;

    /** The holds after all facts of an aggregate, whatever else these tell. */
    public static Holds of(List<? extends Fact> recorded) {
        var holds = new Holds();
        for (var fact : recorded) {
            if (fact instanceof HoldEvent event) holds.take(event);
        }
        return holds;
    }

    /** Takes in what happened to a hold. */
    public void take(HoldEvent fact) {
        switch (fact) {
            case HoldPlaced e -> standing.put(e.hold(), e);
            case HoldLifted e -> {
                standing.remove(e.hold());
                if (e.effectiveOn().isAfter(liftedFrom)) liftedFrom = e.effectiveOn();
            }
        }
    }

    /** The hold of that number, if it stands. */
    public @Nullable HoldPlaced find(String hold) {
        return standing.get(hold);
    }

    /** Whether a hold stands on the day; one may be lifted with effect from a later one. */
    public boolean standOn(LocalDate day) {
        return !standing.isEmpty() || day.isBefore(liftedFrom);
    }
}
