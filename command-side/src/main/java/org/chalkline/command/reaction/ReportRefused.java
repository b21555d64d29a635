package org.chalkline.command.reaction;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.jspecify.annotations.Nullable;

/**
 * Reports that a reaction's command was refused. No mutation: the reactions' own.
 *
 * @param about whose fact it was that called for it
 * @param position where that fact stands
 * @param command what was handed in, by the name of its kind
 * @param code why it was refused, as a stable word
 * @param message why, and what to do
 * @param dueOn the last day on which it is in time; absent where nobody named one
 */
public record ReportRefused(
        @TargetAggregateIdentifier FollowUpId followUp,
        String reaction,
        String about,
        long position,
        String command,
        String code,
        String message,
        @Nullable LocalDate dueOn) {}
