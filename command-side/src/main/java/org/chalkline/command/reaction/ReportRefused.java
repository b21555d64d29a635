package org.chalkline.command.reaction;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.followup.FollowUpId;

/**
 * Reports that a reaction's command was refused. No mutation: the reactions' own.
 *
 * @param about whose fact it was that called for it
 * @param position where that fact stands
 * @param command what was handed in, by the name of its kind
 * @param code why it was refused, as a stable word
 * @param message why, and what to do
 */
public record ReportRefused(
        @TargetAggregateIdentifier FollowUpId followUp,
        String reaction,
        String about,
        long position,
        String command,
        String code,
        String message) {}
