package org.chalkline.command.procedure.power;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowerItemId;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with an officer's powers. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface PowersCommand {

    /**
     * Delegates a power.
     *
     * @param instrument the number of the document that delegates it
     * @param delegatedBy who delegated it
     * @param units the units on whose lines, assets and schools it may be used; absent where it is
     *     limited to none
     * @param givenOn the day of the document; absent where that is the first day
     * @param until the last day on which it is held; absent where the document names none
     * @param item the item of the list of powers that it rests on; absent where the power has none
     * @param effectiveOn the first
     */
    record DelegatePower(
            @TargetAggregateIdentifier OfficerId officer,
            Power power,
            String instrument,
            String delegatedBy,
            @Nullable List<UnitId> units,
            @Nullable LocalDate givenOn,
            @Nullable LocalDate until,
            @Nullable PowerItemId item,
            LocalDate effectiveOn)
            implements PowersCommand {

        /** Delegates it by no item of the list of powers. */
        public DelegatePower(
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

        /** Delegates it for every unit, by a document of its first day. */
        public DelegatePower(
                OfficerId officer,
                Power power,
                String instrument,
                String delegatedBy,
                @Nullable LocalDate until,
                LocalDate effectiveOn) {
            this(officer, power, instrument, delegatedBy, null, null, until, effectiveOn);
        }
    }

    /**
     * Takes a power back.
     *
     * @param instrument the number of the document that takes it back
     * @param effectiveOn the first day on which it is held no longer
     */
    record TakeBackPower(
            @TargetAggregateIdentifier OfficerId officer,
            Power power,
            String instrument,
            LocalDate effectiveOn)
            implements PowersCommand {}
}
