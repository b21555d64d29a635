package org.chalkline.kernel.engagement;

import java.time.LocalDate;
import java.util.List;

/**
 * Who is engaged from outside, as it is known now: whoever judges what somebody may see asks here.
 */
public interface Engagements {

    /** An engagement that runs. */
    record Running(EngagementId engagement, EngagementTerms terms) {}

    /** The engagements of who signed in so that run on the day; none where they are not engaged. */
    List<Running> running(String issuer, String subject, LocalDate day);

    /**
     * Whether who signed in so was ever a member of one: then they are none of the bureau's own.
     */
    boolean wasEverEngaged(String issuer, String subject);
}
