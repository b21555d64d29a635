package org.chalkline.query.followup;

import java.time.LocalDate;
import org.chalkline.kernel.followup.FollowUpId;
import org.jspecify.annotations.Nullable;

/**
 * What should have followed from a fact and was refused, as GraphQL's {@code FollowUp} shows it.
 *
 * @param about whose fact it was
 * @param position where that fact stands
 * @param reason why it was refused, as a stable word
 * @param settledOn absent while it is open, as are the two after it
 */
public record FollowUpRecord(
        FollowUpId followUp,
        String reaction,
        String about,
        long position,
        String command,
        String reason,
        String message,
        LocalDate refusedOn,
        @Nullable LocalDate settledOn,
        @Nullable String settledBy,
        @Nullable String how) {

    /** Whether somebody has seen to it. */
    public enum Status {
        OPEN,
        SETTLED
    }

    FollowUpRecord settled(LocalDate on, String by, String what) {
        return new FollowUpRecord(
                followUp, reaction, about, position, command, reason, message, refusedOn, on, by,
                what);
    }

    public Status status() {
        return settledOn == null ? Status.OPEN : Status.SETTLED;
    }
}
