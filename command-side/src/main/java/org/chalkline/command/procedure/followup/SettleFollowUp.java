package org.chalkline.command.procedure.followup;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.followup.FollowUpId;

/**
 * Says that somebody has seen to what should have followed from a fact.
 *
 * @param how what was done, or why nothing had to be
 */
@Door({Role.CLERK, Role.DECIDER})
public record SettleFollowUp(
        @TargetAggregateIdentifier FollowUpId followUp,
        String officer,
        String how,
        LocalDate effectiveOn) {}
