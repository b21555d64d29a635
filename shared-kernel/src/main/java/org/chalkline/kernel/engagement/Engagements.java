package org.chalkline.kernel.engagement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is engaged from outside, as it is known now: whoever judges what somebody may see asks here.
 */
public interface Engagements {

    /**
     * The terms of all engagements of who signed in so that run on the day; none where they are not
     * engaged.
     */
    List<EngagementTerms> of(String issuer, String subject, LocalDate day);

    /**
     * Whether who signed in so is engaged on this day for this unit and year.
     *
     * @param unit its code; absent for what is no unit's
     * @param year absent for what is of no year
     */
    default boolean isEngaged(
            String issuer,
            String subject,
            LocalDate day,
            @Nullable String unit,
            @Nullable Integer year) {
        return of(issuer, subject, day).stream().anyMatch(terms -> terms.covers(unit, year));
    }
}
