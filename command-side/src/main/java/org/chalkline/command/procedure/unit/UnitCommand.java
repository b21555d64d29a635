package org.chalkline.command.procedure.unit;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.unit.InternalUnitId;

/** All that can be asked to be done with an internal unit. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface UnitCommand {

    /** Sets a unit up, under a code that has not been used before. */
    record SetUpUnit(
            @TargetAggregateIdentifier InternalUnitId unit,
            String name,
            Decision decision,
            LocalDate effectiveOn)
            implements UnitCommand {}

    /** Gives a unit another name. */
    record RenameUnit(
            @TargetAggregateIdentifier InternalUnitId unit,
            String name,
            Decision decision,
            LocalDate effectiveOn)
            implements UnitCommand {}

    /** Makes a unit part of another, which goes on with its open cases. */
    record MergeUnit(
            @TargetAggregateIdentifier InternalUnitId unit,
            InternalUnitId into,
            Decision decision,
            LocalDate effectiveOn)
            implements UnitCommand {}

    /**
     * Abolishes a unit.
     *
     * @param successor which goes on with its open cases
     */
    record AbolishUnit(
            @TargetAggregateIdentifier InternalUnitId unit,
            InternalUnitId successor,
            Decision decision,
            LocalDate effectiveOn)
            implements UnitCommand {}
}
