package org.chalkline.kernel.procedure.unit;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** All that can happen to an internal unit of the bureau. */
public sealed interface UnitEvent extends Fact {

    InternalUnitId unit();

    @Override
    default String subject() {
        return unit().toString();
    }

    /** It was set up. */
    @FactType("unit.UnitSetUp")
    record UnitSetUp(InternalUnitId unit, String name, Decision decision, LocalDate effectiveOn)
            implements UnitEvent {}

    /** It bears another name. */
    @FactType("unit.UnitRenamed")
    record UnitRenamed(InternalUnitId unit, String name, Decision decision, LocalDate effectiveOn)
            implements UnitEvent {}

    /**
     * It became part of another, which goes on with its open cases.
     *
     * @param effectiveOn the first day on which it is no more
     */
    @FactType("unit.UnitMerged")
    record UnitMerged(
            InternalUnitId unit, InternalUnitId into, Decision decision, LocalDate effectiveOn)
            implements UnitEvent {}

    /**
     * It was abolished.
     *
     * @param successor which unit goes on with its open cases
     * @param effectiveOn the first day on which it is no more
     */
    @FactType("unit.UnitAbolished")
    record UnitAbolished(
            InternalUnitId unit, InternalUnitId successor, Decision decision, LocalDate effectiveOn)
            implements UnitEvent {}

    /** Whether the unit stands on a day, by all its facts. */
    static boolean standsOn(LocalDate day, List<? extends Fact> facts) {
        boolean stands = false;
        for (var fact : facts) {
            if (!(fact instanceof UnitEvent event) || event.effectiveOn().isAfter(day)) continue;
            switch (event) {
                case UnitSetUp e -> stands = true;
                case UnitRenamed e -> {}
                case UnitMerged e -> stands = false;
                case UnitAbolished e -> stands = false;
            }
        }
        return stands;
    }

    /** Which unit goes on with what was open at its end; absent where no end is on record. */
    static @Nullable InternalUnitId successor(List<? extends Fact> facts) {
        for (var fact : facts) {
            if (fact instanceof UnitMerged e) return e.into();
            if (fact instanceof UnitAbolished e) return e.successor();
        }
        return null;
    }
}
