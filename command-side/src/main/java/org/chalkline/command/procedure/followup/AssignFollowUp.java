package org.chalkline.command.procedure.followup;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.followup.FollowUpId;

/**
 * Gives what should have followed from a fact to somebody, who is to see to it; or to another.
 *
 * @param assignee who
 * @param dueOn the last day on which it is in time
 */
@Door({Role.CLERK, Role.DECIDER})
public record AssignFollowUp(
        @TargetAggregateIdentifier FollowUpId followUp,
        String assignee,
        LocalDate dueOn,
        LocalDate effectiveOn) {}
