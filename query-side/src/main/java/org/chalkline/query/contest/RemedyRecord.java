package org.chalkline.query.contest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when somebody can contest a decision that was served on them; is what GraphQL calls {@code
 * Remedy}.
 *
 * @param code the service's id; of a reconsideration, the case's with {@code :outcome}
 * @param of whose decision it is
 * @param document the number of the decision
 * @param receiver on whom it was served; of a reconsideration, its applicants are not named here
 * @param reviewUntil the last day to apply for reconsideration; absent where that isn't open
 * @param suitUntil the last day to sue; absent where that isn't open
 */
public record RemedyRecord(
        String code,
        Kind kind,
        String of,
        String document,
        @Nullable String receiver,
        LocalDate servedOn,
        @Nullable LocalDate reviewUntil,
        @Nullable LocalDate suitUntil) {

    /** What is contested. */
    public enum Kind {
        /** A decision of the bureau. */
        DECISION,
        /** One that was reconsidered: what is left is to sue. */
        RECONSIDERED
    }

    /** The last day on which it can be contested in any way; absent where it never can. */
    public @Nullable LocalDate until() {
        if (reviewUntil == null) return suitUntil;
        if (suitUntil == null) return reviewUntil;
        return reviewUntil.isAfter(suitUntil) ? reviewUntil : suitUntil;
    }
}
