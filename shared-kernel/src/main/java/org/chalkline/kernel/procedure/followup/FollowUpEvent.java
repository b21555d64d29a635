package org.chalkline.kernel.procedure.followup;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.jspecify.annotations.Nullable;

/** All that can happen to what should have followed from a fact. */
public sealed interface FollowUpEvent extends Fact {

    FollowUpId followUp();

    @Override
    default String subject() {
        return followUp().toString();
    }

    /**
     * A command that a reaction handed in because of a fact was refused: what should have followed
     * did not, and somebody has to see to it.
     *
     * @param reaction the name of the reaction
     * @param about whose fact it was, such as {@code headmaster/p-17}
     * @param position where that fact stands
     * @param command what was handed in, by the name of its kind
     * @param code why it was refused, as a stable word
     * @param message why, and what to do
     * @param dueOn the last day on which it is in time, where what was asked names one
     * @param effectiveOn the day on which it was refused
     */
    @FactType("followup.FollowUpRefused")
    record FollowUpRefused(
            FollowUpId followUp,
            String reaction,
            String about,
            long position,
            String command,
            String code,
            String message,
            @Nullable LocalDate dueOn,
            LocalDate effectiveOn)
            implements FollowUpEvent {}

    /**
     * It was given to somebody, who is to see to it. A later assignment takes the place of this
     * one.
     *
     * @param assignee who
     * @param dueOn the last day on which it is in time
     * @param was to whom it was given before; absent where to nobody
     */
    @FactType("followup.FollowUpAssigned")
    record FollowUpAssigned(
            FollowUpId followUp,
            String assignee,
            LocalDate dueOn,
            @Nullable String was,
            LocalDate effectiveOn)
            implements FollowUpEvent {}

    /**
     * Somebody has seen to it.
     *
     * @param officer who
     * @param how what was done, or why nothing had to be
     * @param assignee to whom it was given; absent where to nobody
     */
    @FactType("followup.FollowUpSettled")
    record FollowUpSettled(
            FollowUpId followUp,
            String officer,
            String how,
            @Nullable String assignee,
            LocalDate effectiveOn)
            implements FollowUpEvent {}
}
