package org.chalkline.kernel.headship;

import java.time.LocalDate;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A time for which somebody heads a school.
 *
 * @param from the first day
 * @param termUntil the last day of the last term; absent where none is known
 * @param terms how many terms followed each other, from 1
 * @param probationUntil the last day of probation; absent where there was none, or it was passed
 * @param leftOn the first day on which they head it no longer; absent where that isn't recorded
 * @param cause how it ended; absent while it has not
 */
public record Tenure(
        PersonId head,
        boolean acting,
        LocalDate from,
        @Nullable LocalDate termUntil,
        int terms,
        @Nullable LocalDate probationUntil,
        @Nullable LocalDate leftOn,
        @Nullable Departure cause) {

    /** Whether they head it that day, as far as is recorded. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (leftOn == null || day.isBefore(leftOn));
    }

    /** The first day that is surely not theirs: as recorded, else after the term; maybe none. */
    public @Nullable LocalDate end() {
        if (leftOn != null) return leftOn;
        return termUntil == null ? null : termUntil.plusDays(1);
    }

    /** Whether a day of it, as far as it is meant to go, lies in that time. */
    public boolean overlaps(LocalDate first, @Nullable LocalDate end) {
        var own = end();
        boolean endsBefore = own != null && !own.isAfter(first);
        boolean beginsAfter = end != null && !from.isBefore(end);
        return !endsBefore && !beginsAfter;
    }

    Tenure left(LocalDate on, Departure how) {
        return new Tenure(head, acting, from, termUntil, terms, probationUntil, on, how);
    }

    Tenure further(LocalDate until) {
        return new Tenure(head, acting, from, until, terms + 1, probationUntil, leftOn, cause);
    }

    Tenure confirmed() {
        return new Tenure(head, acting, from, termUntil, terms, null, leftOn, cause);
    }
}
