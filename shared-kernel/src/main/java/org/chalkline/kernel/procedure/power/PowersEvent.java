package org.chalkline.kernel.procedure.power;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerLeft;
import org.jspecify.annotations.Nullable;

/** All that can happen to an officer's powers. */
public sealed interface PowersEvent extends OfficerEvent {

    /**
     * A power was delegated.
     *
     * @param instrument the number of the document that delegates it
     * @param delegatedBy who delegated it
     * @param units the units on whose lines, assets and schools it may be used; absent where it is
     *     limited to none
     * @param givenOn the day of the document; absent where that is the first day
     * @param until the last day on which it is held; absent where the document names none
     * @param item the item of the list of powers (权责清单) that it rests on; absent where the power
     *     had none by then
     * @param effectiveOn the first
     */
    @FactType("administration.PowerDelegated")
    record PowerDelegated(
            OfficerId officer,
            Power power,
            String instrument,
            String delegatedBy,
            @Nullable List<UnitId> units,
            @Nullable LocalDate givenOn,
            @Nullable LocalDate until,
            @Nullable PowerItemId item,
            LocalDate effectiveOn)
            implements PowersEvent {

        public PowerDelegated {
            units = units == null ? null : List.copyOf(units);
        }

        /** One that rests on no item of the list of powers. */
        public PowerDelegated(
                OfficerId officer,
                Power power,
                String instrument,
                String delegatedBy,
                @Nullable List<UnitId> units,
                @Nullable LocalDate givenOn,
                @Nullable LocalDate until,
                LocalDate effectiveOn) {
            this(officer, power, instrument, delegatedBy, units, givenOn, until, null, effectiveOn);
        }

        /** A power for every unit, by a document of its first day. */
        public PowerDelegated(
                OfficerId officer,
                Power power,
                String instrument,
                String delegatedBy,
                @Nullable LocalDate until,
                LocalDate effectiveOn) {
            this(officer, power, instrument, delegatedBy, null, null, until, effectiveOn);
        }

        /** Whether it may be used on what is this unit's. */
        public boolean extendsTo(UnitId unit) {
            return units == null || units.contains(unit);
        }

        /** Whether it may be used wherever another may that is limited to these units, if any. */
        public boolean extendsTo(@Nullable List<UnitId> others) {
            return units == null || (others != null && units.containsAll(others));
        }

        /** Whether both may be used on something that is the same unit's. */
        public boolean overlaps(@Nullable List<UnitId> others) {
            return units == null || others == null || others.stream().anyMatch(units::contains);
        }
    }

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
     * A power ended, because the item of the list of powers that its delegation rested on was
     * struck.
     *
     * @param instrument the number of the document by which it was struck
     * @param effectiveOn the first day on which it is held no longer
     */
    @FactType("administration.PowerEnded")
    record PowerEnded(
            OfficerId officer,
            Power power,
            PowerItemId item,
            String instrument,
            LocalDate effectiveOn)
            implements PowersEvent {}

    /**
     * The delegations under which an officer held a power on a day, in their order; none where they
     * didn't hold it. There are several where each is for other units.
     *
     * @param facts all facts of the officer, in their order
     */
    static List<PowerDelegated> held(List<? extends Fact> facts, Power power, LocalDate day) {
        var held = new ArrayList<PowerDelegated>();
        for (var fact : facts) {
            switch (fact) {
                case PowerDelegated e when e.power().equals(power) && covers(e, day) -> held.add(e);
                case PowerTakenBack e
                        when e.power().equals(power) && !day.isBefore(e.effectiveOn()) ->
                        held.clear();
                case PowerEnded e when !day.isBefore(e.effectiveOn()) ->
                        held.removeIf(each -> e.item().equals(each.item()));
                case OfficerLeft e when !day.isBefore(e.effectiveOn()) -> held.clear();
                default -> {} // of another power, or another day
            }
        }
        return held;
    }

    /**
     * The instrument under which an officer held a power on a day; absent where they didn't hold
     * it.
     *
     * @param facts all facts of the officer, in their order
     */
    static @Nullable String instrument(List<? extends Fact> facts, Power power, LocalDate day) {
        var held = held(facts, power, day);
        return held.isEmpty() ? null : held.getLast().instrument();
    }

    private static boolean covers(PowerDelegated e, LocalDate day) {
        return !day.isBefore(e.effectiveOn()) && (e.until() == null || !day.isAfter(e.until()));
    }
}
