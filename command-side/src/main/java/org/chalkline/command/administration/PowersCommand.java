package org.chalkline.command.administration;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.administration.OfficerId;
import org.chalkline.kernel.administration.Power;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with an officer's powers. */
public sealed interface PowersCommand {

    /**
     * Delegates a power.
     *
     * @param instrument the number of the document that delegates it
     * @param delegatedBy who delegated it
     * @param until the last day on which it is held; absent where the document names none
     * @param effectiveOn the first
     */
    record DelegatePower(
            @TargetAggregateIdentifier OfficerId officer,
            Power power,
            String instrument,
            String delegatedBy,
            @Nullable LocalDate until,
            LocalDate effectiveOn)
            implements PowersCommand {}

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
