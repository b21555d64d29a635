package org.chalkline.query.contest;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says until when somebody can contest a decision that was served on them, or that nothing was
 * done; is what GraphQL calls {@code Remedy}.
 *
 * @param code made from whose decision it is, its number and its receiver; of a reconsideration,
 *     the case's with {@code :outcome}; where nothing was done, the id of the clock that ran out
 * @param of whose decision it is
 * @param document the number of the decision; absent where nothing was done
 * @param receiver on whom it was served; of a reconsideration, and where nothing was done, the
 *     applicants are not named here
 * @param since the day on which it was served; where nothing was done, the first day after the
 *     period
 * @param reviewUntil the last day to apply for reconsideration; absent where that isn't open
 * @param suitUntil the last day to sue; absent where that isn't open
 * @param contestedOn the first day on which it is known to be contested; absent while nobody did
 * @param contestedIn the number of the case in which it is contested; absent with it
 * @param actedOn the day on which the bureau acted after all, late; absent while it hasn't, and of
 *     what was done
 */
@RecordBuilder
public record RemedyRecord(
        String code,
        Kind kind,
        String of,
        @Nullable String document,
        @Nullable String receiver,
        LocalDate since,
        @Nullable LocalDate reviewUntil,
        @Nullable LocalDate suitUntil,
        @Nullable LocalDate contestedOn,
        @Nullable String contestedIn,
        @Nullable LocalDate actedOn)
        implements RemedyRecordBuilder.With {

    /** Tells what is contested. */
    public enum Kind {
        /** A decision of the bureau. */
        DECISION,
        /** One that was reconsidered: what is left is to sue. */
        RECONSIDERED,
        /** That the bureau did nothing within its period (不作为). */
        INACTION
    }

    /**
     * The last day on which it can be contested in any way. Absent where it never can, and where it
     * is already: each can be contested once by whom it was served on (Reconsideration Law, 29;
     * Litigation Law, 44), and what the case ends with has a remedy of its own.
     */
    public @Nullable LocalDate until() {
        if (contestedOn != null) return null;
        if (reviewUntil == null) return suitUntil;
        if (suitUntil == null) return reviewUntil;
        return reviewUntil.isAfter(suitUntil) ? reviewUntil : suitUntil;
    }
}
