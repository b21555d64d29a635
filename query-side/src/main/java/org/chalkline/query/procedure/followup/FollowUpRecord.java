package org.chalkline.query.procedure.followup;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.jspecify.annotations.Nullable;

/**
 * What should have followed from a fact and was refused, as GraphQL's {@code FollowUp} shows it.
 *
 * @param about whose fact it was
 * @param position where that fact stands
 * @param reason why it was refused, as a stable word
 * @param assignee who is to see to it; absent while it is nobody's
 * @param dueOn the last day on which it is in time; absent where nobody named one
 * @param settledOn absent while it is open, as are the two after it
 */
@RecordBuilder
public record FollowUpRecord(
        FollowUpId followUp,
        String reaction,
        String about,
        long position,
        String command,
        String reason,
        String message,
        LocalDate refusedOn,
        @Nullable String assignee,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate settledOn,
        @Nullable String settledBy,
        @Nullable String how)
        implements FollowUpRecordBuilder.With {

    /** Whether somebody has seen to it. */
    public enum Status {
        OPEN,
        SETTLED
    }

    /** The last day on which it is in time; absent once somebody has seen to it. */
    @Nullable LocalDate openUntil() {
        return settledOn == null ? dueOn : null;
    }

    public Status status() {
        return settledOn == null ? Status.OPEN : Status.SETTLED;
    }
}
