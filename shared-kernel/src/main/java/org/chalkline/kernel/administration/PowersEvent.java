package org.chalkline.kernel.administration;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.jspecify.annotations.Nullable;

/** All that can happen to an officer's powers. */
public sealed interface PowersEvent extends Fact {

    OfficerId officer();

    @Override
    default String subject() {
        return officer().toString();
    }

    /**
     * A power was delegated.
     *
     * @param instrument the number of the document that delegates it
     * @param delegatedBy who delegated it
     * @param until the last day on which it is held; absent where the document names none
     * @param effectiveOn the first
     */
    @FactType("administration.PowerDelegated")
    record PowerDelegated(
            OfficerId officer,
            Power power,
            String instrument,
            String delegatedBy,
            @Nullable LocalDate until,
            LocalDate effectiveOn)
            implements PowersEvent {}

    /**
     * A power was taken back.
     *
     * @param instrument the number of the document that takes it back
     * @param effectiveOn the first day on which it is held no longer
     */
    @FactType("administration.PowerTakenBack")
    record PowerTakenBack(OfficerId officer, Power power, String instrument, LocalDate effectiveOn)
            implements PowersEvent {}

    /**
     * The instrument under which an officer held a power on a day; absent where they didn't hold
     * it.
     *
     * @param facts all facts of the officer, in their order
     */
    static @Nullable String instrument(List<? extends Fact> facts, Power power, LocalDate day) {
        String held = null;
        for (var fact : facts) {
            switch (fact) {
                case PowerDelegated e when e.power() == power && covers(e, day) ->
                        held = e.instrument();
                case PowerTakenBack e when e.power() == power && !day.isBefore(e.effectiveOn()) ->
                        held = null;
                default -> {} // of another power, or another day
            }
        }
        return held;
    }

    private static boolean covers(PowerDelegated e, LocalDate day) {
        return !day.isBefore(e.effectiveOn()) && (e.until() == null || !day.isAfter(e.until()));
    }
}
